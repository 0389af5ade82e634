import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

interface KnownHoliday {
  readonly id: string;
  /** JSON, as is what follows. */
  readonly calendars: string;
  readonly exceptAgencies: string;
}

/**
 * Whether a holiday is a day of silence becomes a fact that an admin gives. Days known before are told by their
 * name, here and once; who follows this service hears of them again.
 */
export class KnowDaysOfSilence1767225800001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE holiday ADD COLUMN silent boolean NOT NULL DEFAULT false');
    await runner.query(
      `UPDATE holiday SET silent = true
        WHERE source <> 'JOINT_LEAVE'
          AND (nameId LIKE 'Nyepi%' OR nameId LIKE 'Hari Suci Nyepi%' OR nameId LIKE 'Hari Raya Nyepi%')`,
    );
    const rows = await runner.manager.query<KnownHoliday[]>(
      `SELECT id, localDay AS day, nameId, nameEn, source, state, calendars, exceptAgencies
        FROM holiday WHERE silent = true`,
    );
    for (const { calendars, exceptAgencies, ...known } of rows) {
      const id = randomUUID();
      const body = JSON.stringify({
        ...{ id, type: 'HolidayChanged', at: new Date().toISOString() },
        ...{ agency: null, category: null, calendar: null, template: null },
        holiday: {
          ...known,
          silent: true,
          calendars: JSON.parse(calendars) as unknown,
          exceptAgencies: JSON.parse(exceptAgencies) as unknown,
        },
      });
      await runner.query('INSERT INTO outbox (eventId, body) VALUES (?, ?)', [id, body]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE holiday DROP COLUMN silent');
  }
}
