import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '../../platform/domain/clock';
import type { Database } from '../../platform/runtime/database/database';
import type { EventFeed } from '../../platform/runtime/events/bus';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { Relay } from '../../platform/runtime/events/relay';
import type { JobWorker } from '../../platform/runtime/jobs/job-worker';
import { Attempts } from '../../platform/runtime/throttle/attempts';
import { accessTokens } from '../../platform/runtime/auth/access-token';
import { sealUnder } from '../../platform/runtime/sealing/sealed-text';
import { readSealingKeys } from '../../platform/runtime/sealing/sealing-keys';
import { readSigningKeys } from '../../platform/runtime/auth/signing-keys';
import type { FileStorage } from '../../platform/runtime/files/file-storage';
import { folderStorage } from '../../platform/runtime/files/folder-storage';
import { AttachmentReading } from '../../subgraphs/complaints/store/attachments/attachment-reading';
import { AttachmentStore } from '../../subgraphs/complaints/store/attachments/attachment-store';
import type { Seal } from '../../platform/runtime/mail/outgoing-mail';
import { makeLogger } from '../../platform/runtime/logging/logger';
import type { AccountEvent } from '../../schema/events/account-events';
import type { AgencyEvent, AgencyFacts, CategoryFacts } from '../../schema/events/agency-events';
import { parseComplaintEvent, type ComplaintEvent } from '../../schema/events/complaint-events';
import { ComplaintJobs } from '../../subgraphs/complaints/complaint-jobs';
import type { ComplaintsContext } from '../../subgraphs/complaints/commands/context';
import type { FileComplaint } from '../../subgraphs/complaints/commands/file-complaint';
import { Clocks } from '../../subgraphs/complaints/store/clocks/clocks';
import { DatabaseReading } from '../../subgraphs/complaints/store/complaint-reading';
import { ComplaintStore } from '../../subgraphs/complaints/store/complaint-store';
import { openComplaintsDatabase } from '../../subgraphs/complaints/store/complaints-database';
import { Directory } from '../../subgraphs/complaints/store/directory';
import { OfflineReporters } from '../../subgraphs/complaints/store/intake/offline-reporters';
import { Receipts } from '../../subgraphs/complaints/store/intake/receipts';
import { RevealLog } from '../../subgraphs/complaints/store/intake/reveal-log';
import { TrackingStore } from '../../subgraphs/complaints/store/intake/tracking-store';
import { MirrorReading } from '../../subgraphs/complaints/store/mirror/mirror-reading';
import { MirrorStore } from '../../subgraphs/complaints/store/mirror/mirror-store';
import { MailedReplies } from '../../subgraphs/complaints/store/mailed/mailed-replies';
import { MergeStore } from '../../subgraphs/complaints/store/merge/merge-store';
import { ClockKeeper } from '../../subgraphs/complaints/store/clocks/clock-keeper';
import { CommentReading } from '../../subgraphs/complaints/store/support/comment-reading';
import { CommentStore } from '../../subgraphs/complaints/store/support/comment-store';
import { DigestStore } from '../../subgraphs/complaints/store/support/digest-store';
import { JoinedIn } from '../../subgraphs/complaints/store/support/joined-in';
import { SupportStore } from '../../subgraphs/complaints/store/support/support-store';
import { NoticeReading } from '../../subgraphs/complaints/store/escalation/notice-reading';
import { ApprovalStore } from '../../subgraphs/complaints/store/approval/approval-store';
import { NoteStore } from '../../subgraphs/complaints/store/coordination/note-store';
import { AnswerTemplates } from '../../subgraphs/complaints/store/answers/answer-templates';
import { RecordStore } from '../../subgraphs/complaints/store/records/record-store';
import { RecordVerifying } from '../../subgraphs/complaints/store/records/record-verifying';
import { UnlockStore } from '../../subgraphs/complaints/store/unlock-store';
import type { ComplaintFilter } from '../../subgraphs/complaints/store/reading';
import { filedAt, people } from './complaint-builders';
import { SpokenFeed } from './spoken-feed';
import { freshMariadbSchema } from './servers';

