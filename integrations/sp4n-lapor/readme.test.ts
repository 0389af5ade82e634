import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintStates } from '../../schema/events/complaint-events';
import { nationalTerms } from './mapping/national-clocks';
import { laporStatusNames, laporStatusOf } from './mapping/states';

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
});
