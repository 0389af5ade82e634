import type { Database } from '../../platform/runtime/database/database';
import type { FileDoor } from '../../platform/runtime/http/files/file-door';
import type { EventFeed } from '../../platform/runtime/events/bus';
import { Follower } from '../../platform/runtime/events/follower';
import { Relay } from '../../platform/runtime/events/relay';
import { buildFederatedSchema } from '../../platform/runtime/graphql/build-subgraph-schema';
import { localSubgraph } from '../../platform/runtime/graphql/local-subgraph';
import { JobWorker } from '../../platform/runtime/jobs/job-worker';
import { byWay } from '../../platform/runtime/mail/by-way';
import { openMailer } from '../../platform/runtime/mail/open-mailer';
import { replyAddress } from '../../platform/runtime/mail/reply-address';
import { Postman } from '../../platform/runtime/mail/postman';
import { openSms } from '../../platform/runtime/sms/open-sms';
import type { Service, ServiceSurroundings } from '../../platform/runtime/service';
import type { AccountEvent } from '../../schema/events/account-events';
import { parseComplaintEvent, type ComplaintEvent } from '../../schema/events/complaint-events';
import { parseMirrorEvent, type MirrorEvent } from '../../schema/events/mirror-events';
import { isTrackedReporter } from '../../schema/events/tracked-reporter';
import { askContacts } from './ask-contacts';
import { openCommands } from './commands-of';
import type { CommandContext } from './commands/context';
import type { AccountsConfig } from './config';
import { AccessLogResolver } from './graphql/access-log.resolver';
import { AccountResolver } from './graphql/account.resolver';
import { Citizen } from './graphql/citizen.type';
import { citizenNamesOf, resolveCitizen } from './graphql/citizens';
import { EntryResolver } from './graphql/entry.resolver';
import type { AccountsRequest } from './graphql/request';
import { MailSenderResolver } from './graphql/mail-sender.resolver';
import { OwnDataResolver } from './graphql/own-data.resolver';
import { NoticeResolver } from './graphql/notices/notice.resolver';
import { SessionResolver } from './graphql/session.resolver';
import { StaffResolver } from './graphql/staff.resolver';
import { oneClickUrl, unsubscribePage, unsubscribeRoutes } from './unsubscribe-route';
import { NoticePost, noticesJob, type NoticePostOptions } from './store/notices/notice-post';
import { TrackedPost } from './store/notices/tracked-post';
import type { Sweeper } from './store/sweeper';

const sweepMilliseconds = 3_600_000;

export interface AccountsService extends Service {
  readonly feed: Relay<AccountEvent>;
  readonly database: Database;
  /** For the seed, the command line and tests: what the resolvers work with. */
  readonly commands: CommandContext;
  /** Sends the letters that are due. */
  readonly postman: Postman;
  /** Hears what is to be told of complaints. */
  readonly complaints: Follower<ComplaintEvent>;
  /** Hears what is to be told of the mirror. */
  readonly mirror: Follower<MirrorEvent>;
  /** Writes the letters about complaints that are due. */
  readonly jobs: JobWorker;
  /** Throws away what has expired. */
  readonly sweeper: Sweeper;
}

/**
 * Puts the accounts service together; `complaints` and `mirror` are the events of those services, here or over HTTP, and
 * `complaintsFiles` the door of complaints, which is asked where reporters without account can be written to.
 */
export async function createAccountsService(
  config: AccountsConfig,
  { bus, clock, log }: ServiceSurroundings,
  feeds: {
    readonly complaints: EventFeed<ComplaintEvent>;
    readonly mirror: EventFeed<MirrorEvent>;
    readonly complaintsFiles: FileDoor;
  },
): Promise<AccountsService> {
  const { database, seal, commands, sweeper } = await openCommands(config, { clock });
  const mailer = byWay({ EMAIL: openMailer(config.mailUrl, config.mailFrom), SMS: openSms(config.smsUrl) });
  const postman = new Postman({ database, mailer, seal, clock, log });
  const posting: NoticePostOptions = {
    ...{ database, seal, clock },
    publicUrl: config.publicUrl,
    digestAbove: config.noticeDigestAbove,
    quietHours: config.quietHours,
    replyAddress: (to) =>
      config.mailroomAddress && replyAddress(config.replyKeys, config.mailroomAddress, to),
    unsubscribing: (token) => ({
      page: unsubscribePage(config.publicUrl, token),
      oneClick: oneClickUrl(config.publicUrl, token),
    }),
  };
  const post = new NoticePost(posting);
  const tracked = new TrackedPost({ ...posting, contactOf: askContacts(feeds.complaintsFiles) });
  const complaints = new Follower<ComplaintEvent>({
    name: 'accounts.complaints',
    feed: feeds.complaints,
    parse: parseComplaintEvent,
    database,
    handle: post.hear,
    onFault: (error) => log.error({ error }, 'fault while following complaints'),
  });
  const mirror = new Follower<MirrorEvent>({
    name: 'accounts.mirror',
    feed: feeds.mirror,
    parse: parseMirrorEvent,
    database,
    handle: post.hearMirror,
    onFault: (error) => log.error({ error }, 'fault while following the mirror'),
  });
  const jobs = new JobWorker({
    ...{ database, clock, log },
    handlers: {
      [noticesJob]: ({ about }) => (isTrackedReporter(about) ? tracked : post).write(about),
    },
  });
  const feed = new Relay<AccountEvent>('accounts', {
    database,
    bus,
    onFault: (error) => log.error({ error }, 'relay fault'),
  });
  const built = await buildFederatedSchema<AccountsRequest>({
    resolvers: [
      EntryResolver,
      SessionResolver,
      AccountResolver,
      StaffResolver,
      AccessLogResolver,
      OwnDataResolver,
      NoticeResolver,
      MailSenderResolver,
    ],
    orphanedTypes: [Citizen],
    references: { Citizen: resolveCitizen },
  });
  const subgraph = localSubgraph<AccountsRequest>({
    name: 'accounts',
    ...built,
    log,
    contextOf: ({ actor, language, requestId }) => {
      return { actor, language, requestId, commands, citizenNames: citizenNamesOf(commands.accounts) };
    },
  });

  let sweeping: NodeJS.Timeout | undefined;
  const sweep = () =>
    void sweeper.runOnce().catch((error: unknown) => log.error({ error }, 'sweeping failed'));

  return {
    subgraph,
    files: unsubscribeRoutes(commands, config.publicUrl),
    feed,
    database,
    commands,
    postman,
    complaints,
    mirror,
    jobs,
    sweeper,
    async start() {
      feed.start();
      postman.start();
      jobs.start();
      await Promise.all([complaints.start(bus), mirror.start(bus)]);
      sweeping = setInterval(sweep, sweepMilliseconds);
      sweeping.unref();
    },
    async isReady() {
      await database.read((manager) => manager.query('SELECT 1'));
      return true;
    },
    statements: () => database.statements(),
    async stop() {
      clearInterval(sweeping);
      await Promise.all([complaints.stop(), mirror.stop()]);
      await jobs.stop();
      await postman.stop();
      await feed.stop();
      await mailer.stop();
      await database.stop();
    },
  };
}
