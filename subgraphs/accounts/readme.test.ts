import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountsSettings } from './config';
import { badInputs } from './graphql/bad-inputs';
import { refusals } from './domain/refusals';

const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');

/** The rows of the table under a heading, as their cells without back-quotes. */
function rowsUnder(heading: string): string[][] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

describe('the README of accounts', () => {
  it.each([
    ['Refusals', refusals],
    ['Bad input', badInputs],
  ])('lists every code under %s and no other', (heading, catalogue) => {
    expect(rowsUnder(heading).map(([code]) => code)).toEqual(Object.keys(catalogue));
  });

  it('says of every setting what the code says', () => {
    const settings = Object.values(accountsSettings).map(({ name, meaning, fallback }) => {
      return [name, meaning, fallback ?? 'must be given'];
    });
    expect(rowsUnder('Settings')).toEqual(settings);
  });
});
