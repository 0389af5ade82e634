import { In } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import type { Category } from '../domain/category';
import { categoryFrom } from './category-mapping';
import { CategoryRow } from './category-row.entity';

const inOrder = { rank: 'ASC', code: 'ASC' } as const;

/** Reads categories, in their order of display. */
export class CategoryReader {
  constructor(private readonly database: Database) {}

  /** A few dozen, so all of them at once. */
  async all(): Promise<readonly Category[]> {
    const rows = await this.database.read((manager) => manager.find(CategoryRow, { order: inOrder }));
    return rows.map(categoryFrom);
  }

  async byCodes(codes: readonly string[]): Promise<ReadonlyMap<string, Category>> {
    const rows = await this.database.read((manager) =>
      manager.find(CategoryRow, { where: { code: In([...codes]) } }),
    );
    return new Map(rows.map((row) => [row.code, categoryFrom(row)]));
  }

  /** The categories in each of these groups. */
  async byGroups(codes: readonly string[]): Promise<ReadonlyMap<string, readonly Category[]>> {
    const rows = await this.database.read((manager) =>
      manager.find(CategoryRow, { where: { parentCode: In([...codes]) }, order: inOrder }),
    );
    const categories = rows.map(categoryFrom);
    return new Map(codes.map((code) => [code, categories.filter(({ parentCode }) => parentCode === code)]));
  }
}