/** Where a service test keeps its rows: every suite runs on each. */
export const databaseKinds = {
  sqlite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-complaints-'));
    return {
      url: `sqlite:${join(folder, 'complaints.db')}`,
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
  mysql: () => freshMariadbSchema(),
};

const nothingTold = { agency: null, category: null, calendar: null, holiday: null, template: null };

/** 32 bytes that lock nothing worth having. */
const key = Buffer.alloc(32, 7).toString('base64');

let eventNumber = 0;
function happened() {
  eventNumber += 1;
  return { id: `event-${eventNumber}`, at: filedAt.toISOString() };
}

export function agencyTold(id: string, more: Partial<AgencyFacts> = {}): AgencyEvent {
  const agency: AgencyFacts = {
    id,
    code: id,
    name: `Dinas ${id}`,
    shortName: id,
    type: 'SKPD',
    role: null,
    parentId: null,
    wards: [],
    validFrom: '2013-01-01T00:00:00.000Z',
    validTo: null,
    successorId: null,
    calendar: 'FIVE_DAY',
    units: [],
    approvalChain: null,
    letterhead: [],
    ...more,
  };
  return { ...happened(), ...nothingTold, type: 'AgencyChanged', agency };
}

export function categoryTold(code: string, more: Partial<CategoryFacts> = {}): AgencyEvent {
  const category: CategoryFacts = {
    code,
    parentCode: code.includes('.') ? code.slice(0, code.indexOf('.')) : null,
    nameId: code,
    nameEn: code,
    supervisory: false,
    closureProof: false,
    hidesIdentity: false,
    hidesComplaint: false,
    active: true,
    agencyId: null,
    routeByPlace: null,
    ...more,
  };
  return { ...happened(), ...nothingTold, type: 'CategoryChanged', category };
}

export function accountTold(id: string, more: Partial<AccountEvent['account']> = {}): AccountEvent {
  const account = {
    id,
    role: 'CITIZEN',
    agencyId: null,
    unitId: null,
    position: null,
    active: true,
    profileComplete: true,
    ...more,
  } as const;
  return { ...happened(), type: 'AccountChanged', account };
}

/** The inside of the complaints service, without its API. */
export interface ComplaintsParts {
  readonly database: Database;
  readonly context: ComplaintsContext;
  readonly directory: Directory;
  readonly reading: DatabaseReading;
  readonly clock: ManualClock;
  /** Rests unless a test runs it. */
  readonly jobs: JobWorker;
  readonly agencies: SpokenFeed<AgencyEvent>;
  readonly accounts: SpokenFeed<AccountEvent>;
  readonly faults: unknown[];
  /** What it tells, as other services read it. */
  readonly feed: EventFeed<ComplaintEvent>;
  /** Every event told so far, checked. */
  events(): Promise<readonly ComplaintEvent[]>;
  stop(): Promise<void>;
}

/** Two divisions; the first one has a section and a technical unit. */
export const someUnits = (
  [
    ['BIDANG-1', null],
    ['SEKSI-1', 'BIDANG-1'],
    ['UPT-1', 'BIDANG-1'],
    ['BIDANG-2', null],
  ] as const
).map(([code, parentCode]) => {
  return { code, name: code, kind: 'OTHER', parentCode, validFrom: null, validTo: null } as const;
});

/** With a seal it tells reporters what happens to their complaints, as the service does. */
export async function openComplaintsParts(
  url: string,
  more: { readonly files?: FileStorage; readonly seal?: Seal | null } = {},
): Promise<ComplaintsParts> {
  const database = await openComplaintsDatabase({ url });
  const agencies = new SpokenFeed<AgencyEvent>('agencies');
  const accounts = new SpokenFeed<AccountEvent>('accounts');
  agencies.tell(
    agencyTold('PUPR', { units: someUnits }),
    ...['DLHK', 'DISHUB'].map((id) => agencyTold(id)),
    agencyTold('INSPEKTORAT', { role: 'INSPECTORATE' }),
    agencyTold('DISKOMINFO', { role: 'SECRETARIAT' }),
    categoryTold('INFRA'),
    categoryTold('INFRA.JALAN', { agencyId: 'PUPR' }),
    categoryTold('PEGAWAI.PUNGLI', { supervisory: true }),
    categoryTold('SOSIAL.KEKERASAN', { hidesIdentity: true, hidesComplaint: true }),
  );
  for (const { accountId } of [people.reporter, people.otherCitizen, people.partner]) {
    accounts.tell(accountTold(accountId));
  }
  const { leadOfficer, leadApprover } = people;
  for (const { accountId, role, agencyId } of [leadOfficer, leadApprover]) {
    accounts.tell(accountTold(accountId, { role, agencyId }));
  }
  const faults: unknown[] = [];
  const directory = new Directory(database, { agencies, accounts }, (fault) => faults.push(fault));
  const clock = new ManualClock(filedAt);
  const bus = new InProcessBus((fault) => faults.push(fault));
  const relay = new Relay<ComplaintEvent>('complaints', {
    database,
    bus,
    onFault: (fault) => faults.push(fault),
  });
  const ownJobs = new ComplaintJobs({ answerDays: 10, silenceDays: 10, digestAbove: 5 });
  const answers = new AnswerTemplates(database);
  const complaints = new ComplaintStore(database, clock, ownJobs.besides(more.seal));
  const clocks = new Clocks(database, clock, (fault) => faults.push(fault));
  const attachments = new AttachmentStore(database);
  const reading = new DatabaseReading(database, directory, clock);
  const attempts = new Attempts(database, clock);
  const digests = new DigestStore(database, new ClockKeeper());
  const folder = mkdtempSync(join(tmpdir(), 'hub-files-'));
  const files = more.files ?? folderStorage(folder);
  const log = makeLogger('complaints', 'info', { write: (line: string) => void faults.push(line) });
  return {
    database,
    context: {
      ...{ complaints, directory, clocks, clock, digests, attempts },
      supports: new SupportStore(database, complaints, clock),
      comments: new CommentStore({ database, complaints, digests, clock }),
      commentReading: new CommentReading(database),
      joinedIn: new JoinedIn(database),
      unlocks: new UnlockStore(database, clock),
      notices: new NoticeReading(database),
      ...{ attachments, files, fileBytes: 25 * 1024 * 1024 },
      attachmentReading: new AttachmentReading(database, reading),
      mirror: new MirrorStore(database, complaints),
      mirrorReading: new MirrorReading(database, reading, new AttachmentReading(database, reading)),
      ticketKeys: readSigningKeys(`k1:${'0123456789abcdef'.repeat(2)}`, 'file-ticket'),
      mailed: new MailedReplies(database, complaints),
      replyKeys: readSigningKeys(`k1:${'0123456789abcdef'.repeat(2)}`, 'reply-address'),
      notes: new NoteStore(database, complaints, clock),
      approvals: new ApprovalStore(database, complaints, clock),
      reporters: new OfflineReporters(database, clock, sealUnder(readSealingKeys(`k1:${key}`))),
      merges: new MergeStore(database, clock),
      appealDays: 5,
      tracking: new TrackingStore(database, clock),
      revealLog: new RevealLog(database),
      receipts: new Receipts(database, clock, sealUnder(readSealingKeys(`k1:${key}`))),
      trackingTokens: { tokens: accessTokens(`k1:${key}`), seconds: 900 },
      answers,
      records: new RecordStore(database, clock),
      recordVerifying: new RecordVerifying(database),
    },
    jobs: ownJobs.worker(
      { database, clock, log },
      { complaints, answers, attachments, digests, files, seal: more.seal ?? null },
    ),
    directory,
    reading,
    clock,
    agencies,
    accounts,
    faults,
    feed: relay,
    async events() {
      const told = await relay.read(0, 10_000);
      return told.map(({ event, position }) => parseComplaintEvent(event, `complaints[${position}]`));
    },
    async stop() {
      await relay.stop();
      await directory.stop();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const everything: ComplaintFilter = {
  states: null,
  classes: null,
  kinds: null,
  channels: null,
  agencyId: null,
  category: null,
  from: null,
  to: null,
  text: null,
  overdue: null,
  dueBefore: null,
  emergency: null,
  appeal: null,
  mine: false,
  unitId: null,
};

export function aFiling(more: Partial<FileComplaint> = {}): FileComplaint {
  return {
    class: 'COMPLAINT',
    kind: 'GRIEVANCE',
    category: 'INFRA.JALAN',
    topic: 'Jalan berlubang',
    body: 'Ada lubang besar di depan pasar.',
    place: { address: 'Jalan Gajah Mada', latitude: -8.656789, longitude: 115.212345, ward: 'Dauh Puri' },
    incidentDate: '2026-03-01',
    identityHidden: false,
    complaintHidden: false,
    accusedAgencyId: null,
    channel: 'WEB',
    idempotencyKey: null,
    ...more,
  };
}
