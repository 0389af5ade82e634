import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { isObject, readerOf, setOwn, type JsonObject } from './json';
import { leafTest } from './leaf';
import type { Place } from './places';
import type { SelectedFields } from './selected-fields';

/** A value that the schema forbids at its place. */
export interface Violation {
  readonly message: string;
  readonly place: Place;
  readonly nodes: readonly FieldNode[];
}

/** Where a value stands while it is completed, and what was found to be wrong. */
export interface Completion {
  readonly place: (string | number)[];
  readonly violations: Violation[];
  /** Answers of the schema about itself, by response name. */
  readonly introspected: Readonly<Record<string, unknown>>;
}

/** Null that was told already, or follows from one that was. */
const failed = Symbol('failed');
type Complete = (value: unknown, completion: Completion) => unknown;
type Write = (object: JsonObject, result: JsonObject, completion: Completion) => boolean;
type Shape = readonly Write[];

/**
 * From what the subgraphs gave to what the client asked for: its names, its order, and nulls as the specification
 * lets them rise (6.4.4). Compiled per type as objects of that type are met.
 */
export class Projection {
  private readonly root: Shape;

  constructor(
    private readonly selected: SelectedFields,
    rootType: string,
    selectionSet: SelectionSetNode,
  ) {
    this.root = this.shapeOf(rootType, [selectionSet]);
  }

  /** The data of the answer; null when a null rose up to the root. */
  project(root: JsonObject, completion: Completion): JsonObject | null {
    const result: JsonObject = {};
    return written(this.root, { object: root, result, completion }) ? result : null;
  }

  private shapeOf(typeName: string, sets: readonly SelectionSetNode[]): Shape {
    return this.selected.of(typeName, sets).map(({ responseName, name, nodes }) => {
      if (name === '__typename') {
        const isKnown = this.selected.isObject(typeName);
        return isKnown ? typenameWriter(typeName, responseName) : unknownTypename({ typeName, name, nodes });
      }
      const definition = this.selected.definitionOf(typeName, name);
      if (!definition) return introspectionWriter(responseName);
      const read = readerOf(responseName);
      const complete = this.completerOf(definition.type, { typeName, name, nodes });
      const isRequired = isNonNullType(definition.type);
      return (object, result, completion) => {
        completion.place.push(responseName);
        const value = complete(read(object), completion);
        completion.place.pop();
        if (value === failed && isRequired) return false;
        setOwn(result, responseName, value === failed ? null : value);
        return true;
      };
    });
  }

  private completerOf(type: GraphQLOutputType, field: FieldPlace): Complete {
    if (isNonNullType(type)) {
      const complete = this.completerOf(type.ofType, field);
      return (value, completion) => {
        const completed = complete(value, completion);
        if (completed !== null) return completed;
        violate(
          completion,
          field,
          `Cannot return null for non-nullable field ${field.typeName}.${field.name}.`,
        );
        return failed;
      };
    }
    if (isListType(type)) return this.listCompleter(type.ofType, field);
    if (isLeafType(type)) {
      const fits = leafTest(type);
      return (value, completion) => {
        if (value === null || value === undefined) return null;
        if (fits(value)) return value;
        violate(completion, field, `Invalid value for ${field.typeName}.${field.name}.`);
        return failed;
      };
    }
    return this.objectCompleter(getNamedType(type).name, field);
  }

  private listCompleter(itemType: GraphQLOutputType, field: FieldPlace): Complete {
    const complete = this.completerOf(itemType, field);
    const isRequired = isNonNullType(itemType);
    return (value, completion) => {
      if (value === null || value === undefined) return null;
      if (!Array.isArray(value)) {
        violate(completion, field, `Not a list for ${field.typeName}.${field.name}.`);
        return failed;
      }
      const { place } = completion;
      const items = new Array<unknown>(value.length);
      let isWhole = true;
      for (let index = 0; index < value.length; index += 1) {
        place.push(index);
        const item = complete(value[index], completion);
        place.pop();
        if (item === failed && isRequired) isWhole = false;
        items[index] = item === failed ? null : item;
      }
      return isWhole ? items : failed;
    };
  }

  private objectCompleter(declared: string, field: FieldPlace): Complete {
    const sets = field.nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const shapes = new Map<string, Shape | null>();
    return (value, completion) => {
      if (value === null || value === undefined) return null;
      const typeName = isObject(value) ? (value['__typename'] ?? declared) : null;
      if (!isObject(value) || typeof typeName !== 'string') {
        violate(completion, field, `Not an object for ${field.typeName}.${field.name}.`);
        return failed;
      }
      let shape = shapes.get(typeName);
      if (shape === undefined) {
        shape = this.selected.isComposite(typeName) ? this.shapeOf(typeName, sets) : null;
        shapes.set(typeName, shape);
      }
      if (!shape) {
        violate(completion, field, `Not a type of ${field.typeName}.${field.name}.`);
        return failed;
      }
      const result: JsonObject = {};
      return written(shape, { object: value, result, completion }) ? result : failed;
    };
  }
}

interface FieldPlace {
  readonly typeName: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

interface Writing {
  readonly object: JsonObject;
  readonly result: JsonObject;
  readonly completion: Completion;
}

/** False when the object is null because one of its fields must not be. */
function written(shape: Shape, { object, result, completion }: Writing): boolean {
  for (const write of shape) if (!write(object, result, completion)) return false;
  return true;
}

function violate({ violations, place }: Completion, { nodes }: FieldPlace, message: string): void {
  violations.push({ message, place: [...place], nodes });
}

function typenameWriter(typeName: string, responseName: string): Write {
  return (_object, result) => {
    setOwn(result, responseName, typeName);
    return true;
  };
}

/** What was given is known by its interface alone, and that is no answer to what it is. */
function unknownTypename(field: FieldPlace): Write {
  return (_object, _result, completion) => {
    violate(completion, field, `The type of this ${field.typeName} is not known.`);
    return false;
  };
}

function introspectionWriter(responseName: string): Write {
  return (_object, result, { introspected }) => {
    setOwn(result, responseName, introspected[responseName] ?? null);
    return true;
  };
}
