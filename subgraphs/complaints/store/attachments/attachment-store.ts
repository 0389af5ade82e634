import type { EntityManager } from 'typeorm';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import { dialectOf } from '../../../../platform/runtime/database/dialect';
import { schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import {
  mostFiles,
  mostUnderWay,
  senderOf,
  uploadMinutes,
  type EntryOf,
} from '../../domain/attachments/attach';
import type { RefusalCode } from '../../domain/refusals';
import { seenBy } from '../../domain/visibility';
import { lockComplaint } from '../load-complaints';
import { allOf, sql } from '../sql';
import { ThreadEntryRecord } from '../thread-entry.entity';
import { unseen } from '../told-writes';
import { whereVisible } from '../where-visible';
import { AttachmentRecord } from './attachment.entity';
import { uploadJob } from './write-attachment';

/** What somebody wants to send. */
export interface WantedUpload {
  readonly id: string;
  readonly complaintId: string;
  readonly followUpId: string | null;
  readonly fileName: string;
  readonly bytes: number;
}

/** Files on their way: from the ticket until they are there, or until their time is over. Nobody sees them yet, or any more. */
export class AttachmentStore {
  constructor(private readonly database: Database) {}

  /** Expects a file. From now on a job sees to it that nothing of it stays when it does not come whole. */
  expect(wanted: WantedUpload, actor: Actor, at: Date): Promise<Refused<RefusalCode> | null> {
    const { complaintId, followUpId, id } = wanted;
    return this.database.write(async (manager) => {
      const where = allOf([sql('c.id = ?', complaintId), whereVisible(actor)]);
      const { forUpdate } = dialectOf(this.database.kind);
      const found = await lockComplaint(manager, where, { at, forUpdate });
      if (!found || !seenBy(actor, found.complaint)) return refuse('NOT_FOUND');
      const entry = followUpId === null ? null : await entryOf(manager, complaintId, followUpId);
      if (followUpId !== null && entry === null) return refuse('NOT_FOUND');
      const sender = senderOf(found.complaint, entry, { actor, at });
      if (isRefused(sender)) return sender;
      const files = await manager.countBy(AttachmentRecord, {
        complaintId,
        state: In(['AWAITED', 'STORED']),
      });
      const { accountId } = actor;
      const underWay =
        accountId === null ? 0 : await manager.countBy(AttachmentRecord, { accountId, state: 'AWAITED' });
      if (files >= mostFiles || underWay >= mostUnderWay) return refuse('TOO_MANY_FILES');
      await unseen(manager, () =>
        manager.insert(AttachmentRecord, {
          ...{ ...wanted, ...sender, accountId, state: 'AWAITED', askedAt: at },
        }),
      );
      const dueAt = new Date(at.getTime() + uploadMinutes * 60_000);
      await schedule(manager, [{ kind: uploadJob, about: id, dueAt, payload: {} }]);
      return null;
    });
  }

  /** An upload of this account, or of the mirror, whatever has become of it; null when it has none of that id. */
  async upload(id: string, accountId: string | null): Promise<AttachmentRecord | null> {
    const whose = { accountId: accountId ?? IsNull() };
    return this.database.read((manager) => manager.findOneBy(AttachmentRecord, { id, ...whose }));
  }

  entry(complaintId: string, followUpId: string): Promise<EntryOf | null> {
    return this.database.read((manager) => entryOf(manager, complaintId, followUpId));
  }

  /** Ends an upload that is not there yet; false when it is. After this no sender can complete it any more. */
  async end(id: string): Promise<boolean> {
    return this.database.write(async (manager) => {
      await unseen(manager, () =>
        manager.update(AttachmentRecord, { id, state: 'AWAITED' }, { state: 'ENDED' }),
      );
      return manager.existsBy(AttachmentRecord, { id, state: 'ENDED' });
    });
  }

  /** After its files are gone. */
  async forget(id: string): Promise<void> {
    await this.database.write((manager) =>
      unseen(manager, () => manager.delete(AttachmentRecord, { id, state: 'ENDED' })),
    );
  }
}

/**
 * An account was erased. Documents it sent and nobody released go: from every answer with the transaction, from the
 * storage by the job that follows it. Pictures, and what a human found fit for the public, stay like the words they
 * came with, without the name the sender gave them; who sent them is forgotten with the other columns of an account.
 */
export async function forgetSender(manager: EntityManager, accountId: string, at: Date): Promise<void> {
  const sent = await manager.findBy(AttachmentRecord, { accountId });
  const goes = sent.filter(({ kind, publicity }) => kind !== 'IMAGE' && publicity !== 'RELEASED');
  const ids = goes.map(({ id }) => id);
  await unseen(manager, () => manager.update(AttachmentRecord, { accountId }, { fileName: '' }));
  if (ids.length === 0) return;
  await manager.update(AttachmentRecord, { id: In(ids) }, { state: 'ENDED', sha256: null });
  await schedule(
    manager,
    ids.map((about) => ({ kind: uploadJob, about, dueAt: at, payload: {} })),
  );
}

async function entryOf(manager: EntityManager, complaintId: string, id: string): Promise<EntryOf | null> {
  const found = await manager.findOneBy(ThreadEntryRecord, { id, complaintId });
  return found && { author: found.author, agencyId: found.agencyId };
}
