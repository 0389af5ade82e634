import { refuse } from '../../../platform/domain/refusal';
import type { Decision, Register } from './register';

export interface NewName {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Since when it is in force: the day of the regulation, not of the typing. */
  readonly from: Date;
}

/** The former name stays with its time, so that an old complaint shows the name of its day. */
export function renameAgency(register: Register, wanted: NewName, at: Date): Decision {
  const agency = register.agencies.get(wanted.code);
  if (!agency) return refuse('NOT_FOUND');
  if (agency.validTo !== null) return refuse('ALREADY_CLOSED');
  if (agency.name === wanted.name && agency.shortName === wanted.shortName) return refuse('NAME_UNCHANGED');
  if (wanted.from <= agency.nameSince || wanted.from > at) return refuse('DATE_OUT_OF_RANGE');
  const { name, shortName, nameSince } = agency;
  return [
    {
      action: 'RENAMED',
      agency: {
        ...agency,
        name: wanted.name,
        shortName: wanted.shortName,
        nameSince: wanted.from,
        formerNames: [...agency.formerNames, { name, shortName, from: nameSince, to: wanted.from }],
      },
    },
  ];
}
