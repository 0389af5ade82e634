import type { EntityManager } from 'typeorm';
import {
  standardOfCity,
  type ServiceStandard,
  type StandardKey,
} from '../../domain/standards/service-standard';
import { ServiceStandardRecord } from './service-standard.entity';

/** Service standards by code and version. A version never changes, so each is read once. */
export class Standards {
  private readonly known = new Map<string, ServiceStandard>();

  async of(
    manager: EntityManager,
    keys: readonly StandardKey[],
  ): Promise<(key: StandardKey) => ServiceStandard> {
    if (keys.some((key) => !this.known.has(nameOf(key)))) {
      for (const standard of await allVersions(manager)) {
        this.known.set(nameOf({ standardCode: standard.code, standardVersion: standard.version }), standard);
      }
    }
    return (key) => {
      const standard = this.known.get(nameOf(key));
      if (!standard) throw new Error(`there is no service standard ${nameOf(key)}`);
      return standard;
    };
  }
}

/** The standard that a complaint filed now is under, in its newest version. */
export async function standardForFiling(manager: EntityManager): Promise<StandardKey> {
  const newest = await newestVersion(manager, standardOfCity);
  return { standardCode: standardOfCity, standardVersion: newest ?? 1 };
}

/** Null when there is no standard of that code. */
export async function newestVersion(manager: EntityManager, code: string): Promise<number | null> {
  const [row] = await manager.query<{ version: number | string | null }[]>(
    'SELECT MAX(version) AS version FROM service_standard WHERE code = ?',
    [code],
  );
  return row?.version == null ? null : Number(row.version);
}

/** Every version there is or was, by code, newest first. */
export async function allVersions(manager: EntityManager): Promise<readonly ServiceStandard[]> {
  const rows = await manager.find(ServiceStandardRecord, { order: { code: 'ASC', version: 'DESC' } });
  return rows.map(({ code, version, nameId, nameEn, terms, levels }) => ({
    ...{ code, version, nameId, nameEn },
    terms: JSON.parse(terms) as ServiceStandard['terms'],
    levels: JSON.parse(levels) as ServiceStandard['levels'],
  }));
}

function nameOf({ standardCode, standardVersion }: StandardKey): string {
  return `${standardCode} ${standardVersion}`;
}
