import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordBounds } from './domain/records/bounds';
import { kindsOfRecords } from './domain/records/kinds';
import { recordKinds } from './domain/records/record-kind';

const readme = readFileSync(join(__dirname, 'README.md'), 'utf8').replace(/ +/g, ' ');
const [, table = ''] = readme.split('\n## Records\n');

it('writes the records into the README as the code has them', () => {
  const written = [...table.matchAll(/^\| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \| `(\w+)` \|$/gm)].map((row) =>
    row.slice(1),
  );
  expect(written).toEqual(
    recordKinds.map((kind) => {
      const { title, needs, byApprover, reporterSees } = kindsOfRecords[kind];
      return [
        kind,
        title,
        needs.map((part) => `\`${part}\``).join(', '),
        byApprover ? 'approver' : 'staff',
        reporterSees,
      ];
    }),
  );
});

it('writes the bounds of records into the README', () => {
  const { sections, actions, people, copies, line } = recordBounds;
  expect(readme).toContain(
    `more than ${sections} parts, ${actions} actions, ${people} people or ${copies} copies`,
  );
  expect(readme).toContain(`not of 1 to ${line} characters`);
});
