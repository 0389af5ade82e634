/** A refusal is a value: the rules say no, and say why by a stable code. */
export interface Refused<Code extends string = string> {
  readonly refused: Code;
}

export function refuse<Code extends string>(code: Code): Refused<Code> {
  return { refused: code };
}

export function isRefused<T>(result: T | Refused): result is Extract<T, Refused> | Refused {
  return typeof result === 'object' && result !== null && 'refused' in result;
}
