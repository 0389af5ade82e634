import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mirrorSettings } from './config';
import { complaintStates } from '../../schema/events/complaint-events';
import { mirrorTroubles } from '../../schema/events/mirror-events';
import { refusals } from './domain/refusals';
import { badInputs } from './graphql/bad-inputs';
import { differenceKinds } from './mapping/reconciliation/differences';
import { reasonCodes } from './mapping/conflicts/reasons';
import { movesFromThere } from './mapping/conflicts/state-conflict';
import { exportFaults } from './export-file/faults';
import { nationalTerms } from './mapping/national-clocks';
import { laporStatuses, laporStatusNames, laporStatusOf } from './mapping/states';

const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');

describe('the README', () => {
  it.each(complaintStates)('says what %s is over there, as the mapping does', (state) => {
    const row = readme.split('\n').find((line) => new RegExp(`^\\|[^|]*\\b${state}\\b`).test(line)) ?? '';
    const there = laporStatusOf[state];
    expect(row).toContain(there ? `| ${laporStatusNames[there][0]}` : '| sent on to another institution');
  });

  it.each(Object.entries(nationalTerms))('says how long the clock %s runs', (clock, workingDays) => {
    expect(readme).toMatch(new RegExp(`^\\| ${clock} +\\| ${workingDays} +\\|`, 'm'));
  });

  it.each(laporStatuses)('says what %s over there moves here', (status) => {
    const row = new RegExp(`^ *\\| ${laporStatusNames[status][0]} +\\|([^|]*)\\|([^|]*)\\|$`, 'm').exec(
      readme,
    );
    const named = (cell = '') => complaintStates.filter((state) => new RegExp(`\\b${state}\\b`).test(cell));
    const moves = movesFromThere[status];
    expect(new Set(named(row?.[1]))).toEqual(new Set(Object.keys(moves)));
    expect(named(row?.[2])).toEqual([...new Set(Object.values(moves))]);
  });

  it.each([...reasonCodes, ...mirrorTroubles])('lists the reason %s', (reason) => {
    expect(readme).toMatch(new RegExp(`^\\| ${reason} +\\|`, 'm'));
  });

  it.each(Object.values(mirrorSettings))('lists the setting $name', ({ name, fallback, meaning }) => {
    expect(readme.replace(/ +/g, ' ')).toContain(`| \`${name}\` | \`${fallback}\` | ${meaning} |`);
  });

  it.each(Object.entries(exportFaults))('says that %s refuses a file', (code, { status }) => {
    expect(readme).toMatch(new RegExp(`^\\| \`EXPORT_${code}\` +\\| ${status} +\\|`, 'm'));
  });

  it.each([...Object.keys(refusals), ...Object.keys(badInputs)])('lists the code %s', (code) => {
    expect(readme).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'));
  });

  const done = {
    RECEIVE: 'the report is taken in',
    LINK: 'the pair is linked',
    SEND: 'it is sent',
    TELL_STATE: 'the state is told',
    TELL_SECRECY: 'the secrecy is told',
    MARK: 'marked, and told once',
    REPORT: 'reported',
  } as const;
  it.each(Object.entries(differenceKinds))('says what is done about %s', (kind, repair) => {
    expect(readme).toMatch(new RegExp(`^\\| ${kind} +\\| ${done[repair]} +\\|$`, 'm'));
  });
});
