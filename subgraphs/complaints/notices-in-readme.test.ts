import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticeKinds } from '../../schema/events/notice-words';

it('the README tells of every kind of notice to whom it goes, in the order of the catalogue', () => {
  const readme = readFileSync(join(__dirname, 'README.md'), 'utf8');
  const section = readme.slice(readme.indexOf('## Who is told what'), readme.indexOf('## Events'));
  const rows = [...section.matchAll(/^\| `([A-Z_]+)` +\| (\S.*?) +\| (\S.*?) +\|$/gm)];
  expect(rows.map(([, kind]) => kind)).toEqual([...noticeKinds]);
});
