import type { Actor } from '../../../../platform/domain/actor';
import type { Database } from '../../../../platform/runtime/database/database';
import { seesAttachment, type Attachment } from '../../domain/attachments/attachment';
import { looksAlike, partsOf, saysNothing } from '../../domain/attachments/looks-alike';
import type { VisibleComplaint } from '../../domain/visibility';
import type { ComplaintReading } from '../reading';
import { isOneOf, readInstant, sql, type Sql } from '../sql';
import type { AttachmentRecord } from './attachment.entity';

/** Most rows that are looked at for pictures that look alike. */
const mostAlike = 200;

/** Reads files as one viewer may see them, always together with a complaint that viewer sees. */
export class AttachmentReading {
  constructor(
    private readonly database: Database,
    private readonly reading: ComplaintReading,
  ) {}

  /** Those of each complaint, oldest first, in one statement for all. */
  async of(complaints: readonly VisibleComplaint[]): Promise<readonly (readonly Attachment[])[]> {
    const where = isOneOf('a.complaintId', [...new Set(complaints.map(({ id }) => id))]);
    const found = await this.find(where);
    return complaints.map((seen) =>
      found.filter((attachment) => attachment.complaintId === seen.id && seesAttachment(seen, attachment)),
    );
  }

  /** One file with its complaint; null for what this viewer may not see, or what is not there. */
  async one(
    viewer: Actor,
    id: string,
  ): Promise<{ readonly seen: VisibleComplaint; readonly attachment: Attachment } | null> {
    const [attachment] = await this.find(sql('a.id = ?', id));
    // Asked for either way, so that what is hidden takes the time of what is not there.
    const [seen] = await this.reading.visible(viewer, [attachment?.complaintId ?? '']);
    return seen && attachment && seesAttachment(seen, attachment) ? { seen, attachment } : null;
  }

  /** Other complaints with a picture that looks like this one, as far as this viewer sees them. */
  async alike(viewer: Actor, { looks, complaintId }: Attachment): Promise<readonly VisibleComplaint[]> {
    if (looks === null || saysNothing(looks)) return [];
    const [one, two, three, four] = partsOf(looks);
    const rows = await this.database.read((manager) =>
      manager.query<{ complaintId: string; looks: string | null }[]>(
        `SELECT complaintId, looks FROM attachment
         WHERE (looks1 = ? OR looks2 = ? OR looks3 = ? OR looks4 = ?) AND complaintId <> ? AND state = 'STORED'
         ORDER BY storedAt DESC LIMIT ${mostAlike}`,
        [one, two, three, four, complaintId],
      ),
    );
    const ids = rows.flatMap((row) =>
      row.looks !== null && looksAlike(row.looks, looks) ? row.complaintId : [],
    );
    const found = await this.reading.visible(viewer, [...new Set(ids)]);
    return found.flatMap((seen) => seen ?? []);
  }

  private async find(where: Sql): Promise<readonly Attachment[]> {
    const rows = await this.database.read((manager) =>
      manager.query<(AttachmentRecord & { entryAudience: Attachment['audience'] | null })[]>(
        `SELECT a.*, e.audience AS entryAudience FROM attachment a
         LEFT JOIN thread_entry e ON e.id = a.followUpId
         WHERE a.state = 'STORED' AND ${where.text} ORDER BY a.storedAt, a.id`,
        [...where.values],
      ),
    );
    return rows.flatMap((row) => attachmentFrom(row) ?? []);
  }
}

function attachmentFrom(
  row: AttachmentRecord & { readonly entryAudience: Attachment['audience'] | null },
): Attachment | null {
  const { kind, mediaType, sha256, storedAt } = row;
  if (!kind || !mediaType || !sha256 || !storedAt) return null;
  return {
    ...{ id: row.id, complaintId: row.complaintId, followUpId: row.followUpId, kind, mediaType, sha256 },
    ...{ author: row.author, agencyId: row.agencyId, fileName: row.fileName, bytes: Number(row.bytes) },
    ...{ width: row.width, height: row.height, looks: row.looks, publicity: row.publicity },
    // An entry that is held back, or let stand later, takes its files with it.
    audience: row.entryAudience === 'PARTIES' ? 'PARTIES' : row.audience,
    storedAt: readInstant(storedAt),
  };
}
