import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { Kind, OperationTypeNode, parse, print, visit, type DocumentNode } from 'graphql';

/** Plans as Hive Router's planner writes them. */
export interface OtherPlan {
  readonly node?: OtherNode;
}

type OtherNode =
  | OtherFetch
  | OtherBatch
  | { readonly kind: 'Sequence' | 'Parallel'; readonly nodes: readonly OtherNode[] }
  | { readonly kind: 'Flatten'; readonly path: readonly OtherStep[]; readonly node: OtherNode }
  | {
      readonly kind: 'Condition';
      readonly condition: string;
      readonly ifClause?: OtherNode;
      readonly elseClause?: OtherNode;
    };

interface OtherFetch {
  readonly kind: 'Fetch';
  readonly serviceName: string;
  readonly operation: string;
  readonly variableUsages?: readonly string[];
  readonly requires?: readonly QueryPlanSelectionNode[];
  readonly inputRewrites?: readonly OtherRewrite[];
  readonly outputRewrites?: readonly OtherRewrite[];
}

/** Several fetches of entities in one request, each under an alias. */
interface OtherBatch extends Omit<OtherFetch, 'kind' | 'requires' | 'inputRewrites' | 'outputRewrites'> {
  readonly kind: 'BatchFetch';
  readonly entityBatch: { readonly aliases: readonly OtherAlias[] };
}

interface OtherAlias extends Pick<OtherFetch, 'requires' | 'inputRewrites' | 'outputRewrites'> {
  readonly alias: string;
  readonly representationsVariableName: string;
  readonly paths: readonly (readonly OtherStep[])[];
}

type OtherStep = '@' | { readonly Field: string } | { readonly TypeCondition: readonly string[] };
type OtherPathStep = { readonly Key: string } | { readonly TypenameEquals: readonly string[] };
interface Setter {
  readonly path: readonly OtherPathStep[];
  readonly setValueTo: string;
}
interface Renamer {
  readonly path: readonly OtherPathStep[];
  readonly renameKeyTo: string;
}
type OtherRewrite =
  | { readonly ValueSetter: Setter }
  | { readonly KeyRenamer: Renamer }
  | ({ readonly kind: 'ValueSetter' } & Setter);

/** The same plan in the words of Apollo's planner, for our executor. */
export function inOurWords({ node }: OtherPlan): QueryPlan {
  return { kind: 'QueryPlan', ...(node ? { node: translated(node) } : {}) };
}

function translated(node: OtherNode): PlanNode {
  switch (node.kind) {
    case 'Fetch':
      return fetch(node);
    case 'BatchFetch':
      return { kind: 'Parallel', nodes: node.entityBatch.aliases.flatMap((alias) => single(node, alias)) };
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map(translated) };
    case 'Flatten':
      return { kind: 'Flatten', path: steps(node.path), node: translated(node.node) };
    case 'Condition': {
      const { condition, ifClause, elseClause } = node;
      return {
        kind: 'Condition',
        condition,
        ...(ifClause ? { ifClause: translated(ifClause) } : {}),
        ...(elseClause ? { elseClause: translated(elseClause) } : {}),
      };
    }
  }
}

function fetch({ serviceName, operation, variableUsages = [], ...rest }: OtherFetch): FetchNode {
  return {
    ...{ kind: 'Fetch', serviceName, operation: withTypeNames(operation), operationName: undefined },
    operationKind: OperationTypeNode.QUERY,
    variableUsages: variableUsages.filter((name) => !name.startsWith('__') && name !== 'representations'),
    ...(rest.requires ? { requires: [...rest.requires] } : {}),
    inputRewrites: (rest.inputRewrites ?? []).flatMap(rewrites),
    outputRewrites: (rest.outputRewrites ?? []).flatMap(rewrites),
  };
}

/** Our executor reads the type of an object under its own name, theirs under whatever the client calls it. */
function withTypeNames(operation: string): string {
  const typeName = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return print(
    visit(parse(operation), {
      [Kind.SELECTION_SET]: (set) => {
        const isAsked = set.selections.some(
          (one) => one.kind === Kind.FIELD && one.name.value === '__typename',
        );
        return isAsked ? { ...set, selections: [...set.selections, typeName] } : undefined;
      },
    }),
  );
}

function single(batch: OtherBatch, alias: OtherAlias): readonly PlanNode[] {
  const node = fetch({
    ...{ kind: 'Fetch', serviceName: batch.serviceName },
    ...alias,
    ...(batch.variableUsages ? { variableUsages: batch.variableUsages } : {}),
    operation: print(onlyAlias(parse(batch.operation), alias)),
  });
  return alias.paths.map((path) => ({ kind: 'Flatten', path: steps(path), node }));
}

function onlyAlias(document: DocumentNode, { alias, representationsVariableName }: OtherAlias): DocumentNode {
  const used = new Set<string>();
  const pruned = visit(document, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.FIELD]: ({ alias: given, ...field }) => {
      if (field.name.value !== '_entities') return undefined;
      return given?.value === alias ? field : null;
    },
    [Kind.VARIABLE]: (variable) => {
      const isTheirs = variable.name.value === representationsVariableName;
      const name = isTheirs ? 'representations' : variable.name.value;
      used.add(name);
      return { ...variable, name: { ...variable.name, value: name } };
    },
  });
  return visit(pruned, {
    [Kind.VARIABLE_DEFINITION]: (definition) => {
      const { variable } = definition;
      const isTheirs = variable.name.value === representationsVariableName;
      const name = isTheirs ? 'representations' : variable.name.value;
      if (!used.has(name)) return null;
      return { ...definition, variable: { ...variable, name: { ...variable.name, value: name } } };
    },
  });
}

/** A condition stands behind the step it is about; in front of all it is about where one starts. */
function steps(path: readonly OtherStep[]): string[] {
  const found: string[] = [];
  for (const step of path) {
    if (step === '@') found.push('@');
    else if ('Field' in step) found.push(step.Field);
    else found.push(`${found.pop() ?? ''}|[${step.TypeCondition.join(',')}]`);
  }
  return found;
}

function rewrites(rewrite: OtherRewrite): readonly FetchDataRewrite[] {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return paths(path).map((each) => ({ kind: 'KeyRenamer', path: each, renameKeyTo }));
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return paths(path).map((each) => ({ kind: 'ValueSetter', path: each, setValueTo }));
}

/** One path for every type that a step allows. */
function paths(path: readonly OtherPathStep[]): readonly string[][] {
  let found: readonly string[][] = [[]];
  for (const step of path) {
    const next = 'Key' in step ? [step.Key] : step.TypenameEquals.map((type) => `... on ${type}`);
    found = found.flatMap((before) => next.map((one) => [...before, one]));
  }
  return found;
}
