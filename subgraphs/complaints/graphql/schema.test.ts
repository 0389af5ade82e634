import {
  isEnumType,
  type GraphQLArgument,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { openComplaintsApi, type ComplaintsApi } from '../../../test/support/complaints-api';
import { databaseKinds } from '../../../test/support/complaints-parts';

/** Every place of the schema that a partner reads about, with what is said there. */
function places(schema: GraphQLSchema): (readonly [place: string, description: string | null | undefined])[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('_') && !isSpecifiedScalarType(type) && !isRoot(schema, type.name),
  );
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const composed = [...types, ...roots].flatMap((type) =>
    isObjectType(type) || isInputObjectType(type) ? [type] : [],
  );
  return [
    ...types.map(({ name, description }) => [name, description] as const),
    ...composed.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ name }) => !name.startsWith('_'))
        .flatMap((field) => [
          [`${type.name}.${field.name}`, field.description] as const,
          ...argumentsOf(field).map(
            (argument) => [`${type.name}.${field.name}(${argument.name})`, argument.description] as const,
          ),
        ]),
    ),
    ...types
      .flatMap((type) => (isEnumType(type) ? type.getValues().map((value) => ({ type, value })) : []))
      .map(({ type, value }) => [`${type.name}.${value.name}`, value.description] as const),
  ];
}

function argumentsOf(field: object): readonly GraphQLArgument[] {
  return 'args' in field ? (field.args as readonly GraphQLArgument[]) : [];
}

function isRoot(schema: GraphQLSchema, name: string): boolean {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some(
    (root) => root?.name === name,
  );
}

/** What no API has: graphql/mirror/mirror.test.ts, graphql/mailed/mailed.test.ts. */
function isOfServices(name: string): boolean {
  return /mirrored|mailed|^strangersTo|^sightOf/i.test(name);
}

describe('the schema of complaints', () => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(databaseKinds.sqlite);
  });
  afterAll(() => api.stop());

  it('describes every type, field, argument and enum value', () => {
    const all = places(api.subgraph.schema).filter(([place]) => !/^(federation__|link__)/.test(place));
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([, description]) => !description?.trim()).map(([place]) => place)).toEqual([]);
  });

  it('has the names that partner apps see', () => {
    const { schema } = api.subgraph;
    const names = (type: { getFields(): object } | null | undefined) =>
      Object.keys(type?.getFields() ?? {}).filter((name) => !name.startsWith('_') && !isOfServices(name));
    expect(names(schema.getQueryType()).sort()).toEqual(
      [
        ...[
          'complaint',
          'complaints',
          'prohibitedWords',
          'identityUnlocks',
          'notices',
          'answerDraftsToDecide',
          'approvalDelegations',
        ],
        ...['serviceStandards', 'calendarPreview', 'calendarRecomputation'],
        ...['record', 'verifyRecord', 'similarComplaints', 'offlineReporterAccesses', 'commentsToModerate'],
      ].sort(),
    );
    expect(names(schema.getMutationType()).sort()).toEqual(
      [
        'mergeComplaint unmergeComplaint appealResolution decideAppeal',
        'recordComplaint trackComplaint linkComplaint reportReporterUnreachable eraseOfflineReporter revealOfflineReporter',
        'fileComplaint verifyComplaint requestInformation provideInformation forwardComplaint returnDisposition',
        'postFollowUp resolveComplaint confirmResolution reopenComplaint withdrawComplaint archiveComplaint referComplaint',
        'submitAnswerDraft acceptAnswerDraft sendBackAnswerDraft delegateApproval revokeDelegation',
        'advanceDisposition coordinateComplaint writeAgencyNote answerLead handToUnit',
        'requestUpload decideAttachment',
        'supportComplaint unsupportComplaint writeComment reportComment moderateComment',
        'decideConduct addProhibitedWord removeProhibitedWord',
        'changeSecrecy requestIdentityUnlock decideIdentityUnlock setServiceStandard markNoticeRead',
        'draftRecord editRecord finaliseRecord approveRecord releaseRecord eraseRecordPerson',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    );
    expect(names(schema.getSubscriptionType()).sort()).toEqual(
      [
        'followUpAdded',
        'complaintChanged',
        'dispositionIssued',
        'noticeReceived',
        'agencyNoteWritten',
        'commentAdded',
      ].sort(),
    );
  });

  it('takes one input object in every mutation', () => {
    for (const field of Object.values(api.subgraph.schema.getMutationType()?.getFields() ?? {})) {
      expect([field.name, field.args.map(({ name }) => name)]).toEqual([field.name, ['input']]);
    }
  });
});
