import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { undeclaredBreakingChanges } from '../../tools/schema/breaking';

const api = readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8');
const schema = buildSchema(api);

/** Every place of the API that has no description. */
function undescribed(of: GraphQLSchema): string[] {
  const found: string[] = [];
  const check = (place: string, { description }: { description?: string | null | undefined }) => {
    if (!description?.trim()) found.push(place);
  };
  for (const type of Object.values(of.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    const isRoot = [of.getQueryType(), of.getMutationType(), of.getSubscriptionType()].includes(
      type as never,
    );
    if (!isRoot) check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (isScalarType(type)) continue;
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
    }
    if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
  }
  return found;
}

const promised = {
  Query: ['me', 'complaints', 'complaint', 'agencies', 'agency', 'categories', 'statistics'],
  Mutation: [
    ...['register', 'activateAccount', 'signIn', 'refreshSession', 'signOut', 'completeProfile'],
    ...['fileComplaint', 'verifyComplaint', 'requestInformation', 'provideInformation', 'forwardComplaint'],
    ...['returnDisposition', 'postFollowUp', 'resolveComplaint', 'confirmResolution', 'reopenComplaint'],
    ...['withdrawComplaint', 'archiveComplaint', 'referComplaint'],
  ],
  Subscription: ['followUpAdded', 'complaintChanged', 'dispositionIssued'],
};

describe('the public API', () => {
  it('describes every type, field, argument and value', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it.each(Object.entries(promised))('keeps the names partner apps know: %s', (type, names) => {
    const found = schema.getType(type);
    expect(isObjectType(found) ? Object.keys(found.getFields()) : []).toEqual(expect.arrayContaining(names));
  });

  // To read the national master data anew there is nothing to say.
  it('takes one input in every mutation, and answers with a refusal beside the thing', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const given = field.name === 'refreshLaporMasters' ? [] : ['input'];
      expect([field.name, field.args.map(({ name }) => name)]).toEqual([field.name, given]);
      const result = schema.getType(String(field.type).replace('!', ''));
      expect([field.name, isObjectType(result) && 'refusal' in result.getFields()]).toEqual([
        field.name,
        true,
      ]);
    }
  });

  it('gives lists as connections wherever they can be long', () => {
    for (const name of ['complaints', 'agencies']) {
      const result = schema.getType(String(schema.getQueryType()?.getFields()[name]?.type).replace('!', ''));
      expect(isObjectType(result) ? Object.keys(result.getFields()) : []).toEqual(
        expect.arrayContaining(['nodes', 'edges', 'pageInfo', 'totalCount']),
      );
    }
  });

  it('shows nothing of how it is federated', () => {
    expect(api).not.toMatch(/_entities|_service|@key|join__/);
  });
});

describe('a breaking change', () => {
  const before = 'type Query { complaint: String other: String }';
  const after = 'type Query { complaint: String }';

  it('is found when nobody declared it', () => {
    expect(undeclaredBreakingChanges(before, after, '')).toEqual(['Query.other was removed.']);
  });

  it('passes when it is declared', () => {
    expect(undeclaredBreakingChanges(before, after, '- Query.other was removed. Nobody used it.')).toEqual(
      [],
    );
  });

  it('is none when something is added', () => {
    expect(undeclaredBreakingChanges(after, before, '')).toEqual([]);
  });
});
