import { In, IsNull, Not } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import { comparable } from '../mapping/plain-text';
import { LinkRow } from './link.entity';
import { MasterRow } from './master.entity';

/** In one statement; a file may name a hundred thousand. */
const atOnce = 500;

/** What the mirror knows of reports and of the national lists, for files that name many at once. */
export class KnownReports {
  constructor(private readonly database: Database) {}

  byTrackingId(trackingIds: readonly number[]): Promise<ReadonlyMap<number, LinkRow>> {
    return this.mapped(
      trackingIds,
      (some) => ({ trackingId: In(some) }),
      (link) => link.trackingId,
    );
  }

  /** The report that is followed, of each complaint that has one. */
  async byComplaint(complaintIds: readonly string[]): Promise<ReadonlyMap<string, LinkRow>> {
    return this.mapped(
      complaintIds,
      (some) => ({ complaintId: In(some) }),
      (link) => link.complaintId,
    );
  }

  /** Institutions there that stand for an agency of ours. */
  async cityInstitutions(): Promise<readonly number[]> {
    const rows = await this.database.read((manager) =>
      manager.findBy(MasterRow, { list: 'institutions', code: Not(IsNull()) }),
    );
    return rows.map(({ remoteKey }) => Number(remoteKey));
  }

  /** The category we send for each of our codes. */
  async sentCategories(): Promise<ReadonlyMap<string, { readonly id: number; readonly name: string }>> {
    const rows = await this.database.read((manager) =>
      manager.findBy(MasterRow, { list: 'categories', isSent: true }),
    );
    return new Map(
      rows.flatMap(({ code, remoteKey, name }) =>
        code === null ? [] : [[code, { id: Number(remoteKey), name }] as const],
      ),
    );
  }

  /** Numbers of the classes there, by their names as they compare. */
  async classes(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.read((manager) =>
      manager.findBy(MasterRow, { list: 'classifications' }),
    );
    return new Map(rows.map(({ name, remoteKey }) => [comparable(name), Number(remoteKey)]));
  }

  async institutionName(id: number): Promise<string> {
    const key = { list: 'institutions' as const, remoteKey: String(id) };
    return (await this.database.read((manager) => manager.findOneBy(MasterRow, key)))?.name ?? '';
  }

  private async mapped<Key>(
    keys: readonly Key[],
    where: (some: Key[]) => object,
    keyOf: (link: LinkRow) => Key,
  ): Promise<ReadonlyMap<Key, LinkRow>> {
    const found = new Map<Key, LinkRow>();
    for (let start = 0; start < keys.length; start += atOnce) {
      const some = keys.slice(start, start + atOnce);
      const links = await this.database.read((manager) =>
        manager.find(LinkRow, { where: where(some), order: { sequence: 'ASC' } }),
      );
      for (const link of links) found.set(keyOf(link), link);
    }
    return found;
  }
}
