import { randomUUID } from 'node:crypto';
import { In, Not, type EntityManager } from 'typeorm';
import { worksForAgency, type Actor } from '../../../../platform/domain/actor';
import type { Clock } from '../../../../platform/domain/clock';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import { tell } from '../../../../platform/runtime/events/outbox';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import type { AppealJudges } from '../../domain/appeal/judges';
import {
  authorityOf,
  delegate,
  nextApprovers,
  revokeDelegation,
  type Delegating,
} from '../../domain/approval/authority';
import { decideDraft, submitDraft, type Submission } from '../../domain/approval/decide';
import { waitsFor, type Delegation, type Draft } from '../../domain/approval/draft';
import { heldBy } from '../../domain/coordination/share';
import type { Complaint } from '../../domain/complaint';
import { factsOf } from '../../domain/facts';
import type { RefusalCode } from '../../domain/refusals';
import type { VisibleComplaint } from '../../domain/visibility';
import { judgesFor } from '../appeal/outcome-hands';
import type { ComplaintStore } from '../complaint-store';
import { draftNoticesOf } from '../../domain/notices/desk-notice';
import { tellDesk } from '../notices/tell-desks';
import { AnswerDraftRecord, DelegationRecord } from './approval-rows.entity';
import { circumstancesOf } from './circumstances';
import { delegationFrom, runningDelegations } from './running-delegations';

export interface DraftChanged {
  readonly draft: Draft;
  readonly complaint: Complaint;
}
type Changed = Promise<DraftChanged | Refused<RefusalCode>>;

/** Keeps drafts of answers and who stands in for whom; what becomes public is written with its last step. */
export class ApprovalStore {
  constructor(
    private readonly database: Database,
    private readonly complaints: ComplaintStore,
    private readonly clock: Clock,
  ) {}

  async submit(
    complaintId: string,
    actor: Actor,
    given: (complaint: Complaint) => Pick<Submission, 'body' | 'outcome' | 'steps'>,
  ): Changed {
    return this.complaints.open(complaintId, actor, async ({ manager, complaint }) => {
      const agencyId = actor.agencyId ?? '';
      const at = this.clock.now();
      const open = await manager.findOneBy(AnswerDraftRecord, {
        ...{ complaintId, agencyId, state: Not<Draft['state']>('PUBLISHED') },
      });
      const circumstances = await circumstancesOf(manager, agencyId, at);
      const { staff } = circumstances;
      const wish = { ...given(complaint), id: randomUUID(), open: open && draftFrom(open), staff };
      const draft = submitDraft(complaint, wish, { actor, at });
      if (isRefused(draft)) return draft;
      await this.keep(manager, { draft, complaint }, circumstances);
      return { draft, complaint };
    });
  }

  async decide(
    complaintId: string,
    actor: Actor,
    { draftId, sendBackReason }: { readonly draftId: string; readonly sendBackReason: string | null },
  ): Changed {
    return this.complaints.open(complaintId, actor, async ({ manager, complaint, write }) => {
      const row = await manager.findOneBy(AnswerDraftRecord, { id: draftId, complaintId });
      if (heldBy(actor, complaint) && !row) return refuse('UNKNOWN_DRAFT');
      const draft = row ? draftFrom(row) : nothingThere(complaintId);
      const at = this.clock.now();
      const circumstances = await circumstancesOf(manager, actor.agencyId ?? '', at);
      const { staff, delegations } = circumstances;
      const wish = { sendBackReason, staff, delegations };
      const decided = decideDraft({ draft, complaint }, wish, { actor, at });
      if (isRefused(decided)) return decided;
      const now = decided.answer ? await write(decided.answer) : complaint;
      await this.keep(manager, { draft: decided.draft, complaint: now }, circumstances);
      return { draft: decided.draft, complaint: now };
    });
  }

