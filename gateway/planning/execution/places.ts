import { isObject, ownValue, type JsonObject } from './json';

/** Of a response: names and positions, from the root. */
export type Place = readonly (string | number)[];

/** One element of a plan's path: a member or every item of a list, of objects of some types only. */
interface PathStep {
  /** Null stands for every item; the empty name for staying where one is. */
  readonly name: string | null;
  readonly types: ReadonlySet<string> | null;
}

/** From the objects a step of the plan works on to those further down. */
export type PlanPath = readonly PathStep[];

/** An object of the response, where it is, and the objects it lies in, the root first. */
export interface Placed {
  readonly object: JsonObject;
  readonly place: Place;
  readonly within: readonly JsonObject[];
}

const everyItem = '@';
const conditioned = /^(.*)\|\[(.*)\]$/s;

/** Reads a path as the planner writes it: `['products', '@|[Book,Film]', 'author']`. */
export function planPath(path: readonly (string | number)[]): PlanPath {
  return path.map((element) => {
    const [, name = String(element), types = null] = conditioned.exec(String(element)) ?? [];
    return {
      name: name === everyItem ? null : name,
      types: types === null ? null : new Set(types.split(',').map((type) => type.trim())),
    };
  });
}

/** The objects at a path; what is null on the way is left out. */
export function objectsAt(start: readonly JsonObject[], path: PlanPath): readonly JsonObject[] {
  let found: readonly unknown[] = start;
  for (const step of path) {
    const next: unknown[] = [];
    for (const value of found) take(step, value, next);
    found = next;
  }
  const objects: JsonObject[] = [];
  for (const value of found) addObjects(value, objects);
  return objects;
}

function take({ name, types }: PathStep, value: unknown, next: unknown[]): void {
  if (name === null) {
    if (Array.isArray(value)) for (const item of value) if (isOneOf(types, item)) next.push(item);
  } else if (isObject(value)) {
    const member = name === '' ? value : ownValue(value, name);
    if (isOneOf(types, member)) next.push(member);
  }
}

function isOneOf(types: ReadonlySet<string> | null, value: unknown): boolean {
  if (types === null || !isObject(value)) return true;
  const typeName = value['__typename'];
  return typeof typeName === 'string' && types.has(typeName);
}

function addObjects(value: unknown, into: JsonObject[]): void {
  if (Array.isArray(value)) for (const item of value) addObjects(item, into);
  else if (isObject(value)) into.push(value);
}

/** The same objects in the same order, with where they are: asked only where that matters. */
export function placedAt(root: JsonObject, path: PlanPath): readonly Placed[] {
  let found: readonly PlacedValue[] = [{ value: root, place: [], within: [] }];
  for (const step of path) found = found.flatMap((from) => takePlaced(step, from));
  return found.flatMap(placedObjects);
}

interface PlacedValue {
  readonly value: unknown;
  readonly place: Place;
  readonly within: readonly JsonObject[];
}

function takePlaced({ name, types }: PathStep, from: PlacedValue): readonly PlacedValue[] {
  if (name === null) return items(from).filter(({ value }) => isOneOf(types, value));
  if (name === '') return isOneOf(types, from.value) ? [from] : [];
  const { value: object, place, within } = from;
  if (!isObject(object)) return [];
  const value = ownValue(object, name);
  return isOneOf(types, value) ? [{ value, place: [...place, name], within: [...within, object] }] : [];
}

function items({ value, place, within }: PlacedValue): readonly PlacedValue[] {
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown, index) => ({ value: item, place: [...place, index], within }));
}

function placedObjects(from: PlacedValue): readonly Placed[] {
  if (Array.isArray(from.value)) return items(from).flatMap(placedObjects);
  const { value, place, within } = from;
  return isObject(value) ? [{ object: value, place, within }] : [];
}
