import { getNamedType, isLeafType, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { caseNames, complaintCases, liveThrough } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';
import { impersonalName } from '../../../../platform/runtime/graphql/topic';

const asked = 'query($of: ID!, $accounts: [ID!]!) { strangersToComplaint(of: $of, accounts: $accounts) }';
const accounts = [people.reporter.accountId, people.otherCitizen.accountId, 'account-of-nobody'];

/** Everything that a type declares to be the same whoever asks; what is known of others by its key. */
function impersonal(schema: GraphQLSchema, sdl: string, typeName: string): string {
  const definition = parse(sdl).definitions.find(
    (each) => each.kind === 'ObjectTypeDefinition' && each.name.value === typeName,
  );
  const directives = definition && 'directives' in definition ? (definition.directives ?? []) : [];
  const values = directives
    .filter(({ name }) => name.value === impersonalName)
    .flatMap(({ arguments: given = [] }) => given.map(({ value }) => value))
    .flatMap((value) => (value.kind === 'ListValue' ? value.values : []));
  const type = schema.getType(typeName);
  if (!isObjectType(type) || values.length === 0) return '{ __typename }';
  const selected = values.map((value) => {
    const name = value.kind === 'StringValue' ? value.value : '';
    const inner = getNamedType(type.getFields()[name]?.type);
    if (!inner) throw new Error(`${typeName} has no field ${name}`);
    return isLeafType(inner) ? name : `${name} ${impersonal(schema, sdl, inner.name)}`;
  });
  return `{ ${selected.join(' ')} }`;
}

describe('strangers to a complaint', () => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(databaseKinds.sqlite);
  });
  afterAll(() => api.stop());

  it.each(caseNames)('are told what visitors are told: %s', async (name) => {
    const { id } = await liveThrough(api.parts, complaintCases[name], `Perihal ${name}`);
    const { data } = await api.ask(asked, { variables: { of: id, accounts }, actor: people.system });
    expect(data).toEqual({ strangersToComplaint: accounts.slice(1) });
    const { schema, sdl } = api.subgraph;
    const events = (await api.parts.events()).filter(({ complaint }) => complaint.id === id);
    for (const [field, type] of [
      ['complaintChanged', 'Complaint'],
      ['followUpAdded', 'FollowUp'],
    ] as const) {
      const query = `subscription($of: ID!) { ${field}(complaint: $of) ${impersonal(schema, sdl, type)} }`;
      for (const event of events) {
        const as = (actor: (typeof people)['visitor' | 'otherCitizen']) =>
          api.ask(query, { variables: { of: id }, actor, event });
        const visitors = await as(people.visitor);
        expect(visitors.errors).toBeUndefined();
        expect(await as(people.otherCitizen)).toEqual(visitors);
      }
    }
  });

  it('are named to the hub alone, and of nothing that is not there', async () => {
    const { id } = await liveThrough(api.parts, complaintCases.forwarded, 'Perihal siapa');
    for (const [name, actor] of everybody) {
      const { data } = await api.ask(asked, { variables: { of: id, accounts }, actor });
      expect([name, data]).toEqual([
        name,
        { strangersToComplaint: name === 'system' ? accounts.slice(1) : [] },
      ]);
    }
    const nowhere = await api.ask(asked, { variables: { of: 'nowhere', accounts }, actor: people.system });
    expect(nowhere.data).toEqual({ strangersToComplaint: [] });
  });
});
