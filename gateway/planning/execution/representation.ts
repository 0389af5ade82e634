import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isObject, readerOf, setOwn, type JsonObject } from './json';
import { mergeInto } from './merge';
import type { TypeTests } from './type-tests';

/** From an object to what another subgraph needs to know of it; null when something of that is not known. */
export type Represent = (object: JsonObject) => JsonObject | null;

type Part = (object: JsonObject, into: JsonObject) => boolean;

/** Compiles the selection a fetch requires, once for all objects of all requests. */
export function compileRepresentation(
  selections: readonly QueryPlanSelectionNode[],
  types: TypeTests,
): Represent {
  const parts = selections.map((selection) => compilePart(selection, types));
  return (object) => {
    const result: JsonObject = {};
    for (const part of parts) if (!part(object, result)) return null;
    return result;
  };
}

function compilePart(selection: QueryPlanSelectionNode, types: TypeTests): Part {
  const { selections } = selection;
  const inner = selections ? compileRepresentation(selections, types) : null;
  if (selection.kind === 'Field') {
    const { name, alias = name } = selection;
    const read = readerOf(alias);
    return (object, into) => {
      const value = read(object);
      if (value === undefined) return false;
      setOwn(into, name, inner ? represented(value, inner) : value);
      return true;
    };
  }
  const { typeCondition } = selection;
  return (object, into) => {
    const typeName = object['__typename'];
    if (!inner || typeCondition === undefined || typeof typeName !== 'string') return true;
    if (!types.isOfType(typeName, typeCondition)) return true;
    const part = inner(object);
    if (part) mergeInto(into, part);
    return true;
  };
}

function represented(value: unknown, inner: Represent): unknown {
  if (Array.isArray(value)) return value.map((item) => represented(item, inner));
  return isObject(value) ? inner(value) : value;
}
