import { sliceOf, type Page, type Slice } from '../../../../platform/domain/page';
import type { Database } from '../../../../platform/runtime/database/database';
import type { AccessesRead, OfflineReporterAccess } from '../../domain/intake/access-log';
import { orderedBy, wherePlaced, type Order } from '../keyset';
import { allOf, readInstant, sql, type Sql } from '../sql';

const newestFirst: Order = { time: 'r.at', id: 'r.id', newestFirst: true };
const from = 'FROM reporter_reveal r JOIN complaint c ON c.id = r.complaintId';

/** Reads the log of who was shown the data of reporters without account; nothing here writes it. */
export class RevealLog {
  constructor(private readonly database: Database) {}

  /** One page, newest first. */
  async page(read: AccessesRead, page: Page): Promise<Slice<OfflineReporterAccess>> {
    const where = allOf([whereRead(read), wherePlaced(page, newestFirst)]);
    const rows = await this.database.read((manager) =>
      manager.query<Row[]>(
        `SELECT r.id, r.complaintId, r.at, r.reason, r.byRole, r.byAccountId ${from}
         WHERE ${where.text} ORDER BY ${orderedBy(page, newestFirst)} LIMIT ?`,
        [...where.values, page.size + 1],
      ),
    );
    return sliceOf(
      page,
      rows.map(({ at, ...line }) => ({ ...line, at: readInstant(at) })),
    );
  }

  async count(read: AccessesRead): Promise<number> {
    const where = whereRead(read);
    const [row] = await this.database.read((manager) =>
      manager.query<{ total: number | string }[]>(`SELECT COUNT(*) AS total ${from} WHERE ${where.text}`, [
        ...where.values,
      ]),
    );
    return Number(row?.total ?? 0);
  }
}

type Row = Omit<OfflineReporterAccess, 'at'> & { readonly at: string | Date };

function whereRead(read: AccessesRead): Sql {
  switch (read.lines) {
    case 'OWN':
      return sql('c.reporterId = ?', read.accountId);
    case 'ACCUSING':
      return sql('c.accusedSide = ?', read.side);
    case 'NOT_ACCUSING':
      return sql('(c.accusedSide IS NULL OR c.accusedSide <> ?)', read.side);
  }
}
