import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { canBeCombined } from './combined-fetch';
import { planPath, type PlanPath } from './places';

/** A part of a plan that is carried out as one: a fetch, or what depends on a condition. */
export interface Part {
  readonly node: PlanNode;
  /** Where it works, from the root. */
  readonly at: PlanPath;
}

/** Parts that are carried out together, as soon as those before them are done. */
export interface Unit {
  readonly parts: readonly Part[];
  /** Positions of the units that come before it; all of them stand earlier. */
  readonly after: readonly number[];
}

interface Leaf extends Part {
  readonly place: string;
  /** The leaves that have to be done before. */
  readonly after: readonly Leaf[];
  /** How many calls one after the other come before it, at least. */
  level: number;
  isAwaited: boolean;
}

/**
 * The parts of a plan, those put together that one call can answer: fetches of entities from the same subgraph that
 * come equally late. A fetch that nothing waits for also joins a later one for the same objects. So the calls of a plan
 * become fewer, and not one of them more stands behind another.
 */
export function planUnits(node: PlanNode): readonly Unit[] {
  const leaves: Leaf[] = [];
  collect(node, { place: [], after: [] }, leaves);
  joinLater(leaves);
  const groups = new Map<string, Leaf[]>();
  for (const [index, leaf] of leaves.entries()) {
    const { level, node: part } = leaf;
    const name = combines(part) ? `${level}:${part.serviceName}` : `leaf:${index}`;
    groups.set(name, [...(groups.get(name) ?? []), leaf]);
  }
  const ordered = [...groups.values()].sort(([one], [other]) => (one?.level ?? 0) - (other?.level ?? 0));
  const unitOf = new Map(ordered.flatMap((group, index) => group.map((leaf) => [leaf, index] as const)));
  return ordered.map((group) => {
    const before = group.flatMap(({ after }) => after.map((leaf) => unitOf.get(leaf) ?? 0));
    return { parts: group.map(({ node: part, at }) => ({ node: part, at })), after: [...new Set(before)] };
  });
}

type Path = readonly (string | number)[];

/** Notes the parts of a node; gives those that have to be done before what follows it. */
function collect(
  node: PlanNode,
  { place, after }: { readonly place: Path; readonly after: readonly Leaf[] },
  leaves: Leaf[],
): readonly Leaf[] {
  switch (node.kind) {
    case 'Sequence':
      return node.nodes.reduce((before, each) => collect(each, { place, after: before }, leaves), after);
    case 'Parallel': {
      const last = node.nodes.flatMap((each) => collect(each, { place, after }, leaves));
      return last.length > 0 ? last : after;
    }
    case 'Flatten':
      return collect(node.node, { place: [...place, ...node.path], after }, leaves);
    default: {
      const level = Math.max(0, ...after.map((before) => before.level + 1));
      for (const before of after) before.isAwaited = true;
      const at = planPath(place);
      const leaf: Leaf = { node, at, place: JSON.stringify(place), after, level, isAwaited: false };
      leaves.push(leaf);
      return [leaf];
    }
  }
}

function joinLater(leaves: readonly Leaf[]): void {
  for (const leaf of leaves) {
    const { node, place, level, isAwaited } = leaf;
    if (isAwaited || !combines(node)) continue;
    const later = leaves.filter(
      (other) =>
        other.level > level &&
        other.place === place &&
        combines(other.node) &&
        other.node.serviceName === node.serviceName,
    );
    if (later.length > 0) leaf.level = Math.min(...later.map((other) => other.level));
  }
}

function combines(node: PlanNode): node is FetchNode {
  return node.kind === 'Fetch' && canBeCombined(node);
}
