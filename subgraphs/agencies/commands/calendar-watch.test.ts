import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock } from '../../../platform/domain/clock';
import { makeLogger } from '../../../platform/runtime/logging/logger';
import { openAgenciesDatabase } from '../store/database';
import { HolidayReader } from '../store/holiday-reader';
import { CalendarWatch } from './calendar-watch';

it('warns once a local day while holidays are missing, of next year from 1 December on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-watch-'));
  const database = await openAgenciesDatabase(`sqlite:${join(folder, 'agencies.db')}`);
  const logged: string[] = [];
  const clock = new ManualClock(new Date('2026-11-30T15:59:00Z'));
  const watch = new CalendarWatch({
    holidays: new HolidayReader(database),
    clock,
    log: makeLogger('agencies', 'info', { write: (line: string) => void logged.push(line) }),
  });
  const warnings = async () => {
    logged.length = 0;
    await watch.runOnce();
    return logged.map((line) => {
      const { level, kind, year } = JSON.parse(line);
      return [level, kind, year];
    });
  };
  expect(await warnings()).toEqual([[40, 'HOLIDAYS_MISSING', 2026]]);
  expect(await warnings()).toEqual([]);
  clock.advance(60_000);
  expect(await warnings()).toEqual([
    [40, 'HOLIDAYS_MISSING', 2026],
    [40, 'HOLIDAYS_MISSING', 2027],
  ]);
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});
