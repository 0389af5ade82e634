import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Expectation, Given, Stage, Verdict } from '../contracts/expectations/expectation';
import { nameOf, type Receiver } from '../../subgraphs/complaints/domain/escalation/receivers';
import { NoticeRecord } from '../../subgraphs/complaints/store/escalation/notice.entity';
import { isRefused } from '../../platform/domain/refusal';
import { comment as decideComment } from '../../subgraphs/complaints/domain/support/comment';
import { people, type PersonName } from './complaint-builders';
import { liveThrough } from './complaint-cases';
import { mutationInput } from './mutation-input';
import type { TrialAnswer, TrialHub } from './trial-hub';

interface Way {
  readonly subgraph: string;
  /** `Query`, `Mutation`, `Subscription` or `_entities`. */
  readonly root: string;
  readonly field: string;
  readonly expectation: Expectation;
}

let trials = 0;

/** Carries one row out for one person, on a complaint of its own, and tells what the hub answered. */
export async function verdictOf(
  trial: TrialHub,
  { subgraph, root, field, expectation }: Way,
  person: PersonName,
): Promise<{ readonly verdict: Verdict; readonly isOffered: boolean | null }> {
  const stage = await stageFor(trial, expectation, person);
  const { schema } = serviceOf(trial, subgraph);
  const found =
    typeof expectation.given === 'function' ? await expectation.given(stage) : (expectation.given ?? {});
  const isOffered = expectation.action ? await offers(stage, expectation.action) : null;
  if (root === '_entities') {
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${field} { __typename } } }`;
    const variables = { of: [{ __typename: field, ...found }] };
    const answer = await trial.askSubgraph(person, subgraph, { query, variables });
    return { verdict: verdictFrom(answer, (data) => data._entities[0]), isOffered };
  }
  const called = schema.getType(root);
  const definition = isObjectType(called) ? called.getFields()[field] : undefined;
  if (!definition) throw new Error(`no ${root}.${field} in ${subgraph}`);
  const variables = root === 'Mutation' ? { input: inputOf(definition, found, stage) } : found;
  const query = documentFor(root.toLowerCase(), definition, Object.keys(variables));
  const answer =
    root === 'Subscription'
      ? await trial.askSubgraph(person, subgraph, {
          query,
          variables,
          event: await eventFor(stage, expectation),
        })
      : await trial.ask(person, { of: subgraph, query, variables });
  return { verdict: verdictFrom(answer, (data) => data[field]), isOffered };
}

function serviceOf({ hub }: TrialHub, name: string): { readonly schema: GraphQLSchema } {
  const service = hub.services.all.find(({ subgraph }) => subgraph.name === name);
  if (!service) throw new Error(`no subgraph ${name}`);
  return service.subgraph;
}

async function offers({ ask, person, complaint }: Stage, action: string): Promise<boolean> {
  const query = 'query($id: ID) { complaint(id: $id) { nextActions } }';
  const seen = (await ask(person, query, { id: complaint.id })) as { nextActions: string[] } | null;
  return seen?.nextActions.includes(action) ?? false;
}

/** A mutation on a complaint names it; everything else is said by the row. */
function inputOf({ args }: GraphQLField<unknown, unknown>, found: Given, { complaint }: Stage): Given {
  const type = args[0] && getNamedType(args[0].type);
  const namesOne = isInputObjectType(type) && 'complaint' in type.getFields();
  return namesOne && complaint.id !== '' ? { complaint: complaint.id, ...found } : found;
}

function documentFor(
  operation: string,
  { name, args, type }: GraphQLField<unknown, unknown>,
  given: readonly string[],
): string {
  const used = args.filter((argument) => given.includes(argument.name));
  const declared = used.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = operation === 'mutation' ? '{ refusal { code } }' : least(type);
  return `${operation}${declared && `(${declared})`} { ${name}${passed && `(${passed})`} ${selection} }`;
}

/** As little as tells whether something was given. */
function least(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  return isObjectType(named) && 'nodes' in named.getFields() ? '{ nodes { __typename } }' : '{ __typename }';
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer of a query written here
function verdictFrom(answer: TrialAnswer, valueIn: (data: any) => any): Verdict {
  const fault = answer.errors?.[0];
  if (fault) return String(fault.extensions?.code ?? fault.message) as Verdict;
  const value = valueIn(answer.data);
  if (value?.refusal) return value.refusal.code;
  const listed = value?.nodes ?? value;
  return listed === null || (Array.isArray(listed) && listed.length === 0) ? 'NOTHING' : 'DONE';
}

async function eventFor(stage: Stage, { told }: Expectation): Promise<object> {
  if (typeof told === 'function') return told(stage);
  const event = (await stage.events()).findLast(({ type }) => type === told);
  if (!event) throw new Error(`nothing of ${told} was told`);
  return event;
}

/** A complaint of its own where the row asks for one, and what the row may do with it. */
export async function stageFor(
  trial: TrialHub,
  { complaint }: Pick<Expectation, 'complaint'>,
  person: PersonName,
): Promise<Stage> {
  trials += 1;
  const unique = `x${trials.toString(36)}z`;
  const word = `kata${unique}khas`;
  const { context, feed } = trial.hub.services.complaints;
  const before = trial.clock.now().toISOString();
  const filed = complaint
    ? await liveThrough(
        { context, clock: trial.clock },
        { filing: complaint.filing ?? {}, steps: complaint.steps ?? [] },
        `Perihal ${word}`,
      )
    : { id: '', ticket: '' };
  return {
    person,
    unique,
    complaint: { ...filed, word },
    async run(as, call, input) {
      const [mutation = '', ...selected] = call.split(' ');
      const selection = selected.join(' ').replace(/^\{|\}$/g, '');
      const query = `mutation($input: ${mutationInput(trial.hub, mutation).type}) { ${mutation}(input: $input) { ${selection} refusal { code } } }`;
      const { data, errors } = await trial.ask(as, { of: 'complaints', query, variables: { input } });
      const result = data?.[mutation];
      if (errors || !result || result.refusal) throw new Error(JSON.stringify(errors ?? result));
      return result;
    },
    async ask(as, query, variables = {}) {
      const { data, errors } = await trial.ask(as, { of: 'complaints', query, variables });
      if (errors) throw new Error(JSON.stringify(errors));
      return Object.values(data)[0];
    },
    async events() {
      await feed.runOnce();
      const told: Given[] = [];
      for (let after = 0; ;) {
        const page = await feed.read(after, 1_000);
        told.push(
          ...page.flatMap(({ event }) =>
            event.complaint.id === filed.id && event.at >= before ? [event as unknown as Given] : [],
          ),
        );
        const last = page.at(-1);
        if (!last) return told;
        after = last.position;
      }
    },
    async comment() {
      // Without the limit of an account: the same citizen writes for every trial.
      const { comments } = context;
      const body = 'Lampunya masih padam';
      const written = await comments.add(filed.id, people.otherCitizen, (complaint, list, by) =>
        decideComment(complaint, { body, anonymous: false, list }, by),
      );
      if (isRefused(written)) throw new Error(written.refused);
      return written.comment.id;
    },
    noticeFor: async (desk) => ({
      id: unique,
      event: await tellNotice(trial, filed.id, { id: unique, desk }),
    }),
  };
}

/** What the escalation of clocks writes for a desk, without waiting for a clock to run down. */
async function tellNotice(
  { hub, clock }: TrialHub,
  complaintId: string,
  { id, desk }: { readonly id: string; readonly desk: Receiver },
): Promise<Given> {
  const { database, feed } = hub.services.complaints;
  const at = clock.now();
  await database.write((manager) =>
    manager.insert(NoticeRecord, {
      ...{ id, complaintId, desk: nameOf(desk), kind: 'CLOCK', clock: 'FORWARD', round: 1, level: 'HALF' },
      ...{ letterId: id, dueAt: at, issuedAt: at, readAt: null },
    }),
  );
  const [first] = await feed.read(0, 1);
  if (!first) throw new Error('nothing was told yet');
  const complaint = { ...first.event.complaint, id: complaintId };
  return { ...first.event, complaint, type: 'NoticeIssued', notice: { letterId: id, ...desk, count: 1 } };
}
