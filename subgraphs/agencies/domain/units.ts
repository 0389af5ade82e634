import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { Agency } from './agency';
import type { RefusalCode } from './refusals';
import type { Decision, Register } from './register';
import type { AgencyUnit } from './unit';

/** One edit of the tree of units of an agency. */
export type UnitEdit =
  | ({ readonly edit: 'add' } & Pick<AgencyUnit, 'code' | 'name' | 'kind' | 'parentCode'>)
  | ({ readonly edit: 'rename' } & Pick<AgencyUnit, 'code' | 'name'>)
  | ({ readonly edit: 'move' } & Pick<AgencyUnit, 'code' | 'parentCode'>)
  | ({ readonly edit: 'close' } & Pick<AgencyUnit, 'code'>);

export const mostUnits = 200;

/** Units form a tree (Badung's service standard: levels), which no edit turns into a circle; closed ones stay known. */
export function editUnit(
  register: Register,
  agencyCode: string,
  { at, ...wish }: UnitEdit & { at: Date },
): Decision {
  const agency = register.agencies.get(agencyCode);
  if (!agency) return refuse('NOT_FOUND');
  if (agency.validTo !== null) return refuse('ALREADY_CLOSED');
  const units = edited(agency, wish, at);
  return 'refused' in units ? units : [{ action: 'UPDATED', agency: { ...agency, units } }];
}

function edited({ units }: Agency, wish: UnitEdit, at: Date): readonly AgencyUnit[] | Refused<RefusalCode> {
  const { code } = wish;
  const unit = units.find((candidate) => candidate.code === code);
  if (wish.edit === 'add') {
    if (unit) return refuse('CODE_TAKEN');
    if (units.length >= mostUnits) return refuse('TOO_MANY_UNITS');
    const { name, kind, parentCode } = wish;
    const misplaced = placeRefused(units, code, parentCode);
    const added = { code, name, kind, parentCode, validFrom: at.toISOString(), validTo: null };
    return misplaced ?? [...units, added];
  }
  if (!unit) return refuse('UNIT_NOT_FOUND');
  if (unit.validTo !== null) return refuse('UNIT_CLOSED');
  const changed = (change: Partial<AgencyUnit>) =>
    units.map((candidate) => (candidate === unit ? { ...unit, ...change } : candidate));
  switch (wish.edit) {
    case 'rename':
      return unit.name === wish.name ? refuse('NAME_UNCHANGED') : changed({ name: wish.name });
    case 'move':
      return placeRefused(units, code, wish.parentCode) ?? changed({ parentCode: wish.parentCode });
    case 'close': {
      const isAbove = units.some(({ parentCode, validTo }) => parentCode === code && validTo === null);
      return isAbove ? refuse('UNIT_HAS_UNITS') : changed({ validTo: at.toISOString() });
    }
  }
}

/** Why a unit cannot be under another one; null when it can. */
function placeRefused(
  units: readonly AgencyUnit[],
  code: string,
  parentCode: string | null,
): Refused<RefusalCode> | null {
  let above = parentCode;
  for (let steps = 0; above !== null; steps += 1) {
    const next = above;
    if (next === code || steps > units.length) return refuse('UNIT_CIRCLE');
    const parent = units.find((candidate) => candidate.code === next);
    if (!parent) return refuse('UNIT_NOT_FOUND');
    if (steps === 0 && parent.validTo !== null) return refuse('UNIT_CLOSED');
    above = parent.parentCode;
  }
  return null;
}
