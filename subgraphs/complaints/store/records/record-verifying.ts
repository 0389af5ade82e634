import type { Database } from '../../../../platform/runtime/database/database';
import type { RecordKind } from '../../domain/records/record-kind';
import { officialNumber } from '../../domain/records/number';
import { readInstant } from '../sql';

/** What anybody who holds the paper may know: that it is real. Nothing of what it says, and nobody. */
export interface Verified {
  readonly number: string;
  readonly kind: RecordKind;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly finalisedAt: Date;
  readonly version: number;
  readonly fingerprint: string;
  /** No later version is in force. */
  readonly inForce: boolean;
}

/** Looks a code up that cannot be guessed. */
export class RecordVerifying {
  constructor(private readonly database: Database) {}

  async find(code: string): Promise<Verified | null> {
    const [row] = await this.database.read((manager) =>
      manager.query<VerifiedRow[]>(
        `SELECT r.kind, r.classification, r.serial, r.agencyId, r.agencyName, r.year, v.version, v.finalisedAt, v.fingerprint,
           (SELECT MAX(n.version) FROM record_version n
            WHERE n.recordId = v.recordId AND n.finalisedAt IS NOT NULL) AS newest
         FROM record_version v JOIN complaint_record r ON r.id = v.recordId
         WHERE v.verifyCode = ? AND r.serial IS NOT NULL`,
        [code],
      ),
    );
    if (!row) return null;
    const { kind, agencyId, agencyName, version, fingerprint } = row;
    return {
      number: officialNumber(row),
      ...{ kind, agencyId, agencyName, version, fingerprint },
      finalisedAt: readInstant(row.finalisedAt),
      inForce: row.newest === version,
    };
  }
}

interface VerifiedRow {
  readonly kind: RecordKind;
  readonly classification: string;
  readonly serial: number;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly year: number;
  readonly version: number;
  readonly finalisedAt: Date | string;
  readonly fingerprint: string;
  readonly newest: number;
}
