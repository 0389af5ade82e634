import { GatewayRefusal } from '../errors/gateway-refusal';
import { readJson } from './json';

const read = (text: string | Uint8Array) => {
  try {
    return readJson(typeof text === 'string' ? Buffer.from(text) : text);
  } catch (error) {
    if (error instanceof GatewayRefusal) return error.code;
    throw error;
  }
};

describe('a JSON body', () => {
  it('is read with every character it holds', () => {
    expect(read('{"a":"\\u0000 ᬩᬮᬶ","b":[1,null]}')).toEqual({ a: '\u0000 ᬩᬮᬶ', b: [1, null] });
  });

  it('is refused when it is not UTF-8', () => {
    expect(read(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toBe('BODY_NOT_UTF8');
    expect(read(Buffer.from('{"a":1}', 'utf16le'))).toBe('BODY_NOT_JSON');
  });

  it('is refused when it nests deeper than fifty levels', () => {
    expect(read('['.repeat(50) + ']'.repeat(50))).not.toBe('BODY_TOO_DEEP');
    expect(read('['.repeat(52) + ']'.repeat(52))).toBe('BODY_TOO_DEEP');
    expect(read('{"a":'.repeat(52) + '1' + '}'.repeat(52))).toBe('BODY_TOO_DEEP');
  });

  it('is refused when a key names a prototype, however it is written', () => {
    expect(read('{"a":{"__proto__":{"b":1}}}')).toBe('BODY_NOT_JSON');
    expect(read('{"\\u005f_proto__":{"b":1}}')).toBe('BODY_NOT_JSON');
    expect(read('{"a":"__proto__"}')).toEqual({ a: '__proto__' });
  });
});
