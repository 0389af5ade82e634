import type { Actor } from '../../../platform/domain/actor';
import type { Refused } from '../../../platform/domain/refusal';
import type { RefusalCode } from '../domain/refusals';
import type { StandardSetting } from '../domain/standards/set-standard';
import type { ServiceStandard } from '../domain/standards/service-standard';
import type { ComplaintsContext } from './context';

export interface SetServiceStandard extends StandardSetting {
  readonly code: string;
}

/** The secretariat sets a service standard anew, for complaints filed from now on. */
export function setServiceStandard(
  { clocks }: ComplaintsContext,
  actor: Actor,
  { code, terms }: SetServiceStandard,
): Promise<ServiceStandard | Refused<RefusalCode>> {
  return clocks.standards.set(actor, code, { terms });
}
