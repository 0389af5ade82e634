/** One setting of a service: read from the environment, refused when malformed, never guessed. */
export interface Setting<T> {
  readonly name: string;
  readonly meaning: string;
  /** As it would be written in the environment; null when the setting must be given. */
  readonly fallback: string | null;
  readonly read: (value: string) => T;
}

export type Settings = Record<string, Setting<unknown>>;
export type Configuration<S extends Settings> = {
  readonly [Key in keyof S]: S[Key] extends Setting<infer T> ? T : never;
};

export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';

  constructor(readonly faults: readonly string[]) {
    super(`configuration is not usable:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Reads all settings and reports all faults together. An empty value counts as not given. */
export function readSettings<S extends Settings>(
  settings: S,
  env: Readonly<Record<string, string | undefined>>,
): Configuration<S> {
  const faults: string[] = [];
  const entries = Object.entries(settings).map(([key, setting]) => {
    const given = env[setting.name];
    const value = given === undefined || given === '' ? setting.fallback : given;
    if (value === null) {
      faults.push(`${setting.name} must be set: ${setting.meaning}`);
      return [key, undefined];
    }
    try {
      return [key, setting.read(value)];
    } catch (error) {
      faults.push(`${setting.name}: ${error instanceof Error ? error.message : 'not usable'}`);
      return [key, undefined];
    }
  });
  if (faults.length > 0) throw new BadConfiguration(faults);
  return Object.freeze(Object.fromEntries(entries)) as Configuration<S>;
}

export const asText = (value: string): string => value;

export function asWholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new Error(`must be a whole number from ${least} to ${most}`);
    }
    return number;
  };
}

export function asSwitch(value: string): boolean {
  if (value === 'on') return true;
  if (value === 'off') return false;
  throw new Error('must be on or off');
}

export function asOneOf<const T extends string>(...allowed: readonly T[]): (value: string) => T {
  return (value) => {
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw new Error(`must be one of ${allowed.join(', ')}`);
    return found;
  };
}

export function asUrl(value: string): string {
  if (!URL.canParse(value)) throw new Error('must be a URL');
  return value.replace(/\/$/, '');
}
