import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../../../../platform/domain/actor';
import { worksForAgency } from '../../../../platform/domain/actor';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import { rulesOf, usableCategory } from '../../domain/categories';
import type { Complaint } from '../../domain/complaint';
import type { Decision } from '../../domain/decision';
import type { KnownAgency } from '../../domain/decisions/forward';
import { mustBeSignedIn } from '../../domain/decisions/who';
import { handOver, settleOnTheSpot, takeUp } from '../../domain/intake/hand-over';
import { offlineReporterId } from '../../domain/intake/offline-reporter';
import { record, type Intake } from '../../domain/intake/record';
import { trackingBytes, trackingCodeFrom } from '../../domain/intake/tracking-code';
import { propose } from '../../domain/proposal';
import type { RefusalCode } from '../../domain/refusals';
import { ticketBytes, ticketFrom } from '../../domain/ticket';
import { seenBy, type VisibleComplaint } from '../../domain/visibility';
import type { ComplaintsContext } from '../context';

export interface RecordComplaint extends Intake {
  /** Where an emergency goes; null takes the first agency proposed. */
  readonly leadAgencyId: string | null;
  readonly idempotencyKey: string | null;
}

/** What the officer hands to the reporter. */
export interface Receipt {
  readonly complaintId: string;
  readonly ticket: string;
  /** Shown this once: only its hash is kept. Null when this intake was sent before. */
  readonly trackingCode: string | null;
  readonly receivedAt: Date;
}

export interface Recorded {
  /** Null when the officer may not see it: it waits for the secretariat. */
  readonly complaint: VisibleComplaint | null;
  readonly receipt: Receipt;
}

/** An officer or the secretariat records what reached the office by another way than the web (Article 6; SOP). */
export async function recordComplaint(
  context: ComplaintsContext,
  actor: Actor,
  input: RecordComplaint,
): Promise<Recorded | Refused<RefusalCode>> {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const { directory, clock } = context;
  const at = clock.now();
  const [categories, [accused = null], candidates] = await Promise.all([
    directory.categories(input.category),
    directory.agencies(input.accusedAgencyId === null ? [] : [input.accusedAgencyId], at),
    directory.candidates(at),
  ]);
  const category = usableCategory(categories, input.category);
  const reporterId = offlineReporterId(reporterDigits(actor, input.idempotencyKey));
  const trackingCode = trackingCodeFrom(randomBytes(trackingBytes));
  const key = input.idempotencyKey === null ? null : { accountId: reporterId, key: input.idempotencyKey };
  const by = { actor, at };
  const decide = (): Decision => {
    const ticket = ticketFrom(randomBytes(ticketBytes));
    return record(input, { id: randomUUID(), ticket, category, accused, reporterId }, by);
  };
  const trial = decide();
  if (isRefused(trial)) return trial;
  const proposed =
    propose(trial.complaint, rulesOf(categories, input.category), candidates)[0]?.agencyId ?? null;
  const agency = await handedTo(context, { actor, input, proposed, at });
  const { contact, data } = input;
  let isNew = false;
  const kept = await context.complaints.createWith(actor, {
    ...{ filing: key, decide },
    more: {
      steps: stepsAfter(input, { agency, by }),
      beside: async (manager, { id }) => {
        isNew = true;
        await context.reporters.insert(manager, id, { contact, data, trackingCode });
      },
    },
  });
  if (isRefused(kept)) return kept;
  return {
    complaint: seenBy(actor, kept),
    receipt: {
      complaintId: kept.id,
      ticket: kept.ticket,
      trackingCode: isNew ? trackingCode : null,
      receivedAt: kept.filedAt,
    },
  };
}

/** Sent twice with the same key by the same officer, it is about the same reporter. */
function reporterDigits(actor: Actor, key: string | null): string {
  if (key === null) return randomBytes(14).toString('hex');
  return createHash('sha256').update(`${actor.accountId}:${key}`).digest('hex').slice(0, 28);
}

interface HandedTo {
  readonly actor: Actor;
  readonly input: RecordComplaint;
  readonly proposed: string | null;
  readonly at: Date;
}

/** What is solved on the spot is the office's own; an emergency goes where it is sent, else where it is proposed. */
async function handedTo(
  { directory }: ComplaintsContext,
  { actor, input, proposed, at }: HandedTo,
): Promise<KnownAgency | null> {
  const id = input.settled && worksForAgency(actor) ? actor.agencyId : (input.leadAgencyId ?? proposed);
  if (id === null || !(input.settled || input.emergency)) return null;
  const [agency = null] = await directory.agencies([id], at);
  return agency;
}

function stepsAfter(
  { emergency, settled }: RecordComplaint,
  {
    agency,
    by,
  }: { readonly agency: KnownAgency | null; readonly by: { readonly actor: Actor; readonly at: Date } },
): readonly ((complaint: Complaint) => Decision)[] {
  if (settled) {
    return [
      (complaint) => handOver(complaint, agency, by),
      (complaint) => takeUp(complaint, by),
      (complaint) => settleOnTheSpot(complaint, settled, by),
    ];
  }
  return emergency ? [(complaint) => handOver(complaint, agency, by)] : [];
}
