import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aComplaint, aForwardedComplaint } from '../../test/support/complaint-builders';
import type { Complaint } from './domain/complaint';
import { noticeLevels } from './domain/escalation/levels';
import { receiversOf } from './domain/escalation/receivers';
import type { ClockName } from './domain/standards/service-standard';

const readme = readFileSync(join(__dirname, 'README.md'), 'utf8').replace(/ +/g, ' ');
const section = readme.split(/^## /m).find((part) => part.startsWith('Escalation\n')) ?? '';
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

const words = { OFFICER: 'officer', APPROVER: 'approver', ADMIN: 'secretariat', INSPECTOR: 'Inspectorate' };

/** Who is told at a level and was not at the one before it, in the words of the table. */
function added(complaint: Complaint, clock: ClockName): readonly string[] {
  const told = noticeLevels.map((level) =>
    receiversOf(complaint, clock, level).map(({ role }) => words[role]),
  );
  return told.map((all, index) => all.slice(told[index - 1]?.length ?? 0).join(' ') || '-');
}

/** A cell says "and" where those of the level before are told again. */
const column = (index: number) =>
  rows.map((cells) => (cells[index] ?? '').replace(/^and /, '').replace(/ if supervisory$/, ''));

describe('the escalation table of the README', () => {
  it('has a row for each level, in order', () => {
    expect(column(1)).toEqual([...noticeLevels]);
  });

  it.each([
    ['of an agency that leads', 3, aForwardedComplaint(), 'FINAL_RESULT'],
    ['of what is supervisory', 4, aForwardedComplaint({ supervisory: true }), 'FINAL_RESULT'],
    ['of forwarding', 5, aComplaint({ supervisory: true }), 'FORWARD'],
    ['while there is no agency', 5, aComplaint({ supervisory: true }), 'FINAL_RESULT'],
  ] as const)('says who is told: %s', (_name, index, complaint, clock) => {
    expect(column(index)).toEqual(added(complaint, clock));
  });
});
