import { people } from '../../../test/support/complaint-builders';
import { liveThrough } from '../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../test/support/complaints-api';
import { databaseKinds } from '../../../test/support/complaints-parts';
import { statementsOf } from '../../../test/support/statements-of';

const body = 'Tolong hubungi 0812 3456 7890, lubangnya dalam.';

describe.each(Object.entries(databaseKinds))('what reporters wrote, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  let id: string;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
    ({ id } = await liveThrough(api.parts, { filing: { body }, steps: ['forward'] }));
  });
  afterAll(() => api.stop());

  const ways = {
    'a list': (fields: string) => `{ complaints { nodes { ${fields} } } }`,
    'a search, newest first': (fields: string) =>
      `{ complaints(filter: { text: "lubang" }) { nodes { ${fields} } } }`,
    'a search, best first': (fields: string) =>
      `{ complaints(filter: { text: "lubang" }, order: RELEVANCE) { nodes { ${fields} } } }`,
    'similar complaints': (fields: string) =>
      `{ similarComplaints(input: { topic: "Jalan berlubang" }) { complaint { ${fields} } } }`,
    'a single complaint': (fields: string) => `{ complaint(id: "${id}") { ${fields} } }`,
    'an entity': (fields: string) =>
      `{ _entities(representations: [{ __typename: "Complaint", id: "${id}" }]) { ... on Complaint { ${fields} } } }`,
  };

  it.each(Object.entries(ways))(
    'is read for %s in one statement, when it is selected',
    async (_way, queryOf) => {
      const asked = (fields: string, actor: (typeof people)['visitor' | 'admin']) =>
        statementsOf(() => api.ask(queryOf(fields), { actor }));
      const without = await asked('id topic outcomeReason place { address }', people.visitor);
      expect(JSON.stringify(without.given)).toContain(id);
      expect(without.statements.filter(isAboutBody)).toEqual([]);
      for (const [actor, shown] of [
        [people.visitor, body.replace('0812 3456 7890', '•••')],
        [people.admin, body],
      ] as const) {
        const whole = await asked('id body', actor);
        expect(JSON.stringify(whole.given)).toContain(JSON.stringify(shown));
        expect(whole.statements.filter(isAboutBody)).toHaveLength(1);
      }
    },
  );
});

/** Reads the column, by name or with all others; an index of words is none of it. */
function isAboutBody(statement: string): boolean {
  const [selected = ''] = statement.split(/\bWHERE\b/);
  return (
    /\bc\.body\b/.test(selected) || /\bc\.\*/.test(selected) || /SELECT \* FROM complaint\b/.test(selected)
  );
}
