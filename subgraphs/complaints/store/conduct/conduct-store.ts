import { randomUUID } from 'node:crypto';
import { In, IsNull } from 'typeorm';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import type { OpenFlags } from '../../domain/conduct/ruling';
import { mostWords, type ProhibitedWord } from '../../domain/conduct/word-list';
import type { By } from '../../domain/decision';
import type { RefusalCode } from '../../domain/refusals';
import { readInstant, readInstantOrNull } from '../sql';
import { ThreadEntryRecord } from '../thread-entry.entity';
import { ConductFlagRecord } from './conduct-flag.entity';
import { ProhibitedWordRecord } from './prohibited-word.entity';

/** A flag with the entry of the thread it is about. */
export interface ConductFlag extends ConductFlagRecord {
  readonly entryId: string | null;
}

/** The word list and what it found. */
export class ConductStore {
  constructor(private readonly database: Database) {}

  /** The list as it is, by alphabet. */
  words(): Promise<readonly ProhibitedWord[]> {
    return this.database.read((manager) =>
      manager.find(ProhibitedWordRecord, {
        where: { removedAt: IsNull() },
        order: { word: 'ASC', id: 'ASC' },
      }),
    );
  }

  async add(
    word: Omit<ProhibitedWord, 'id'>,
    { actor, at }: By,
  ): Promise<ProhibitedWord | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      const known = await manager.findBy(ProhibitedWordRecord, { removedAt: IsNull() });
      if (known.some((other) => other.word === word.word)) return refuse('WORD_KNOWN');
      if (known.length >= mostWords) return refuse('WORD_LIST_FULL');
      const added = { ...word, id: randomUUID(), addedBy: actor.accountId, addedAt: at };
      await manager.insert(ProhibitedWordRecord, { ...added, removedBy: null, removedAt: null });
      return added;
    });
  }

  async remove(id: string, { actor, at }: By): Promise<ProhibitedWord | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      const known = await manager.findOneBy(ProhibitedWordRecord, { id, removedAt: IsNull() });
      if (!known) return refuse('UNKNOWN_WORD');
      await manager.update(ProhibitedWordRecord, { id }, { removedBy: actor.accountId, removedAt: at });
      return known;
    });
  }

  /** The flags of each complaint, oldest first, in one statement for all of them. */
  async flags(complaintIds: readonly string[]): Promise<readonly (readonly ConductFlag[])[]> {
    const rows = await this.database.read((manager) =>
      manager.query<(ConductFlag & { at: Date | string; decidedAt: Date | string | null })[]>(
        `SELECT f.*, (
           SELECT w.id FROM thread_entry w
           WHERE f.place = 'FOLLOW_UP' AND w.complaintId = f.complaintId AND w.revision = f.revision
         ) AS entryId
         FROM conduct_flag f WHERE f.complaintId IN (${complaintIds.map(() => '?').join(', ')})
         ORDER BY f.revision, f.place, f.word`,
        [...complaintIds],
      ),
    );
    const flags = rows.map((row) => ({
      ...row,
      at: readInstant(row.at),
      decidedAt: readInstantOrNull(row.decidedAt),
    }));
    return complaintIds.map((id) => flags.filter(({ complaintId }) => complaintId === id));
  }

  /** Flags nobody has decided yet: of one entry, or of the complaint's own text. */
  async open(complaintId: string, entryId: string | null): Promise<OpenFlags> {
    return this.database.read(async (manager) => {
      const entry =
        entryId === null ? null : await manager.findOneBy(ThreadEntryRecord, { id: entryId, complaintId });
      const about = entry
        ? { revision: entry.revision, place: 'FOLLOW_UP' as const }
        : { place: In(['TOPIC', 'BODY', 'ADDRESS']) };
      if (entryId !== null && !entry) return { flagIds: [], heldIds: [], entryId };
      const flags = await manager.findBy(ConductFlagRecord, { complaintId, decision: IsNull(), ...about });
      const held = flags.filter((flag) => flag.held);
      return { flagIds: flags.map(({ id }) => id), heldIds: held.map(({ id }) => id), entryId };
    });
  }
}
