import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../../platform/domain/actor';
import type { Clock } from '../../../../platform/domain/clock';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import { dialectOf } from '../../../../platform/runtime/database/dialect';
import type { ApprovalChainFacts } from '../../../../schema/events/agency-events';
import type { Complaint } from '../../domain/complaint';
import type { By } from '../../domain/decision';
import { approveRecord, stepsOfRecord } from '../../domain/records/approve-record';
import type { RecordKind } from '../../domain/records/record-kind';
import { newestVersion, type ComplaintRecord, type RecordDraft } from '../../domain/records/record';
import { recordSeenBy, type SeenRecord } from '../../domain/records/seen-record';
import type { RefusalCode } from '../../domain/refusals';
import { seenBy, type VisibleComplaint } from '../../domain/visibility';
import { loadComplaints, lockComplaint } from '../load-complaints';
import { allOf, sql } from '../sql';
import { whereVisible } from '../where-visible';
import { circumstancesOf } from '../approval/circumstances';
import { readRecords } from './read-records';
import { RecordApprovalRow } from './record-approval.entity';
import { RecordRow } from './record-rows.entity';
import { tellOfRecord } from './tell-of-record';
import { writeErasure, writeFinal, writeVersion } from './write-record';

export interface NewRecord extends RecordDraft {
  /** That of the agency which draws it up. */
  readonly chain: ApprovalChainFacts | null;
  readonly letterhead: readonly string[];
  readonly complaintId: string;
  readonly kind: RecordKind;
  readonly classification: string;
}

type Decided = Refused<RefusalCode> | null;
type Result = Promise<SeenRecord | Refused<RefusalCode>>;

interface OpenedRecord {
  readonly manager: EntityManager;
  readonly complaint: Complaint;
  readonly record: ComplaintRecord;
  readonly by: By;
}

