import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerPlaceholders } from '../../schema/events/agency-events';
import { mostTemplates } from './domain/templates/template';

const readme = readFileSync(join(__dirname, 'README.md'), 'utf8').replace(/ +/g, ' ');

it('writes the placeholders of templates into the README as the code has them', () => {
  const written = [...readme.matchAll(/^\| `\{(\w+)\}` \|/gm)].map(([, name]) => name);
  expect(written).toEqual([...answerPlaceholders]);
  expect(readme).toContain(`an agency has ${mostTemplates} templates`);
});
