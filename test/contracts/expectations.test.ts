import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { everybody } from '../support/complaint-builders';
import { everyExpectation } from './expectations/every-expectation';
import { situationsOf } from './expectations/expectation';
import { notOfAPerson, personal } from './expectations/personal';
import { subgraphNames, typesOf, waysIn } from './expectations/ways-in';

/**
 * Whoever adds a root field, a subscription or an entity says here, before anything else, what each role is answered.
 * That it is really answered so is tried in expectations-live.test.ts.
 */
const people = everybody.map(([person]) => person);
const file = (subgraph: string) => `test/contracts/expectations/${subgraph}.ts`;

function rowFor(way: string, subgraph: string): string {
  return (
    `${way} of ${subgraph} says nowhere who may. Add to ${file(subgraph)} a row: what it is called with, and what each ` +
    `of ${people.join(', ')} is answered:\n  '${way}': { given: { … }, answers: only({ admin: 'DONE' }) },`
  );
}

describe('every way into the hub', () => {
  it('has a table for its subgraph', () => {
    const missing = subgraphNames().filter((name) => !(name in everyExpectation));
    expect(
      missing.map(
        (name) => `add ${file(name)} and name it in test/contracts/expectations/every-expectation.ts`,
      ),
    ).toEqual([]);
  });

  it.each(subgraphNames())('of %s says what each role is answered', (subgraph) => {
    const table = everyExpectation[subgraph] ?? {};
    const missing = waysIn(subgraph).filter((way) => !(way in table));
    if (missing.length > 0) throw new Error(missing.map((way) => rowFor(way, subgraph)).join('\n\n'));
  });

  it.each(subgraphNames())('that a row of %s names exists', (subgraph) => {
    const ways = new Set(waysIn(subgraph));
    const stale = Object.keys(everyExpectation[subgraph] ?? {}).filter((way) => !ways.has(way));
    expect(stale.map((way) => `${way}: take its row out of ${file(subgraph)}`)).toEqual([]);
  });

  it('is answered for each role, and tried in at least one situation', () => {
    const holes = Object.entries(everyExpectation).flatMap(([subgraph, table]) =>
      Object.entries(table).flatMap(([way, row]) => {
        const tried = situationsOf(row);
        if (tried.length === 0) return [`${way} in ${file(subgraph)} is tried in no situation`];
        return people
          .filter((person) => tried.some(({ answers }) => !answers[person]))
          .map((person) => `${way} in ${file(subgraph)} says nothing of ${person}`);
      }),
    );
    expect(holes).toEqual([]);
  });

  it('leads into the composed API, which has no other', () => {
    const api = buildSchema(readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8'));
    const fields = [api.getQueryType(), api.getMutationType(), api.getSubscriptionType()].flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
    const known = new Set(subgraphNames().flatMap(waysIn));
    expect(fields.filter((field) => !known.has(field))).toEqual([]);
  });
});

/** Fields that could hold data of a person, by their name. */
const couldBeOfAPerson = /(names?|nik|phone|address|mail|mailedto|contact|recipient)$/i;

describe('every field that could hold a name, NIK, phone, address or e-mail', () => {
  const fields = subgraphNames().flatMap((subgraph) =>
    typesOf(subgraph).flatMap((type) =>
      (type.fields ?? [])
        .filter(() => !['Query', 'Mutation', 'Subscription'].includes(type.name.value))
        .map((field) => `${type.name.value}.${field.name.value}`)
        .filter((field) => couldBeOfAPerson.test(field.split('.')[1] ?? '')),
    ),
  );

  it('is known as personal, with who is shown it, or as something else', () => {
    const unknown = [...new Set(fields)].filter((field) => !(field in personal) && !(field in notOfAPerson));
    const rows = unknown.map(
      (field) =>
        `${field}: add to test/contracts/expectations/personal.ts a row of \`personal\` (who is shown it) or of ` +
        `\`notOfAPerson\` (what it is instead)`,
    );
    if (rows.length > 0) throw new Error(rows.join('\n'));
  });

  it('is in the API when a row names it', () => {
    const stale = [...Object.keys(personal), ...Object.keys(notOfAPerson)].filter(
      (field) => !fields.includes(field),
    );
    expect(stale).toEqual([]);
  });
});
