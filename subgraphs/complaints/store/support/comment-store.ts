import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import type { Actor } from '../../../../platform/domain/actor';
import type { Clock } from '../../../../platform/domain/clock';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import { dialectOf } from '../../../../platform/runtime/database/dialect';
import { tell } from '../../../../platform/runtime/events/outbox';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import type { Complaint } from '../../domain/complaint';
import { WordList } from '../../domain/conduct/word-list';
import type { By } from '../../domain/decision';
import { factsOf } from '../../domain/facts';
import type { RefusalCode } from '../../domain/refusals';
import {
  commentSeenBy,
  type Comment,
  type CommentReportReason,
  type NewComment,
  type SeenComment,
} from '../../domain/support/comment';
import { seenBy, type VisibleComplaint } from '../../domain/visibility';
import type { ComplaintStore } from '../complaint-store';
import { ProhibitedWordRecord } from '../conduct/prohibited-word.entity';
import { isErased } from '../erasure/forget-reporter';
import { sortableId } from '../sortable-id';
import { unseen } from '../told-writes';
import { commentFrom } from './comment-rows';
import type { DigestStore } from './digest-store';
import { CommentRecord, CommentReportRecord } from './support-rows.entity';

/** A comment with the complaint it is read with. */
export interface CommentOn {
  readonly complaint: VisibleComplaint;
  readonly comment: SeenComment;
}

type Found = CommentOn | Refused<RefusalCode>;

/** The only writer of comments. Each is decided while its complaint is locked, so none is written on a hidden one. */
export class CommentStore {
  constructor(
    private readonly options: {
      readonly database: Database;
      readonly complaints: ComplaintStore;
      readonly digests: DigestStore;
      readonly clock: Clock;
    },
  ) {}

  async add(
    complaintId: string,
    actor: Actor,
    decide: (complaint: Complaint, list: WordList, by: By) => NewComment | Refused<RefusalCode>,
  ): Promise<Found> {
    const { complaints, clock } = this.options;
    return complaints.open(complaintId, actor, async ({ manager, complaint }) => {
      const at = clock.now();
      const list = new WordList(await manager.findBy(ProhibitedWordRecord, { removedAt: IsNull() }));
      const written = decide(complaint, list, { actor, at });
      if (isRefused(written)) return written;
      const { accountId } = actor;
      if (accountId === null || (await this.isGone(manager, accountId))) return refuse('NOT_SIGNED_IN');
      const { findings, ...columns } = written;
      const kept = { ...written, id: sortableId(at), complaintId, authorId: accountId };
      await manager.insert(CommentRecord, {
        ...columns,
        ...{ id: kept.id, complaintId, accountId },
        ...{ findings: JSON.stringify(findings), moderatedBy: null, moderatedAt: null },
      });
      if (kept.shownAt) await this.show(manager, complaint, kept);
      else await tellOf('CommentChanged', manager, { complaint, commentId: kept.id, at });
      return commentOn(actor, complaint, kept);
    });
  }

  /** Once for each account; asked again, nothing changes. */
  async report(
    commentId: string,
    actor: Actor,
    {
      reason,
      decide,
    }: {
      readonly reason: CommentReportReason;
      readonly decide: (complaint: Complaint, reported: Comment, by: By) => Refused<RefusalCode> | null;
    },
  ): Promise<Found> {
    return this.openOf(commentId, actor, async (manager, complaint, reported) => {
      const at = this.options.clock.now();
      const refused = decide(complaint, reported, { actor, at });
      if (refused) return refused;
      const { accountId } = actor;
      if (accountId === null || (await this.isGone(manager, accountId))) return refuse('NOT_SIGNED_IN');
      if (await manager.existsBy(CommentReportRecord, { commentId, accountId })) return reported;
      const report = { id: randomUUID(), commentId, accountId, reason, at, settledAt: null };
      await manager.insert(CommentReportRecord, report);
      const waitingSince = reported.waitingSince ?? at;
      await unseen(manager, () => manager.update(CommentRecord, { id: commentId }, { waitingSince }));
      return { ...reported, waitingSince };
    });
  }

  /** What the secretariat decides settles all reports; what nobody could read before is told now. */
  async moderate(
    commentId: string,
    actor: Actor,
    decide: (decided: Comment, by: By) => Comment | Refused<RefusalCode>,
  ): Promise<Found> {
    return this.openOf(commentId, actor, async (manager, complaint, before) => {
      const at = this.options.clock.now();
      const after = decide(before, { actor, at });
      if (isRefused(after)) return after;
      const { state, shownAt, reason, waitingSince } = after;
      const moderated = { moderatedBy: actor.accountId, moderatedAt: at };
      await manager.update(
        CommentRecord,
        { id: commentId },
        { state, shownAt, reason, waitingSince, ...moderated },
      );
      await manager.update(CommentReportRecord, { commentId, settledAt: IsNull() }, { settledAt: at });
      if (before.shownAt === null && shownAt) await this.show(manager, complaint, after);
      else await tellOf('CommentChanged', manager, { complaint, commentId, at });
      return after;
    });
  }

  /** A comment that its viewer may not read is NOT_FOUND, as one that is not there. */
  private async openOf(
    commentId: string,
    actor: Actor,
    work: (
      manager: EntityManager,
      complaint: Complaint,
      comment: Comment,
    ) => Promise<Comment | Refused<RefusalCode>>,
  ): Promise<Found> {
    const { database, complaints } = this.options;
    const named = await database.read((manager) => manager.findOneBy(CommentRecord, { id: commentId }));
    return complaints.open(named?.complaintId ?? '', actor, async ({ manager, complaint }) => {
      const row = await manager.findOneBy(CommentRecord, { id: commentId });
      const comment = row && commentFrom(row);
      if (!comment || isRefused(commentOn(actor, complaint, comment))) return refuse('NOT_FOUND');
      const result = await work(manager, complaint, comment);
      return isRefused(result) ? result : commentOn(actor, complaint, result);
    });
  }

  /** Everybody can read it from now on: told live, and to the desks with the next digest. */
  private async show(manager: EntityManager, complaint: Complaint, { id }: Comment): Promise<void> {
    const at = this.options.clock.now();
    await tellOf('CommentWritten', manager, { complaint, commentId: id, at });
    await this.options.digests.schedule(manager, complaint, at);
  }

  private isGone(manager: EntityManager, accountId: string): Promise<boolean> {
    return isErased(manager, accountId, dialectOf(this.options.database.kind).forUpdate);
  }
}

function commentOn(viewer: Actor, complaint: Complaint, kept: Comment): Found {
  const seen = seenBy(viewer, complaint);
  const comment = seen && commentSeenBy(viewer, seen, kept);
  return seen && comment ? { complaint: seen, comment } : refuse('NOT_FOUND');
}

async function tellOf(
  type: 'CommentWritten' | 'CommentChanged',
  manager: EntityManager,
  {
    complaint,
    commentId,
    at,
  }: { readonly complaint: Complaint; readonly commentId: string; readonly at: Date },
): Promise<void> {
  const told = { complaint: factsOf(complaint), followUpId: null, agencies: [], commentId };
  await tell<ComplaintEvent>(manager, [{ type, at: at.toISOString(), ...told }]);
}
