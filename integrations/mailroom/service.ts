import type { Database } from '../../platform/runtime/database/database';
import { buildFederatedSchema } from '../../platform/runtime/graphql/build-subgraph-schema';
import { localSubgraph } from '../../platform/runtime/graphql/local-subgraph';
import { JobWorker } from '../../platform/runtime/jobs/job-worker';
import { openMailer } from '../../platform/runtime/mail/open-mailer';
import { Postman } from '../../platform/runtime/mail/postman';
import type { Neighbour } from '../../platform/runtime/remote/neighbour';
import { sealUnder } from '../../platform/runtime/sealing/sealed-text';
import type { Service, ServiceSurroundings } from '../../platform/runtime/service';
import { ImapMailbox } from './client/imap-mailbox';
import { askSender, expireMail } from './commands/ask-sender';
import { bringFiles } from './commands/bring-files';
import type { MailroomContext } from './commands/context';
import { takeIn } from './commands/take-in';
import { Watch } from './commands/watch';
import type { MailroomConfig } from './config';
import { MailResolver } from './graphql/mail.resolver';
import type { MailroomRequest } from './graphql/request';
import { openMailroomDatabase } from './store/database';
import { MailList } from './store/mail-list';
import { jobs as kinds, MailStore } from './store/mail-store';

export interface MailroomService extends Service {
  /** Tells nothing. */
  readonly feed: null;
  readonly database: Database;
  /** Looks into the mailbox. */
  readonly watch: Watch;
  /** Reads what is listed, asks senders, brings files. */
  readonly jobs: JobWorker;
  /** Sends the letters that are due. */
  readonly postman: Postman;
}

/** Whom the mailroom asks, in this process or another. */
export interface MailroomNeighbours {
  readonly accounts: Neighbour;
  readonly complaints: Neighbour;
}

/** Puts the mailroom together. Without a mailbox it rests, and answers what there is to be asked. */
export async function createMailroomService(
  config: MailroomConfig,
  { clock, log }: ServiceSurroundings,
  neighbours: MailroomNeighbours,
): Promise<MailroomService> {
  const database = await openMailroomDatabase(config.databaseUrl, (migration) =>
    log.info({ migration }, 'migrated'),
  );
  const seal = sealUnder(config.sealingKeys);
  const mailbox =
    config.imap && new ImapMailbox(config.imap, { onNews: () => watch.nudge(), onLost: () => watch.lost() });
  const context: MailroomContext = {
    ...neighbours,
    mails: new MailStore(database, clock, seal),
    list: new MailList(database, clock),
    mailbox,
    own: config.address === null ? null : { mailroom: config.address, sender: addressIn(config.mailFrom) },
    ...{ replyKeys: config.replyKeys, mailBytes: config.mailBytes, publicUrl: config.publicUrl, clock, log },
  };
  const jobs = new JobWorker({
    ...{ database, clock, log },
    handlers: {
      [kinds.read]: (job) => takeIn(context, job),
      [kinds.ask]: (job) => askSender(context, job),
      [kinds.expire]: (job) => expireMail(context, job),
      [kinds.bring]: (job) => bringFiles(context, job),
    },
  });
  const read = () => void jobs.runOnce().catch(() => undefined);
  const watch: Watch = new Watch({ context, clock, log, onListed: read });
  const mailer = openMailer(config.mailUrl, config.mailFrom);
  const postman = new Postman({ database, mailer, seal, clock, log });
  const built = await buildFederatedSchema<MailroomRequest>({
    resolvers: [MailResolver],
    orphanedTypes: [],
    references: {},
  });
  const status = () => {
    const state = !mailbox ? 'RESTING' : watch.isReached ? 'READING' : 'UNREACHABLE';
    return { state, lookedAt: watch.lookedAt } as const;
  };
  const subgraph = localSubgraph<MailroomRequest>({
    name: 'mailroom',
    ...built,
    log,
    contextOf: ({ actor, language, requestId }) => ({
      actor,
      language,
      requestId,
      commands: context,
      status,
    }),
  });

  return {
    subgraph,
    feed: null,
    database,
    watch,
    jobs,
    postman,
    async start() {
      postman.start();
      jobs.start();
      watch.start(config.lookSeconds * 1_000);
    },
    async isReady() {
      await database.read((manager) => manager.query('SELECT 1'));
      return true;
    },
    statements: () => database.statements(),
    async stop() {
      await watch.stop();
      await jobs.stop();
      await postman.stop();
      await mailbox?.stop();
      await mailer.stop();
      await database.stop();
    },
  };
}

/** The address of a From header, such as `PRO Denpasar <no-reply@kota.example>`. */
function addressIn(from: string): string {
  return (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim().toLowerCase();
}
