import type { FetchDataRewrite } from '@apollo/query-planner';
import { isObject, ownValue, setOwn, type JsonObject } from './json';
import type { TypeTests } from './type-tests';

type Change = (object: JsonObject) => void;
const typePrefix = '... on ';

/** Changes that the planner wants made to what is sent to a subgraph or came from it. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  types: TypeTests,
): (value: unknown) => void {
  const all = (rewrites ?? []).flatMap((rewrite) => {
    const member = rewrite.path.at(-1);
    return member === undefined ? [] : [along(rewrite.path.slice(0, -1), changeOf(rewrite, member), types)];
  });
  return (value) => {
    for (const rewrite of all) rewrite(value);
  };
}

function changeOf(rewrite: FetchDataRewrite, member: string): Change {
  if (rewrite.kind === 'ValueSetter') return (object) => setOwn(object, member, rewrite.setValueTo);
  return (object) => {
    const value = ownValue(object, member);
    if (value === undefined) return;
    setOwn(object, rewrite.renameKeyTo, value);
    setOwn(object, member, undefined);
  };
}

function along(path: readonly string[], change: Change, types: TypeTests): (value: unknown) => void {
  const [first, ...rest] = path;
  const next: (object: JsonObject) => void =
    first === undefined ? change : step(first, along(rest, change, types), types);
  const each = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(each);
    else if (isObject(value)) next(value);
  };
  return each;
}

function step(
  element: string,
  inner: (value: unknown) => void,
  types: TypeTests,
): (object: JsonObject) => void {
  if (!element.startsWith(typePrefix)) return (object) => inner(ownValue(object, element));
  const condition = element.slice(typePrefix.length);
  return (object) => {
    const typeName = object['__typename'];
    // An object that does not say its type is taken to be of the type that was asked for.
    if (typeof typeName !== 'string' || types.isOfType(typeName, condition)) inner(object);
  };
}
