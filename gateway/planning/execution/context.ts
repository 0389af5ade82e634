import type { FetchDataKeyRenamer } from '@apollo/query-planner';
import { isObject, ownValue, type JsonObject } from './json';
import { placedAt, type Placed, type PlanPath } from './places';
import type { TypeTests } from './type-tests';

/** Objects that are asked for with the same values of their surroundings. */
export interface ContextGroup {
  readonly objects: readonly JsonObject[];
  readonly variables: JsonObject;
}

const upwards = '..';
const typePrefix = '... on ';

/**
 * `@fromContext`: an argument takes its value from an object around the one that is fetched. A variable has one
 * value for a whole request, so objects with different surroundings are asked for apart.
 */
export function compileContext(
  rewrites: readonly FetchDataKeyRenamer[],
  at: PlanPath,
  types: TypeTests,
): (root: JsonObject) => readonly ContextGroup[] {
  const readers = groupedByName(rewrites).map(([name, paths]) => {
    const lookups = paths.map((path) => lookup(path, types));
    return { name, read: (placed: Placed) => firstOf(lookups, placed) };
  });
  return (root) => {
    const groups = new Map<string, { objects: JsonObject[]; variables: JsonObject }>();
    for (const placed of placedAt(root, at)) {
      const variables = Object.fromEntries(readers.map(({ name, read }) => [name, read(placed)]));
      const key = JSON.stringify(variables);
      const group = groups.get(key) ?? { objects: [], variables };
      groups.set(key, group);
      group.objects.push(placed.object);
    }
    return [...groups.values()];
  };
}

function groupedByName(rewrites: readonly FetchDataKeyRenamer[]): [string, string[][]][] {
  const byName = new Map<string, string[][]>();
  for (const { renameKeyTo, path } of rewrites) {
    byName.set(renameKeyTo, [...(byName.get(renameKeyTo) ?? []), path]);
  }
  return [...byName];
}

type Lookup = (placed: Placed) => unknown;

function firstOf(lookups: readonly Lookup[], placed: Placed): unknown {
  for (const find of lookups) {
    const value = find(placed);
    if (value !== undefined) return value;
  }
  return null;
}

function lookup(path: readonly string[], types: TypeTests): Lookup {
  const up = path.findIndex((element) => element !== upwards);
  const levels = up < 0 ? path.length : up;
  const down = path.slice(levels);
  return ({ object, within }) => {
    const start = [...within, object].at(-1 - levels);
    return start === undefined ? undefined : descend(start, down, types);
  };
}

function descend(start: unknown, [first, ...rest]: readonly string[], types: TypeTests): unknown {
  if (first === undefined) return start;
  if (Array.isArray(start)) return start.map((item) => descend(item, [first, ...rest], types));
  if (!isObject(start)) return start === null ? null : undefined;
  if (!first.startsWith(typePrefix)) return descend(ownValue(start, first), rest, types);
  const typeName = start['__typename'];
  const applies = typeof typeName !== 'string' || types.isOfType(typeName, first.slice(typePrefix.length));
  return applies ? descend(start, rest, types) : undefined;
}
