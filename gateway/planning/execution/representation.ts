import type { RequiredSelection } from '../preparation/conditional-requirements';
import { isObject, readerOf, setOwn, type JsonObject } from './json';
import { mergeInto } from './merge';
import type { TypeTests } from './type-tests';

/** From an object to what another subgraph needs to know of it; null when something of that is not known. */
export type Represent = (object: JsonObject, variables: JsonObject) => JsonObject | null;

type Part = (source: Source, into: JsonObject) => boolean;

interface Source {
  readonly object: JsonObject;
  /** With their defaults: what a field that is left out requires is not needed. */
  readonly variables: JsonObject;
}

/** Compiles the selection a fetch requires, once for all objects of all requests. */
export function compileRepresentation(selections: readonly RequiredSelection[], types: TypeTests): Represent {
  const parts = selections.map((selection) => compilePart(selection, types));
  return (object, variables) => {
    const result: JsonObject = {};
    for (const part of parts) if (!part({ object, variables }, result)) return null;
    return result;
  };
}

function compilePart(selection: RequiredSelection, types: TypeTests): Part {
  const { selections } = selection;
  const inner = selections ? compileRepresentation(selections, types) : null;
  if (selection.kind === 'Field') {
    const { name, alias = name } = selection;
    const read = readerOf(alias);
    const { neededIf } = selection;
    return ({ object, variables }, into) => {
      const value = read(object);
      if (value === undefined) {
        const isNeeded = neededIf?.some((all) => all.every((one) => variables[one.variable] === one.value));
        return isNeeded === false;
      }
      setOwn(into, name, inner ? represented(value, (each) => inner(each, variables)) : value);
      return true;
    };
  }
  const { typeCondition } = selection;
  return ({ object, variables }, into) => {
    const typeName = object['__typename'];
    if (!inner || typeCondition === undefined || typeof typeName !== 'string') return true;
    if (!types.isOfType(typeName, typeCondition)) return true;
    const part = inner(object, variables);
    if (part) mergeInto(into, part);
    return true;
  };
}

function represented(value: unknown, inner: (object: JsonObject) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => represented(item, inner));
  return isObject(value) ? inner(value) : value;
}
