import { isPlainObject, ownValue, setOwn, type JsonObject } from './json';

/** Adds what one fetch gave to what others gave before. Lists of equal length are merged item by item. */
export function mergeInto(target: JsonObject, source: JsonObject): void {
  for (const name of Object.keys(source)) {
    const given = source[name];
    if (given === undefined) continue;
    const known = ownValue(target, name);
    // Two equal representations got the one same answer: there is nothing to add to itself.
    if (known !== given) setOwn(target, name, merged(known, given));
  }
}

function merged(known: unknown, given: unknown): unknown {
  if (isPlainObject(known) && isPlainObject(given)) {
    mergeInto(known, given);
    return known;
  }
  if (Array.isArray(known) && Array.isArray(given) && known.length === given.length) {
    given.forEach((item, index) => {
      if (known[index] !== item) known[index] = merged(known[index], item);
    });
    return known;
  }
  return given;
}
