import type { Database } from '../../platform/runtime/database/database';
import { Relay } from '../../platform/runtime/events/relay';
import type { JobWorker } from '../../platform/runtime/jobs/job-worker';
import { sealUnder } from '../../platform/runtime/sealing/sealed-text';
import type { Service, ServiceSurroundings } from '../../platform/runtime/service';
import type { ComplaintEvent } from '../../schema/events/complaint-events';
import type { ComplaintsContext } from './commands/context';
import { openStorage } from '../../platform/runtime/files/open-storage';
import { Attempts } from '../../platform/runtime/throttle/attempts';
import { attachmentRoutes } from './http/attachment-routes';
import { AttachmentReading } from './store/attachments/attachment-reading';
import { AttachmentStore } from './store/attachments/attachment-store';
import { ComplaintJobs } from './complaint-jobs';
import type { ComplaintsConfig } from './config';
import { contactFiles } from './files/contact-files';
import { receiptFiles } from './files/receipt-files';
import { recordFiles } from './files/record-files';
import { complaintsSubgraph } from './graphql/subgraph';
import { DatabaseReading } from './store/complaint-reading';
import { Clocks } from './store/clocks/clocks';
import { ComplaintStore } from './store/complaint-store';
import { openComplaintsDatabase } from './store/complaints-database';
import { Directory, type DirectoryFeeds } from './store/directory';
import { OfflineReporters } from './store/intake/offline-reporters';
import { Receipts } from './store/intake/receipts';
import { RevealLog } from './store/intake/reveal-log';
import { TrackingStore } from './store/intake/tracking-store';
import { MirrorReading } from './store/mirror/mirror-reading';
import { MirrorStore } from './store/mirror/mirror-store';
import { MailedReplies } from './store/mailed/mailed-replies';
import { MergeStore } from './store/merge/merge-store';
import type { ComplaintReading } from './store/reading';
import { ApprovalStore } from './store/approval/approval-store';
import { NoteStore } from './store/coordination/note-store';
import { AnswerTemplates } from './store/answers/answer-templates';
import { RecordStore } from './store/records/record-store';
import { RecordVerifying } from './store/records/record-verifying';
import { UnlockStore } from './store/unlock-store';
import { ClockKeeper } from './store/clocks/clock-keeper';
import { CommentReading } from './store/support/comment-reading';
import { CommentStore } from './store/support/comment-store';
import { DigestStore } from './store/support/digest-store';
import { JoinedIn } from './store/support/joined-in';
import { SupportStore } from './store/support/support-store';
import { NoticeReading } from './store/escalation/notice-reading';

export interface ComplaintsService extends Service {
  readonly feed: Relay<ComplaintEvent>;
  /** For the seed and for tests: what the commands work with. */
  readonly context: ComplaintsContext;
  readonly reading: ComplaintReading;
  readonly database: Database;
  /** What falls due by itself; the seed has it rest while it lives through past years. */
  readonly jobs: JobWorker;
}

/** Puts the complaints service together; `feeds` are the events of agencies and accounts, here or over HTTP. */
export async function createComplaintsService(
  config: ComplaintsConfig,
  { bus, clock, log }: ServiceSurroundings,
  feeds: DirectoryFeeds,
): Promise<ComplaintsService> {
  const { database, feed, onFault } = await openEvents(config, { bus, log });
  const directory = new Directory(database, feeds, onFault);
  const ownJobs = new ComplaintJobs(config);
  const seal = sealUnder(config.sealingKeys);
  const complaints = new ComplaintStore(database, clock, ownJobs.besides(seal));
  const clocks = new Clocks(database, clock, onFault);
  const unlocks = new UnlockStore(database, clock);
  const notices = new NoticeReading(database);
  const notes = new NoteStore(database, complaints, clock);
  const approvals = new ApprovalStore(database, complaints, clock);
  const reporters = new OfflineReporters(database, clock, seal);
  const tracking = new TrackingStore(database, clock);
  const trackingTokens = { tokens: config.accessTokens, seconds: config.trackingSeconds };
  const attempts = new Attempts(database, clock);
  const digests = new DigestStore(database, new ClockKeeper());
  const joining = {
    ...{ digests, attempts },
    supports: new SupportStore(database, complaints, clock),
    comments: new CommentStore({ database, complaints, digests, clock }),
    commentReading: new CommentReading(database),
    joinedIn: new JoinedIn(database),
  };
  const merges = new MergeStore(database, clock);
  const { appealDays } = config;
  const offline = { reporters, tracking, trackingTokens, merges, appealDays };
  const answers = new AnswerTemplates(database);
  const records = new RecordStore(database, clock);
  const recordVerifying = new RecordVerifying(database);
  const reading = new DatabaseReading(database, directory, clock);
  const attachments = new AttachmentStore(database);
  const files = await openStorage(config.filesUrl);
  const attachmentReading = new AttachmentReading(database, reading);
  const context: ComplaintsContext = {
    ...{ complaints, unlocks, directory, clocks, notices, notes, attachments, files, clock, ...offline },
    ...{ records, recordVerifying, answers, approvals, ...joining },
    revealLog: new RevealLog(database),
    receipts: new Receipts(database, clock, seal),
    attachmentReading,
    mirror: new MirrorStore(database, complaints),
    mirrorReading: new MirrorReading(database, reading, attachmentReading),
    fileBytes: config.fileBytes,
    ticketKeys: config.ticketKeys,
    mailed: new MailedReplies(database, complaints),
    replyKeys: config.replyKeys,
  };
  const worked = { complaints, answers, attachments, digests, files, seal };
  const jobs = ownJobs.worker({ database, clock, log }, worked);
  const subgraph = await complaintsSubgraph({ context, reading, log });

  return {
    subgraph,
    files: [
      ...recordFiles({ records, recordVerifying }, config.publicUrl),
      ...receiptFiles(context, config.publicUrl),
      ...contactFiles(context),
      ...attachmentRoutes(context),
    ],
    feed,
    context,
    reading,
    database,
    jobs,
    async start() {
      feed.start();
      await directory.start(bus);
      jobs.start();
      clocks.recompute.start();
    },
    async isReady() {
      await database.read((manager) => manager.query('SELECT 1'));
      return true;
    },
    statements: () => database.statements(),
    async stop() {
      await clocks.recompute.stop();
      await jobs.stop();
      await directory.stop();
      await feed.stop();
      await files.stop();
      await database.stop();
    },
  };
}

/** The events alone, from the database of a service that may be running or not: to rebuild what follows them. */
export async function openComplaintEvents(
  config: ComplaintsConfig,
  surroundings: Pick<ServiceSurroundings, 'bus' | 'log'>,
): Promise<{ readonly feed: Relay<ComplaintEvent>; stop(): Promise<void> }> {
  const { database, feed } = await openEvents(config, surroundings);
  return {
    feed,
    async stop() {
      await feed.stop();
      await database.stop();
    },
  };
}

async function openEvents(config: ComplaintsConfig, { bus, log }: Pick<ServiceSurroundings, 'bus' | 'log'>) {
  const onFault = (error: unknown) => log.error({ error }, 'fault while relaying or following events');
  const database = await openComplaintsDatabase({
    url: config.databaseUrl,
    onMigration: (migration) => log.info({ migration }, 'migrated'),
  });
  return { database, onFault, feed: new Relay<ComplaintEvent>('complaints', { database, bus, onFault }) };
}
