import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readInstant, readInstantOrNull, sqlInstant } from '../sql';

interface Waiting {
  readonly id: string;
  readonly state: 'NEEDS_INFO' | 'RESOLVED';
  readonly changedAt: string | Date;
  /** When the newest outcome was given, an agency spoke last, and the reporter did. */
  readonly resolvedAt: string | Date | null;
  readonly agencyAt: string | Date | null;
  readonly reporterAt: string | Date | null;
}

/**
 * Complaints that came to wait for their reporter before there was a job for it get theirs, due at once: what runs
 * it counts the days, and puts it off for as long as they are not over. One that has a job keeps it.
 */
export class EndOldSilences1767225800002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const waiting = await runner.manager.query<Waiting[]>(
      `SELECT c.id, c.state, c.changedAt,
        (SELECT MAX(h.at) FROM history_line h
          WHERE h.complaintId = c.id AND h.action IN ('resolve', 'dismissAppeal')) AS resolvedAt,
        (SELECT MAX(e.at) FROM thread_entry e WHERE e.complaintId = c.id AND e.author = 'AGENCY') AS agencyAt,
        (SELECT MAX(e.at) FROM thread_entry e WHERE e.complaintId = c.id AND e.author = 'REPORTER') AS reporterAt
       FROM complaint c
       WHERE c.state IN ('NEEDS_INFO', 'RESOLVED') AND NOT EXISTS (
         SELECT 1 FROM scheduled_job j WHERE j.kind = 'complaints.silence' AND j.about = c.id)`,
    );
    for (const complaint of waiting) {
      const since = sinceWhen(complaint);
      if (!since) continue;
      const action = complaint.state === 'NEEDS_INFO' ? 'expire' : 'lapse';
      const payload = JSON.stringify({ action, since: since.toISOString() });
      await runner.query(
        `INSERT INTO scheduled_job (kind, about, dueAt, nextAt, token, payload, attempts, state)
         VALUES ('complaints.silence', ?, ?, ?, ?, ?, 0, 'WAITING')`,
        [complaint.id, sqlInstant(since), sqlInstant(since), randomUUID(), payload],
      );
    }
  }

  /** Jobs that came with their step cannot be told from these, and are as right. */
  async down(): Promise<void> {}
}

/** Null when the reporter had the last word about an outcome: then there is no silence. */
function sinceWhen({ state, changedAt, ...at }: Waiting): Date | null {
  if (state === 'NEEDS_INFO') return readInstant(changedAt);
  const [resolved, agency, reporter] = [at.resolvedAt, at.agencyAt, at.reporterAt].map(readInstantOrNull);
  const spoken = [resolved, agency].flatMap((time) => time?.getTime() ?? []);
  if (spoken.length === 0) return null;
  const since = new Date(Math.max(...spoken));
  return reporter && reporter > since ? null : since;
}
