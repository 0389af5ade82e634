import type { EntityManager } from 'typeorm';
import { tell } from '../../../../platform/runtime/events/outbox';
import { schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import type { Database } from '../../../../platform/runtime/database/database';
import { dialectOf } from '../../../../platform/runtime/database/dialect';
import type { Seal } from '../../../../platform/runtime/mail/outgoing-mail';
import { sealAddressee } from '../../../../platform/runtime/sealing/addressee';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import type { Complaint } from '../../domain/complaint';
import { factsOf } from '../../domain/facts';
import { tellsSupporters } from '../../domain/support/told-supporters';
import { isPublic } from '../../domain/visibility';
import type { Beside } from '../beside';
import { lockComplaint } from '../load-complaints';
import { ReporterNoticeRecord } from '../notices/reporter-notice.entity';
import { sortableId } from '../sortable-id';
import { sql } from '../sql';
import { supportersAfter } from './support-store';

/** Tells those who support a complaint of an answer, some at a time. */
export const supportersJob = 'complaints.tell-supporters';

const batch = 100;

/** With an answer that everybody can read, where somebody supports the complaint; the job writes to them. */
export const supporterNotices: Beside = async (manager, { decided }) => {
  const { complaint } = decided;
  if (!tellsSupporters(decided)) return;
  const [anybody] = await supportersAfter(manager, { complaintId: complaint.id, after: '', most: 1 });
  if (anybody === undefined) return;
  const job = {
    kind: supportersJob,
    about: complaint.id,
    dueAt: complaint.changedAt,
    payload: { after: '' },
  };
  await schedule(manager, [job]);
};

interface Telling {
  readonly complaintId: string;
  readonly after: string;
  readonly seal: Seal;
  readonly at: Date;
}

/** Asked under the lock: what became secret meanwhile is told to nobody. */
export async function tellSupporters(
  database: Database,
  { complaintId, after, seal, at }: Telling,
): Promise<void> {
  await database.write(async (manager) => {
    const { forUpdate } = dialectOf(database.kind);
    const found = await lockComplaint(manager, sql('c.id = ?', complaintId), { at, forUpdate });
    if (!found || !isPublic(found.complaint)) return;
    const supporters = await supportersAfter(manager, { complaintId, after, most: batch });
    await write(manager, found.complaint, { supporters, seal, at });
    const last = supporters.at(-1);
    if (supporters.length < batch || last === undefined) return;
    await schedule(manager, [
      { kind: supportersJob, about: complaintId, dueAt: at, payload: { after: last } },
    ]);
  });
}

async function write(
  manager: EntityManager,
  complaint: Complaint,
  {
    supporters,
    seal,
    at,
  }: { readonly supporters: readonly string[]; readonly seal: Seal; readonly at: Date },
): Promise<void> {
  if (supporters.length === 0) return;
  const { id: complaintId } = complaint;
  const told = supporters.map((supporterId) => ({ id: sortableId(at), supporterId }));
  const kind = 'SUPPORTED' as const;
  const same = { complaintId, kind, issuedAt: at, readAt: null };
  await manager.insert(
    ReporterNoticeRecord,
    told.map((notice) => ({ ...notice, ...same })),
  );
  const facts = factsOf(complaint);
  await tell<ComplaintEvent>(
    manager,
    told.map(({ id, supporterId: accountId }) => ({
      type: 'NoticeIssued' as const,
      at: at.toISOString(),
      ...{ complaint: facts, followUpId: null, agencies: [] },
      notice: {
        ...{ letterId: id, count: 1, kind, role: 'CITIZEN' as const, agencyId: null },
        addressee: sealAddressee(seal, { complaintId, accountId }),
      },
    })),
  );
}
