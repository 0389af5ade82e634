import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { createGateway, type Gateway } from '../service';
import { readConfig } from '../config';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import type { Subgraph } from '../../platform/runtime/graphql/subgraph';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { people } from '../../test/support/complaint-builders';
import { caseNames, complaintCases, liveThrough } from '../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../test/support/complaints-api';
import { accountTold, databaseKinds } from '../../test/support/complaints-parts';
import { tokenKeys } from '../../test/support/gateway';
import { openCountingService } from '../../test/support/counting-service';

const shown = `id ticket topic body state reporter { id } leadAgency { id } dispositions { agencyName role } changedAt
  place { address } mergedFrom { id } reporterCount supportCount supportedByMe rating outcome
  thread { totalCount nodes { body author audience } } history { nodes { action to byRole } }
  comments { totalCount nodes { body state author { id } } } attachments { name url }`;
const list = `{ complaints(first: 50) { totalCount pageInfo { hasNextPage } nodes { ${shown} } } }`;
const narrowed =
  '{ complaints(filter: { states: [FORWARDED, IN_PROGRESS], category: "INFRA" }) { totalCount edges { cursor node { id } } } }';
const overdue = '{ complaints(filter: { overdue: true }) { totalCount } }';

let api: ComplaintsApi;
let gateway: Gateway;
let analytics: Awaited<ReturnType<typeof openCountingService>>;
let url: string;
let asked = 0;
let heard = 0;
const bus = new InProcessBus(() => undefined);

beforeAll(async () => {
  api = await openComplaintsApi(databaseKinds.sqlite);
  const { subgraph, parts } = api;
  analytics = await openCountingService(parts);
  const counting = analytics.subgraph;
  const { supergraphSdl, errors } = composeServices([
    { name: subgraph.name, typeDefs: parse(subgraph.sdl), url: 'http://complaints' },
    { name: counting.name, typeDefs: parse(counting.sdl), url: 'http://analytics' },
  ]);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const counted = ({ name, execute }: Subgraph): Subgraph => ({
    name,
    execute(request) {
      asked += 1;
      return execute(request);
    },
  });
  const subgraphs = new Map([subgraph, counting].map((each) => [each.name, counted(each)]));
  gateway = await createGateway(
    readConfig({ PORT: '0', ACCESS_TOKEN_KEYS: tokenKeys, CACHE_BYTES: '10000000' }),
    { bus, clock: parts.clock, log: makeLogger('gateway', 'silent') },
    { supergraphSdl, subgraphs, feeds: { complaints: parts.feed } },
  );
  url = `${await gateway.listen()}/graphql`;
});
afterAll(async () => {
  await gateway.stop();
  await analytics.stop();
  await api.stop();
});

/** Has the gateway hear what was told, as the bus does. */
async function hears(): Promise<void> {
  for (const told of await api.parts.feed.read(heard, 1_000)) {
    await bus.publish('complaints', told);
    heard = told.position;
  }
}

async function answer(query: string): Promise<unknown> {
  const answered = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify({ query }),
  });
  return answered.json();
}

/** What a visitor is given is what is so, the first time and when it comes from what was kept. */
async function isFresh(...more: readonly string[]): Promise<void> {
  await hears();
  for (const query of [list, narrowed, overdue, ...more]) {
    const { data } = await api.ask(query);
    for (let time = 0; time < 2; time += 1) expect(await answer(query)).toEqual({ data });
  }
}

const live = (name: keyof typeof complaintCases) => liveThrough(api.parts, complaintCases[name], name);

async function change(name: string, input: object, actor: (typeof people)[keyof typeof people]) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`.replace(
    /^(Uns|S)upportComplaintInput$/,
    'OfComplaintInput',
  );
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { refusal { code } } }`;
  const { data, errors } = await api.ask(query, { variables: { input }, actor });
  expect([errors, data?.[name]]).toEqual([undefined, { refusal: null }]);
}

