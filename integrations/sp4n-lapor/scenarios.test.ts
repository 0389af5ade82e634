import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');

/** Of the numbers up to this one, those that stand for nothing. */
const last = 130;
const unused = new Set([
  ...[13, 20, 31, 40, 47, 49, 53, 55, 58, 62, 69, 76, 80, 85, 91],
  ...[102, 104, 106, 110, 117, 122, 127],
]);
const numbers = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !unused.has(number));

const rows = new Map(
  [...readme.matchAll(/^\| (\d+) +\| [^|]+\| ([^|]+?) +\|$/gm)].map(([, number, where = '']) => [
    Number(number),
    where,
  ]),
);
const titled = (text: string, number: number) =>
  new RegExp(`(['"\`])(?:(?!\\1).)*\\(${number}\\)(?:(?!\\1).)*\\1`).test(text);

describe('the table of what the mirror survives', () => {
  it('has a row for each number and for no other', () => {
    expect([...rows.keys()]).toEqual(numbers);
  });

  it.each(numbers)('row %d names a test that names it, or says why there is none', (number) => {
    const where = rows.get(number) ?? '';
    const [, file] = /^`([^`]+\.test\.ts)`$/.exec(where) ?? [];
    if (file === undefined) expect(where).toMatch(/^does not apply: .{10,}$/);
    else expect([file, titled(readFileSync(join(root, file), 'utf8'), number)]).toEqual([file, true]);
  });
});
