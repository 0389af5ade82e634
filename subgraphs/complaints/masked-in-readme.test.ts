import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mask, masked } from './domain/conduct/mask-text';

const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');
const section = readme.split(/^## /m).find((part) => part.startsWith('What is masked')) ?? '';
const examplesOf = (cell: string | undefined) =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? '');
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').slice(1, -1));

it('masks what the README says, and leaves what it says', () => {
  expect(rows.length).toBe(4);
  for (const [, , hidden, left] of rows) {
    expect(examplesOf(hidden).map((text) => [text, masked(text)])).toEqual(
      examplesOf(hidden).map((text) => [text, mask]),
    );
    expect(examplesOf(left).map(masked)).toEqual(examplesOf(left));
  }
  expect(section).toContain('PD-0812-3456-7890');
  expect(masked('PD-0812-3456-7890')).toBe('PD-0812-3456-7890');
});
