import type { Actor } from '../../../../platform/domain/actor';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import type { Complaint } from '../../domain/complaint';
import type { Decision } from '../../domain/decision';
import type { RefusalCode } from '../../domain/refusals';
import type { ComplaintStore } from '../complaint-store';
import { ThreadEntryRecord } from '../thread-entry.entity';
import { MailedEntryRecord } from './mailed-entry.entity';

export interface PostedReply {
  readonly followUpId: string;
}

/** Writes answers that came by e-mail into their threads. */
export class MailedReplies {
  constructor(
    private readonly database: Database,
    private readonly complaints: ComplaintStore,
  ) {}

  /** Whose complaint it is, for the check of a token; null when it is nobody's or not there. */
  async reporterOf(complaintId: string): Promise<string | null> {
    const [row] = await this.database.read((manager) =>
      manager.query<{ reporterId: string | null }[]>('SELECT reporterId FROM complaint WHERE id = ?', [
        complaintId,
      ]),
    );
    return row?.reporterId ?? null;
  }

  /** Has the rules decide as for the reporter at the page; a mail that is written already is not written again. */
  async post(
    {
      key,
      complaintId,
      reporter,
    }: { readonly key: string; readonly complaintId: string; readonly reporter: Actor },
    decide: (complaint: Complaint) => Decision,
  ): Promise<PostedReply | Refused<RefusalCode>> {
    return this.complaints.open(complaintId, reporter, async ({ manager, complaint, write }) => {
      const earlier = await manager.findOneBy(MailedEntryRecord, { mailKey: key });
      if (earlier) return { followUpId: earlier.followUpId };
      const decision = decide(complaint);
      if (isRefused(decision)) return decision;
      await write(decision);
      const { id: followUpId } = await manager.findOneOrFail(ThreadEntryRecord, {
        select: { id: true },
        where: { complaintId },
        order: { revision: 'DESC' },
      });
      await manager.insert(MailedEntryRecord, { mailKey: key, complaintId, followUpId });
      return { followUpId };
    });
  }
}