/** The records of complaints. Each change is decided while the complaint is locked. */
export class RecordStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The records of each complaint that the viewer may see, oldest first. */
  async of(
    viewer: Actor,
    complaints: readonly VisibleComplaint[],
  ): Promise<readonly (readonly SeenRecord[])[]> {
    const parties = complaints.filter(({ isParty }) => isParty).map(({ id }) => id);
    const found =
      parties.length === 0
        ? []
        : await this.database.read((manager) => readRecords(manager, { complaintIds: parties }));
    return complaints.map((complaint) =>
      found.flatMap((record) => recordSeenBy(viewer, complaint, record) ?? []),
    );
  }

  /** One record; null is "as if it did not exist". */
  async one(viewer: Actor, id: string): Promise<SeenRecord | null> {
    return this.database.read(async (manager) => {
      const [record] = await readRecords(manager, { id });
      const where = allOf([sql('c.id = ?', record?.complaintId ?? ''), whereVisible(viewer)]);
      const [found] = await loadComplaints(manager, where, this.clock.now());
      const complaint = found && seenBy(viewer, found.complaint);
      return record && complaint ? recordSeenBy(viewer, complaint, record) : null;
    });
  }

  async add(
    actor: Actor,
    { complaintId, kind, classification, letterhead, chain, ...draft }: NewRecord,
    decide: (
      complaint: Complaint,
      known: number,
      by: By,
    ) => { readonly agencyId: string; readonly agencyName: string } | Refused<RefusalCode>,
  ): Result {
    return this.database.write(async (manager) => {
      const complaint = await this.lock(manager, actor, complaintId);
      if (!complaint) return refuse('NOT_FOUND');
      const at = this.clock.now();
      const known = await manager.countBy(RecordRow, { complaintId });
      const keeper = decide(complaint, known, { actor, at });
      if (isRefused(keeper)) return keeper;
      const id = randomUUID();
      const unnumbered = { year: null, serial: null, releasedAt: null, releasedBy: null };
      await manager.insert(RecordRow, {
        ...{ id, complaintId, kind, classification, letterhead, ...keeper, ...unnumbered },
        createdAt: at,
      });
      await writeVersion(manager, { recordId: id, version: 1, draft }, { actor, at });
      await tellOfRecord(manager, { id, before: null, chain }, { complaint, at });
      return this.again(manager, { actor, complaint, id });
    });
  }

  edit(
    actor: Actor,
    { id, chain, ...draft }: RecordDraft & Pick<NewRecord, 'chain'> & { readonly id: string },
    decide: (complaint: Complaint, record: ComplaintRecord, by: By) => Decided,
  ): Result {
    return this.change(actor, { id, decide }, async ({ manager, complaint, record, by }) => {
      const version = newestVersion(record).version + 1;
      await writeVersion(manager, { recordId: id, version, draft }, by);
      await tellOfRecord(manager, { id, before: record, chain }, { complaint, at: by.at });
    });
  }

  finalise(
    actor: Actor,
    id: string,
    decide: (complaint: Complaint, record: ComplaintRecord, by: By) => Decided,
  ): Result {
    return this.change(actor, { id, decide }, ({ manager, record, by }) =>
      writeFinal(manager, this.database.kind, { record, by }),
    );
  }

  release(
    actor: Actor,
    id: string,
    decide: (complaint: Complaint, record: ComplaintRecord, by: By) => Decided,
  ): Result {
    return this.change(actor, { id, decide }, async ({ manager, by: { at } }) => {
      await manager.update(RecordRow, { id }, { releasedAt: at, releasedBy: actor.accountId });
    });
  }

  erasePerson(
    actor: Actor,
    { id, personId }: { readonly id: string; readonly personId: string },
    decide: (complaint: Complaint, record: ComplaintRecord, by: By) => Decided,
  ): Result {
    return this.change(actor, { id, decide }, ({ manager, record, by: { at } }) =>
      writeErasure(manager, { record, personId, at }),
    );
  }

  /** Somebody in the chain of the agency initials, signs or takes note of the newest version. */
  approve(actor: Actor, id: string, chain: ApprovalChainFacts | null): Result {
    return this.opened(actor, id, async ({ manager, complaint, record, by }) => {
      const circumstances = await circumstancesOf(manager, record.agencyId, by.at);
      const steps = stepsOfRecord(record, chain);
      const approval = approveRecord(complaint, { record, steps, ...circumstances }, by);
      if (isRefused(approval)) return approval;
      const { version } = newestVersion(record);
      await manager.insert(RecordApprovalRow, { recordId: id, version, ...approval });
      await tellOfRecord(manager, { id, before: record, chain }, { complaint, at: by.at });
      return null;
    });
  }

  private change(
    actor: Actor,
    asked: {
      readonly id: string;
      readonly decide: (complaint: Complaint, record: ComplaintRecord, by: By) => Decided;
    },
    write: (opened: OpenedRecord) => Promise<void>,
  ): Result {
    const { id, decide } = asked;
    return this.opened(actor, id, async (opened) => {
      const no = decide(opened.complaint, opened.record, opened.by);
      if (!no) await write(opened);
      return no;
    });
  }

  /** A record that is not there and one that the actor may not see are refused alike. */
  private opened(actor: Actor, id: string, work: (opened: OpenedRecord) => Promise<Decided>): Result {
    return this.database.write(async (manager) => {
      const row = await manager.findOneBy(RecordRow, { id });
      const complaint = await this.lock(manager, actor, row?.complaintId ?? '');
      // Read under the lock: nobody edits or finalises it meanwhile.
      const [record] = await readRecords(manager, { id });
      const visible = complaint && seenBy(actor, complaint);
      if (!complaint || !record || !visible || !recordSeenBy(actor, visible, record)) {
        return refuse('UNKNOWN_RECORD');
      }
      const by = { actor, at: this.clock.now() };
      const no = await work({ manager, complaint, record, by });
      if (no) return no;
      return this.again(manager, { actor, complaint, id });
    });
  }

  private async lock(manager: EntityManager, actor: Actor, complaintId: string): Promise<Complaint | null> {
    const where = allOf([sql('c.id = ?', complaintId), whereVisible(actor)]);
    const { forUpdate } = dialectOf(this.database.kind);
    const found = await lockComplaint(manager, where, { at: this.clock.now(), forUpdate });
    return found && seenBy(actor, found.complaint) ? found.complaint : null;
  }

  private async again(
    manager: EntityManager,
    { actor, complaint, id }: { readonly actor: Actor; readonly complaint: Complaint; readonly id: string },
  ): Promise<SeenRecord> {
    const [record] = await readRecords(manager, { id });
    const visible = seenBy(actor, complaint);
    const seen = record && visible && recordSeenBy(actor, visible, record);
    if (!seen) throw new Error('the record just written is not there');
    return seen;
  }
}
