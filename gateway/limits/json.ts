import { GatewayRefusal } from '../errors/gateway-refusal';

/** Objects and lists one inside another. */
const deepest = 50;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A JSON value from bytes that must be UTF-8, not nested beyond reason and free of `__proto__` keys. */
export function readJson(bytes: Uint8Array): unknown {
  const value = parse(decode(bytes));
  refuseOddShapes(value);
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new GatewayRefusal('BODY_NOT_UTF8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GatewayRefusal('BODY_NOT_JSON');
  }
}

/** Level by level, without recursion: a megabyte of brackets must not exhaust the stack. */
function refuseOddShapes(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw new GatewayRefusal('BODY_TOO_DEEP', deepest);
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      // Such a key becomes the prototype of whatever object it is copied to.
      if (Object.hasOwn(item, '__proto__')) throw new GatewayRefusal('BODY_NOT_JSON');
      for (const inner of Object.values(item)) {
        if (typeof inner === 'object' && inner !== null) next.push(inner);
      }
    }
    level = next;
  }
}
