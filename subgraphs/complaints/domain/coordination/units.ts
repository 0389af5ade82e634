/** A unit of an agency as its copy here has it. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  /** ISO 8601; null is always, and never. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Of units whose place was not asked about when they were copied. */
const unknownPlace = { parentCode: null, validFrom: null, validTo: null } as const;

export function readUnits(json: string): readonly Unit[] {
  const units = JSON.parse(json) as readonly (Pick<Unit, 'code' | 'name'> & Partial<Unit>)[];
  return units.map((unit) => ({ ...unknownPlace, ...unit }));
}

export function isOpenUnit({ validFrom, validTo }: Unit, at: Date): boolean {
  return (validFrom === null || new Date(validFrom) <= at) && (validTo === null || at < new Date(validTo));
}

/** Codes from the top unit down to this one, each between slashes; null for one that is not there. */
export function pathOf(units: readonly Unit[], code: string): string | null {
  const codes: string[] = [];
  let next: string | null = code;
  // The agencies service refuses circles; a copy is believed no further than there are units.
  while (next !== null && codes.length <= units.length) {
    const unit: Unit | undefined = units.find((candidate) => candidate.code === next);
    if (!unit) return null;
    codes.unshift(unit.code);
    next = unit.parentCode;
  }
  return next === null ? `/${codes.join('/')}/` : null;
}

/** Where a complaint lies after its agency moved or closed units: with a closed one, it goes up to who is above. */
export function pathToday(units: readonly Unit[], unitPath: string, at: Date): string | null {
  const codes = unitPath.split('/').filter((code) => code !== '');
  const holder = codes.findLast((code) => units.some((unit) => unit.code === code && isOpenUnit(unit, at)));
  return holder === undefined ? null : pathOf(units, holder);
}