  async delegate(
    actor: Actor,
    wish: Pick<Delegating, 'toAccountId' | 'until'> & { readonly from: Date | null },
  ): Promise<Delegation | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      const at = this.clock.now();
      const { staff, delegations } = await circumstancesOf(manager, actor.agencyId ?? '', at);
      const given = { ...wish, from: wish.from ?? at, id: randomUUID(), staff, delegations };
      const decided = delegate(given, { actor, at });
      if (isRefused(decided)) return decided;
      const { from: startsAt, until: endsAt, ...who } = decided;
      await manager.insert(DelegationRecord, { ...who, startsAt, endsAt });
      return decided;
    });
  }

  /** Ends a delegation now; one that is over, or none of the actor's, is not known. */
  async revoke(actor: Actor, id: string): Promise<Delegation | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      const row = await manager.findOne(DelegationRecord, {
        where: { id },
        ...(this.database.kind === 'mysql' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
      });
      const revoked = revokeDelegation(row && delegationFrom(row), { actor, at: this.clock.now() });
      if (!isRefused(revoked)) await manager.update(DelegationRecord, { id }, { endsAt: revoked.until });
      return revoked;
    });
  }

  /** What the actor gave or got and is not over, soonest first. */
  async delegationsOf({ accountId, agencyId }: Actor): Promise<readonly Delegation[]> {
    if (accountId === null || agencyId === null) return [];
    const rows = await this.database.read((manager) =>
      runningDelegations(manager, agencyId, this.clock.now()),
    );
    return rows
      .filter(({ fromAccountId, toAccountId }) => [fromAccountId, toAccountId].includes(accountId))
      .sort((one, other) => one.from.getTime() - other.from.getTime());
  }

  /** Drafts of each complaint that the viewer may read: of the own agency, and to who watches over all of them. */
  async of(viewer: Actor, complaints: readonly VisibleComplaint[]): Promise<readonly (readonly Draft[])[]> {
    const ids = complaints.filter(({ isParty }) => isParty).map(({ id }) => id);
    const rows = await this.database.read((manager) =>
      manager.find(AnswerDraftRecord, {
        where: { complaintId: In(ids) },
        order: { changedAt: 'ASC', id: 'ASC' },
      }),
    );
    return complaints.map((complaint) => {
      const drafts = rows.filter(({ complaintId }) => complaintId === complaint.id).map(draftFrom);
      if (viewer.role === 'ADMIN' || viewer.role === 'SYSTEM') return drafts;
      const held = heldBy(viewer, complaint);
      return held ? drafts.filter(({ agencyId }) => agencyId === held.agencyId) : [];
    });
  }

  /** Drafts whose next step the viewer may take, longest waiting first. */
  async waitingFor(viewer: Actor): Promise<readonly Draft[]> {
    if (!worksForAgency(viewer) || viewer.accountId === null) return [];
    const { agencyId, accountId } = viewer;
    const at = this.clock.now();
    return this.database.read(async (manager) => {
      const rows = await manager.find(AnswerDraftRecord, {
        where: { agencyId, state: 'PENDING' },
        order: { changedAt: 'ASC', id: 'ASC' },
      });
      const circumstances = await circumstancesOf(manager, agencyId, at);
      return rows.map(draftFrom).filter((draft) => {
        const step = draft.steps[waitsFor(draft) ?? -1];
        return step !== undefined && authorityOf(accountId, step, circumstances) !== null;
      });
    });
  }

  /** Who may decide an appeal against the outcome each complaint has. */
  judges(complaints: readonly VisibleComplaint[]): Promise<readonly AppealJudges[]> {
    return this.database.read((manager) => judgesFor(manager, complaints));
  }

  private async keep(
    manager: EntityManager,
    { draft, complaint }: DraftChanged,
    circumstances: Parameters<typeof nextApprovers>[1],
  ): Promise<void> {
    const { staff, at } = circumstances;
    await manager.save(AnswerDraftRecord, manager.create(AnswerDraftRecord, { ...draft, changedAt: at }));
    const told = { complaint: factsOf(complaint), followUpId: null, agencies: [draft.agencyId] };
    const approvers = nextApprovers(draft, circumstances);
    await tell<ComplaintEvent>(manager, [
      { type: 'AnswerDraftMoved', at: at.toISOString(), ...told, approvers },
    ]);
    for (const notice of draftNoticesOf(draft, complaint, { staff, approvers }))
      await tellDesk(manager, notice, { complaint, at });
  }
}

function draftFrom({ changedAt: _, ...draft }: AnswerDraftRecord): Draft {
  return draft;
}

/** Who holds no disposition is told so before anything of a draft. */
function nothingThere(complaintId: string): Draft {
  const nothing = { steps: [], versions: [], decisions: [] };
  return { id: '', complaintId, agencyId: '', answer: 'FOLLOW_UP', state: 'SENT_BACK', ...nothing };
}
