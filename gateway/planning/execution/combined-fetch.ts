import type { FetchNode } from '@apollo/query-planner';
import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  visit,
  type DefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { ask, type SentNode } from './ask';
import type { EntityAnswers } from './entity-answers';
import { EntityFetch } from './entity-fetch';
import { isObject } from './json';
import { objectsAt, type PlanPath } from './places';
import type { Fetched, Run, Step } from './run';
import type { TypeTests } from './type-tests';

export interface PlacedFetch {
  readonly node: FetchNode;
  readonly at: PlanPath;
}

interface Member extends PlacedFetch {
  readonly fetch: EntityFetch;
  /** Its name for the entities, and for the variable with their representations, in the combined operation. */
  readonly alias: string;
}

interface Wanted {
  readonly member: Member;
  readonly answers: EntityAnswers;
}

const representations = 'representations';

/** Whether what the fetch asks for can stand in one operation beside others. */
export function canBeCombined({ requires, contextRewrites, operation, operationKind }: FetchNode): boolean {
  return (
    requires !== undefined &&
    !contextRewrites?.length &&
    operationKind === 'query' &&
    parse(operation, { noLocation: true }).definitions.length === 1
  );
}

/**
 * Fetches of entities at several places of the answer from one subgraph, as one call: each under a name of its own. It
 * works from the root.
 */
export function combinedFetch(fetches: readonly PlacedFetch[], types: TypeTests): Step {
  const members = fetches.map(({ node, at }, index): Member => {
    return { node, at, fetch: new EntityFetch(node, { types, at }), alias: `e${index}` };
  });
  const combined = combinedNode(members);
  return async (run, root) => {
    const wanted = members.map((member): Wanted => ({
      member,
      answers: member.fetch.wanted(run, objectsAt(root, member.at)),
    }));
    const [first, ...others] = wanted.filter(({ answers }) => answers.representations.length > 0);
    if (!first) return;
    if (others.length === 0) return askAlone(run, first);
    const more = wanted.map(({ member, answers }) => [member.alias, answers.representations] as const);
    const fetched = await ask(combined, run, Object.fromEntries(more));
    // What one of them may not lack has taken the others' answers along: each is asked for by itself.
    if (!isObject(fetched.data) && fetched.errors?.some(({ path }) => path)) {
      await Promise.all([first, ...others].map((each) => askAlone(run, each)));
      return;
    }
    for (const each of [first, ...others]) {
      each.member.fetch.take(run, each.answers, partOf(fetched, each.member, each === first));
    }
  };
}

async function askAlone(run: Run, { member: { node, fetch }, answers }: Wanted): Promise<void> {
  fetch.take(run, answers, await ask(node, run, { representations: answers.representations }));
}

/** What of the answer is for one of them. An error without a place tells of the call: the first has it. */
function partOf({ data, errors = [] }: Fetched, { alias }: Member, isFirst: boolean): Fetched {
  const own = errors.flatMap((error) => {
    if (!error.path) return isFirst || !isObject(data) ? [error] : [];
    const [root, ...rest] = error.path;
    return root === alias ? [{ ...error, path: ['_entities', ...rest] }] : [];
  });
  return { ...(isObject(data) ? { data: { _entities: data[alias] } } : {}), errors: own };
}

function combinedNode(members: readonly Member[]): SentNode {
  const operations = members.map(operationOf);
  const variables = new Map(
    operations
      .flatMap(({ variableDefinitions = [] }) => variableDefinitions)
      .map((definition) => [definition.variable.name.value, definition]),
  );
  const selections = operations.flatMap(({ selectionSet }) => selectionSet.selections);
  const [first] = members;
  const operationName = first?.node.operationName;
  return {
    serviceName: first?.node.serviceName ?? '',
    operationKind: OperationTypeNode.QUERY,
    operationName,
    operation: print({
      kind: Kind.OPERATION_DEFINITION,
      operation: OperationTypeNode.QUERY,
      ...(operationName === undefined ? {} : { name: { kind: Kind.NAME, value: operationName } }),
      variableDefinitions: [...variables.values()],
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    }),
    variableUsages: [...new Set(members.flatMap(({ node }) => node.variableUsages ?? []))],
  };
}

/** The operation of a fetch, with its entities and their representations under a name of their own. */
function operationOf({ node, alias }: Member): OperationDefinitionNode {
  const named = { kind: Kind.NAME, value: alias } as const;
  const isOperation = (each: DefinitionNode) => each.kind === Kind.OPERATION_DEFINITION;
  const operation = parse(node.operation, { noLocation: true }).definitions.find(isOperation);
  if (!operation) throw new Error(`a fetch from ${node.serviceName} without an operation`);
  const renamed = visit(operation, {
    Variable: (variable) =>
      variable.name.value === representations ? { ...variable, name: named } : undefined,
  });
  const selections = renamed.selectionSet.selections.map((each) =>
    each.kind === Kind.FIELD && each.name.value === '_entities' ? { ...each, alias: named } : each,
  );
  return { ...renamed, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
