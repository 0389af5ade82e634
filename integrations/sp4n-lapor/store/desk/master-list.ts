import type { Database } from '../../../../platform/runtime/database/database';
import { proposeCategories, type CategoryProposal } from '../../mapping/categories';
import { MasterRow, type MasterList } from '../master.entity';
import { OwnCategoryRow } from '../own-category.entity';

export interface MasterThere {
  readonly remoteKey: string;
  readonly parent: number | null;
  readonly name: string;
  readonly content: string | null;
}

export interface MasterLine {
  readonly row: MasterRow;
  readonly parentName: string | null;
  readonly proposals: readonly CategoryProposal[];
}

/** The master data of the national system, and what of ours it was mapped to. */
export class Masters {
  constructor(private readonly database: Database) {}

  /**
   * What the list holds now: new lines stand for nothing until an admin says so, renamed ones keep what they stand for,
   * and lines that are gone stay with the mark, because complaints name them.
   */
  take(list: MasterList, there: readonly MasterThere[], at: Date): Promise<void> {
    return this.database.write(async (manager) => {
      const known = new Map((await manager.findBy(MasterRow, { list })).map((row) => [row.remoteKey, row]));
      const nothing = { code: null, isSent: false, mappedBy: null, mappedAt: null };
      const rows = there.map((line) => ({
        ...(known.get(line.remoteKey) ?? nothing),
        ...{ list, ...line, seenAt: at, goneAt: null },
      }));
      const here = new Set(there.map(({ remoteKey }) => remoteKey));
      const gone = [...known.values()].filter((row) => !here.has(row.remoteKey) && row.goneAt === null);
      await manager.save(MasterRow, [...rows, ...gone.map((row) => ({ ...row, goneAt: at }))], {
        chunk: 100,
      });
    });
  }

  /** The whole list by its keys; lists of this size are read whole. */
  async lines(list: MasterList, onlyUnmapped: boolean): Promise<readonly MasterLine[]> {
    const { rows, own } = await this.database.snapshot(async (manager) => ({
      rows: await manager.find(MasterRow, { where: { list }, order: { remoteKey: 'ASC' } }),
      own: list === 'categories' ? await manager.findBy(OwnCategoryRow, { active: true }) : [],
    }));
    const names = new Map(rows.map(({ remoteKey, name }) => [remoteKey, name]));
    const unmapped = rows.filter((row) => row.code === null && row.goneAt === null);
    const proposals = proposed(own, unmapped);
    return (onlyUnmapped ? unmapped : rows).map((row) => ({
      row,
      parentName: row.parent === null ? null : (names.get(String(row.parent)) ?? null),
      proposals: row.code === null ? (proposals.get(row.remoteKey) ?? []) : [],
    }));
  }
}

function proposed(
  own: readonly OwnCategoryRow[],
  unmapped: readonly MasterRow[],
): ReadonlyMap<string, CategoryProposal[]> {
  const names = new Map(own.map(({ code, nameId }) => [code, nameId]));
  const here = own.map(({ code, parentCode, nameId }) => ({
    ...{ code, name: nameId, group: parentCode === null ? '' : (names.get(parentCode) ?? '') },
  }));
  const there = unmapped.map(({ remoteKey, parent, name }) => ({ id: Number(remoteKey), parent, name }));
  const found = new Map<string, CategoryProposal[]>();
  for (const proposal of proposeCategories(here, there)) {
    const key = String(proposal.id);
    found.set(key, [...(found.get(key) ?? []), proposal]);
  }
  return found;
}
