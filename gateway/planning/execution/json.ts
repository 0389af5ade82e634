/** An object as a subgraph gave it. Its keys are not to be trusted: `__proto__` and `constructor` are names like others. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What can be merged into: made by a subgraph's answer, and not a value of a scalar such as a date. */
export function isPlainObject(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Names that every object answers to without having them. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Reads a member by a name known beforehand; only its own ones. */
export function readerOf(name: string): (object: JsonObject) => unknown {
  if (inherited.has(name)) return (object) => (Object.hasOwn(object, name) ? object[name] : undefined);
  return (object) => object[name];
}

export function ownValue(object: JsonObject, name: string): unknown {
  return inherited.has(name) && !Object.hasOwn(object, name) ? undefined : object[name];
}

/** Sets a member of its own, whatever its name. */
export function setOwn(object: JsonObject, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[name] = value;
  }
}
