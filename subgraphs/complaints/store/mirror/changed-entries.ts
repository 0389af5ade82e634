import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import { schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import { WordList } from '../../domain/conduct/word-list';
import { AttachmentRecord } from '../attachments/attachment.entity';
import { uploadJob } from '../attachments/write-attachment';
import { ConductFlagRecord } from '../conduct/conduct-flag.entity';
import { ProhibitedWordRecord } from '../conduct/prohibited-word.entity';
import { ThreadEntryRecord } from '../thread-entry.entity';
import { EntryVersionRecord } from './mirror-rows.entity';

/** The entry says something else from now on; what it said is kept. A prohibited word holds it back as a new one. */
export async function editBody(
  manager: EntityManager,
  entry: ThreadEntryRecord,
  { body, at }: { readonly body: string; readonly at: Date },
): Promise<void> {
  await keepVersion(manager, entry, { at, removed: false });
  const list = new WordList(await manager.findBy(ProhibitedWordRecord, { removedAt: IsNull() }));
  const findings = list.find(body);
  const isHeld = entry.audience === 'PUBLIC' && findings.some(({ action }) => action === 'BLOCK');
  await manager.update(
    ThreadEntryRecord,
    { id: entry.id },
    { body, editedAt: at, ...(isHeld ? { audience: 'PARTIES' as const, review: 'HELD' as const } : {}) },
  );
  const { complaintId, revision } = entry;
  const undecided = { held: false, decision: null, decidedAt: null, decidedBy: null, reason: null };
  const flags = findings.map(({ class: what, action, word }) => {
    const found = { place: 'FOLLOW_UP' as const, class: what, action, word };
    return { id: randomUUID(), complaintId, revision, at, ...found, ...undecided };
  });
  if (flags.length > 0) await manager.insert(ConductFlagRecord, flags);
}

/** The entry leaves every list, count, search and socket with this transaction, and its files with it; a tombstone stays. */
export async function takeAway(manager: EntityManager, entry: ThreadEntryRecord, at: Date): Promise<void> {
  await keepVersion(manager, entry, { at, removed: true });
  await manager.delete(ThreadEntryRecord, { id: entry.id });
  const files = await manager.findBy(AttachmentRecord, { followUpId: entry.id });
  if (files.length === 0) return;
  await manager.update(AttachmentRecord, { followUpId: entry.id }, { state: 'ENDED', sha256: null });
  const jobs = files.map(({ id: about }) => ({ kind: uploadJob, about, dueAt: at, payload: {} }));
  await schedule(manager, jobs);
}

async function keepVersion(
  manager: EntityManager,
  { id: entryId, complaintId, body }: ThreadEntryRecord,
  { at: endedAt, removed }: { readonly at: Date; readonly removed: boolean },
): Promise<void> {
  const number = 1 + (await manager.countBy(EntryVersionRecord, { entryId }));
  await manager.insert(EntryVersionRecord, { entryId, number, complaintId, body, endedAt, removed });
}