describe('what is kept of complaints', () => {
  it('is given without asking, but for what depends on the time', async () => {
    await live('forwarded');
    await isFresh();
    const before = asked;
    await answer(list);
    await answer(narrowed);
    expect(asked).toBe(before);
    await answer(overdue);
    expect(asked).toBe(before + 1);
  });

  it.each(caseNames)('is what is so after the life of a complaint: %s', async (name) => {
    await isFresh();
    const { ticket } = await live(name);
    await isFresh(`{ complaint(ticket: "${ticket}") { ${shown} } }`);
  });

  it('is what is so after what others do beside it', async () => {
    const { id } = await live('forwarded');
    const complaint = id;
    const one = `{ complaint(id: "${id}") { ${shown} } }`;
    await isFresh(one);
    await change('supportComplaint', { complaint }, people.otherCitizen);
    await isFresh(one);
    await change('writeComment', { complaint, body: 'Benar begitu', anonymous: false }, people.otherCitizen);
    await isFresh(one);
    const { data } = await api.ask(`{ complaint(id: "${id}") { comments { nodes { id } } } }`);
    const comment = data.complaint.comments.nodes[0].id as string;
    await change('moderateComment', { comment, decision: 'HIDE', reason: 'Kasar' }, people.admin);
    await isFresh(one);
    expect(await answer(one)).toMatchObject({ data: { complaint: { comments: { totalCount: 0 } } } });
    await change('moderateComment', { comment, decision: 'LET_STAND', reason: 'Boleh' }, people.admin);
    await isFresh(one);
    await change('unsupportComplaint', { complaint }, people.otherCitizen);
    await isFresh(one);
    await change('supportComplaint', { complaint }, people.otherCitizen);
    await isFresh(one);
    const { accountId } = people.otherCitizen;
    const gone = accountTold(accountId, { active: false, profileComplete: false });
    api.parts.accounts.tell({ ...gone, type: 'AccountErased' });
    await api.parts.directory.catchUp();
    expect(api.parts.faults).toEqual([]);
    await isFresh(one);
    expect(await answer(one)).toMatchObject({
      data: { complaint: { supportCount: 0, comments: { nodes: [{ author: null }] } } },
    });
  });

  it('is gone with the secrecy that is raised, and with the merging', async () => {
    const [target, duplicate] = [await live('forwarded'), await live('forwarded')];
    const one = (id: string) => `{ complaint(id: "${id}") { ${shown} } }`;
    const queries = [one(target.id), one(duplicate.id)];
    await isFresh(...queries);
    const merging = { complaint: duplicate.id, into: target.id, reason: 'Sama' };
    await change('mergeComplaint', merging, people.admin);
    await isFresh(...queries);
    expect(await answer(one(duplicate.id))).toEqual({ data: { complaint: null } });
    const secrecy = { complaint: target.id, hideComplaint: true };
    await change('changeSecrecy', secrecy, people.reporter);
    await isFresh(...queries);
    expect(await answer(one(target.id))).toEqual({ data: { complaint: null } });
  });
});

describe('what is kept of statistics', () => {
  const figures = '{ statistics { asOf total byState { state count } } }';
  /** The figures, and how often somebody was asked for them. */
  const look = async () => {
    const before = asked;
    const { data } = (await answer(figures)) as { data: { statistics: { total: number } } };
    return [data.statistics.total, asked - before];
  };

  it('was counted of all that was told, and is void with the next event', async () => {
    await hears();
    await analytics.caughtUp();
    const [total = 0] = await look();
    expect(await look()).toEqual([total, 0]);
    await live('forwarded');
    await hears();
    // Not counted yet: given as it is, and not kept.
    expect([await look(), await look()]).toEqual([
      [total, 1],
      [total, 1],
    ]);
    await analytics.caughtUp();
    expect([await look(), await look()]).toEqual([
      [total + 1, 1],
      [total + 1, 0],
    ]);
  });
});
