import type { unitKinds } from '../../../schema/events/agency-events';

export type UnitKind = (typeof unitKinds)[number];

/** A part of an agency that work is handed down to: bagian, bidang, seksi, UPT. */
export interface AgencyUnit {
  /** Given once within the agency, and kept through every renaming. */
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** The unit it belongs to; null is the agency itself. */
  readonly parentCode: string | null;
  /** ISO 8601; null is as long as anybody knows. */
  readonly validFrom: string | null;
  /** First instant at which it no longer exists; null while it does. */
  readonly validTo: string | null;
}

/** What an admin lists of units as a whole: those of a code that is known keep their place. */
export function listedUnits(
  known: readonly AgencyUnit[],
  given: readonly Pick<AgencyUnit, 'code' | 'name'>[],
): readonly AgencyUnit[] {
  const kept = (code: string | null) => given.some((unit) => unit.code === code);
  return given.map(({ code, name }) => {
    const unit = known.find((candidate) => candidate.code === code);
    const parentCode = unit && kept(unit.parentCode) ? unit.parentCode : null;
    const { kind = 'OTHER', validFrom = null, validTo = null } = unit ?? {};
    return { code, name, kind, parentCode, validFrom, validTo };
  });
}
