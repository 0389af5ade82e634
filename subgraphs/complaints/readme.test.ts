import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintEventTypes, publicStates } from '../../schema/events/complaint-events';
import type { PersonName } from '../../test/support/complaint-builders';
import { caseNames, isSeenBy, type CaseName } from '../../test/support/complaint-cases';
import { complaintsSettings } from './config';
import { deliveryStates } from './domain/coordination/delivery';
import { uploadFaults } from './domain/attachments/upload-faults';
import { lifecycle } from './domain/lifecycle';
import { refusals } from './domain/refusals';
import { badInputs, bounds } from './graphql/bad-inputs';

/** Columns are padded for the eye; here one blank is enough. */
const readme = readFileSync(join(__dirname, 'README.md'), 'utf8').replace(/ +/g, ' ');

function section(heading: string): string {
  return readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

/** The rows of the table under one heading, cell by cell, without its head. */
function rowsUnder(heading: string): string[][] {
  const lines = section(heading)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

it.each([
  ['Refusals', Object.keys(refusals)],
  ['Bad input', Object.keys(badInputs)],
  ['Refused files', Object.keys(uploadFaults)],
  ['Events', [...complaintEventTypes]],
  ['Settings', Object.values(complaintsSettings).map(({ name }) => name)],
])('lists in the README under %s what the code has', (heading, names) => {
  expect(
    rowsUnder(heading)
      .map(([name]) => name)
      .sort(),
  ).toEqual([...new Set(names)].sort());
});

it('writes the states of a disposition into the README', () => {
  expect(rowsUnder('Working together').map(([name]) => name)).toEqual([...deliveryStates]);
});

it('writes each setting into the README with its default and meaning', () => {
  for (const { name, fallback, meaning } of Object.values(complaintsSettings)) {
    const written = fallback === null ? 'must be given' : `\`${fallback}\``;
    expect(readme).toContain(`| \`${name}\` | ${written} | ${meaning} |`);
  }
});

it('writes the life cycle into the README as the code has it', () => {
  const steps = Object.entries(lifecycle).flatMap(([from, next]) =>
    Object.entries<string>(next).map(([action, to]) => `${from} ${action} ${to}`),
  );
  const written = rowsUnder('Life').map(([from, action, to]) => `${from} ${action} ${to}`);
  expect(written.sort()).toEqual(steps.sort());
  for (const state of publicStates) expect(section('Life').split('| from')[0]).toContain(`\`${state}\``);
});

it('writes the bounds of bad input into the README', () => {
  const limit = (code: string) => rowsUnder('Bad input').find(([name]) => name === code)?.[1];
  const count = (value: number) => value.toLocaleString('en');
  const between = ({ least, most }: { least: number; most: number }) =>
    `${count(least)} to ${count(most)} characters`;
  expect(limit('TOPIC_LENGTH')).toContain(between(bounds.topic));
  expect(limit('BODY_LENGTH')).toContain(between(bounds.body));
  expect(limit('TEXT_LENGTH')).toContain(between(bounds.words));
  expect(limit('ADDRESS_LENGTH')).toContain(`more than ${bounds.address} `);
  expect(limit('WARD_LENGTH')).toContain(`more than ${bounds.ward} `);
  expect(limit('SEARCH_LENGTH')).toContain(`more than ${bounds.search} `);
  expect(limit('TOO_MANY_AGENCIES')).toContain(`more than ${bounds.supportingAgencies} `);
  expect(limit('INCIDENT_DATE')).toContain(String(bounds.incidentYear));
});

/** Each row of "Who sees what", and the complaints the tests know of that row. */
const casesOfRows: readonly (readonly CaseName[])[] = [
  ['submitted', 'needsInformation', 'verified'],
  ['forwarded', 'inProgress', 'resolved', 'closed'],
  ['identityHidden'],
  ['hidden', 'hiddenClosed'],
  ['identityHiddenLater'],
  ['unlocked', 'lockedAgain'],
  ['hiddenLater', 'hiddenUnasked', 'unlockedHidden'],
  ['supervisory', 'supervisoryForwarded'],
  ['inspectorateAccused'],
  ['secretariatAccused'],
  ['givenBack'],
  ['archived', 'referred'],
  ['withdrawn'],
];
const peopleOfColumns: readonly (readonly PersonName[])[] = [
  ['visitor', 'otherCitizen', 'partner', 'executive'],
  ['reporter'],
  ['leadOfficer', 'leadApprover'],
  ['supportingOfficer'],
  ['otherOfficer'],
  ['inspector'],
  ['admin'],
];

it('writes into the README who sees what, as the visibility tests have it', () => {
  expect(casesOfRows.flat().sort()).toEqual([...caseNames].sort());
  const written = rowsUnder('Who sees what').map(([, ...cells]) => cells);
  expect(written).toHaveLength(casesOfRows.length);
  casesOfRows.forEach((names, row) => {
    peopleOfColumns.forEach((column, place) => {
      const seen = names.flatMap((name) => column.map((person) => isSeenBy(name, person)));
      const word = written[row]?.[place];
      expect([names, column, word]).toEqual([names, column, seen.every(Boolean) ? 'yes' : 'no']);
      expect(new Set(seen).size).toBe(1);
    });
  });
});
