import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintStates } from '../../schema/events/complaint-events';
import { laporStatusNames, laporStatusOf } from './mapping/states';

describe('the README', () => {
  it.each(complaintStates)('says what %s is over there, as the mapping does', (state) => {
    const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');
    const row = readme.split('\n').find((line) => new RegExp(`^\\|[^|]*\\b${state}\\b`).test(line)) ?? '';
    const there = laporStatusOf[state];
    expect(row).toContain(there ? `| ${laporStatusNames[there][0]}` : '| sent on to another institution');
  });
});
