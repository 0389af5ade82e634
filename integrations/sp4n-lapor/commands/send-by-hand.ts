import type { Actor } from '../../../platform/domain/actor';
import type { Clock } from '../../../platform/domain/clock';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import { whyItStays } from '../domain/outbound/what-goes';
import type { RefusalCode } from '../domain/refusals';
import type { Deliveries } from '../store/deliveries';
import type { DeliveryRow } from '../store/delivery.entity';
import type { SentReports } from '../store/outbound/sent-reports';
import { refusalFor } from './may-run';

/** What a person may have sent that no rule sends by itself. */
export interface SendingContext {
  readonly deliveries: Deliveries;
  readonly links: SentReports;
  readonly complaints: Subgraph;
  readonly hidden: 'never' | 'flagged';
  /** False: there is nobody to send to. */
  readonly isOn: boolean;
  /** The city as an institution there: a report is not sent on to itself. */
  readonly cityInstitution: number;
  readonly clock: Clock;
  readonly wake: () => void;
}

type Done<T> = Promise<T | Refused<RefusalCode>>;

/** An admin names the institution to which a referred complaint is sent on there; the step that waited for it goes. */
export async function nameInstitution(
  context: SendingContext,
  actor: Actor,
  named: { readonly delivery: number; readonly institution: number },
): Done<DeliveryRow> {
  const { deliveries, cityInstitution, clock } = context;
  const refusal = refusalFor(actor);
  if (refusal) return refusal;
  if (named.institution === cityInstitution) return refuse('UNKNOWN_INSTITUTION');
  const sentOn = await deliveries.sendOn(named.delivery, named.institution, clock.now());
  if (!isRefused(sentOn)) context.wake();
  return sentOn;
}

/** An admin has a complaint reported once more, under a number of its own: the first report there is lost or ended. */
export async function sendAgain(
  context: SendingContext,
  actor: Actor,
  complaintId: string,
): Done<DeliveryRow> {
  const { deliveries, links, hidden, clock } = context;
  const refusal = refusalFor(actor);
  if (refusal) return refusal;
  if (!context.isOn) return refuse('MIRROR_IS_OFF');
  const known = await links.complaint(complaintId);
  if (!known || !(await links.isThere(complaintId))) return refuse('NOT_FOUND');
  if (whyItStays({ ...known, allowed: known.allowedAt !== null, flagged: false }, hidden))
    return refuse('STAYS_HERE');
  const sequence = await deliveries.resend(complaintId, clock.now());
  const planned = sequence === null ? null : await links.creating(complaintId, sequence);
  if (!planned) return refuse('SENT_TOO_OFTEN');
  context.wake();
  return planned;
}
