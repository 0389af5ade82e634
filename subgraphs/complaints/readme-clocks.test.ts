import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockNames } from './domain/standards/service-standard';
import { firstStandards } from './domain/standards/first-standards';
import { mostTerms, termBounds } from './domain/standards/set-standard';
import { mostDays, mostPreviewed } from './domain/clocks/day-change';

const readme = readFileSync(join(__dirname, 'README.md'), 'utf8').replace(/ +/g, ' ');

function rowsUnder(heading: string): string[][] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

it('writes the service standards into the README as the code has them', () => {
  const units = { HOURS: 'hours', WORKING_DAYS: 'working days', CALENDAR_DAYS: 'calendar days' };
  const terms = firstStandards.flatMap(({ code, terms: own }) =>
    own.map(({ clock, coordination, matter, length, unit }) => [
      ...[code, clock, coordination ?? 'any', matter ?? 'any', `${length} ${units[unit]}`],
    ]),
  );
  expect(rowsUnder('Service standards')).toEqual(terms);
});

it('says of every clock when it stops', () => {
  const rules = new Map(rowsUnder('Clocks').map(([rule = '', text = '']) => [rule, text]));
  for (const clock of clockNames) expect(rules.get(clock)).toMatch(/^stops at /);
});

it('writes the bounds of standards and previews into the README', () => {
  const limit = (code: string) => rowsUnder('Bad input').find(([name]) => name === code)?.[1];
  const hours = termBounds.most.HOURS.toLocaleString('en');
  expect(limit('TERM_LENGTH')).toContain(
    `from ${termBounds.least} to ${termBounds.most.WORKING_DAYS} days, or to ${hours} hours`,
  );
  expect(limit('TERM_COUNT')).toContain(`more than ${mostTerms}`);
  expect(limit('PREVIEW_DAYS')).toContain(`more than ${mostDays}`);
  expect(limit('PREVIEW_FIRST')).toContain(`0 to ${mostPreviewed}`);
});
