import { refuse } from '../../../platform/domain/refusal';
import { routedTo, subordinatesOf, type Decision, type Register } from './register';

/** Closing leaves nothing behind that still points here; whoever has work to hand over merges instead. */
export function closeAgency(register: Register, closed: { code: string; on: Date }, at: Date): Decision {
  const agency = register.agencies.get(closed.code);
  if (!agency) return refuse('NOT_FOUND');
  if (agency.validTo !== null) return refuse('ALREADY_CLOSED');
  if (agency.role !== null) return refuse('ROLE_NEEDED');
  if (routedTo(register, agency.code).length > 0) return refuse('HAS_ROUTING_RULES');
  if (subordinatesOf(register, agency.code).length > 0) return refuse('HAS_SUBORDINATES');
  if (closed.on <= agency.nameSince || closed.on > at) return refuse('DATE_OUT_OF_RANGE');
  return [{ action: 'CLOSED', agency: { ...agency, validTo: closed.on } }];
}
