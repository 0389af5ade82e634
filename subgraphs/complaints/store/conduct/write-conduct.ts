import { randomUUID } from 'node:crypto';
import { IsNull, In, type EntityManager } from 'typeorm';
import type { Actor } from '../../../../platform/domain/actor';
import type { ConductRuling } from '../../domain/conduct/ruling';
import { hasCitizensText, judge, type Finding } from '../../domain/conduct/judge';
import { WordList } from '../../domain/conduct/word-list';
import type { Decided } from '../../domain/decision';
import { ThreadEntryRecord } from '../thread-entry.entity';
import { ConductFlagRecord } from './conduct-flag.entity';
import { ProhibitedWordRecord } from './prohibited-word.entity';

/** What is written, after the word list has looked at it; the list of this very moment. */
export async function judged(
  manager: EntityManager,
  decided: Decided,
): Promise<{ readonly decided: Decided; readonly findings: readonly Finding[] }> {
  if (!hasCitizensText(decided)) return { decided, findings: [] };
  const list = new WordList(await manager.findBy(ProhibitedWordRecord, { removedAt: IsNull() }));
  const looked = judge(decided, list);
  if (decided.step.action !== 'revise' || looked.findings.length === 0) return looked;
  // Whoever let a word stand in the complaint's own text is not asked again when that text is edited.
  const complaintId = decided.complaint.id;
  const released = await manager.findBy(ConductFlagRecord, { complaintId, decision: 'RELEASE' });
  const stands = ({ place, word }: Finding) =>
    place !== 'FOLLOW_UP' && released.some((flag) => flag.place === place && flag.word === word);
  return { ...looked, findings: looked.findings.filter((found) => !stands(found)) };
}

/** Keeps what was found, and carries out what was decided, in the transaction of the change. */
export async function writeConduct(
  manager: EntityManager,
  { decided, findings }: { readonly decided: Decided; readonly findings: readonly Finding[] },
  { actor, revision }: { readonly actor: Actor; readonly revision: number },
): Promise<void> {
  const { id: complaintId, changedAt: at } = decided.complaint;
  if (findings.length > 0) {
    const undecided = { held: false, decision: null, decidedAt: null, decidedBy: null, reason: null };
    const flags = findings.map((found) => ({
      id: randomUUID(),
      complaintId,
      revision,
      at,
      ...found,
      ...undecided,
    }));
    await manager.insert(ConductFlagRecord, flags);
  }
  if (decided.ruling) await writeRuling(manager, decided.ruling, { actor, at });
}

async function writeRuling(
  manager: EntityManager,
  { flagIds, entryId, decision, reason }: ConductRuling,
  { actor, at }: { readonly actor: Actor; readonly at: Date },
): Promise<void> {
  const ruled = { decision, decidedAt: at, decidedBy: actor.accountId, reason };
  await manager.update(ConductFlagRecord, { id: In([...flagIds]), decision: IsNull() }, ruled);
  if (entryId === null) return;
  const after =
    decision === 'RELEASE' ? { audience: 'PUBLIC', review: 'RELEASED' } : { review: 'KEPT_HIDDEN' };
  await manager.update(
    ThreadEntryRecord,
    { id: entryId, review: 'HELD' },
    after as Partial<ThreadEntryRecord>,
  );
}
