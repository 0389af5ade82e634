import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyticsSettings } from './config';
import { badInputs } from './graphql/bad-inputs';

/** Columns are padded for the eye; here one blank is enough. */
const readme = readFileSync(join(__dirname, 'README.md'), 'utf8').replace(/ +/g, ' ');

/** First cells of the rows under one heading. */
function listedUnder(heading: string): string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([A-Z_]+)` \|/gm)].flatMap(([, name]) => name ?? []);
}

it.each([
  ['Bad input', Object.keys(badInputs)],
  ['Settings', Object.values(analyticsSettings).map(({ name }) => name)],
])('lists in the README under %s what the code has', (heading, names) => {
  expect(listedUnder(heading).sort()).toEqual([...names].sort());
});

it('writes each setting into the README with its default and meaning', () => {
  for (const { name, fallback, meaning } of Object.values(analyticsSettings)) {
    expect(readme).toContain(`| \`${name}\` | \`${fallback}\` | ${meaning} |`);
  }
});
