import type { Actor } from '../../platform/domain/actor';
import { ManualClock } from '../../platform/domain/clock';
import { isRefused } from '../../platform/domain/refusal';
import type { Services } from '../../services';
import { archiveComplaint } from '../../subgraphs/complaints/commands/archive-complaint';
import { confirmResolution } from '../../subgraphs/complaints/commands/confirm-resolution';
import type { CommandResult, ComplaintsContext } from '../../subgraphs/complaints/commands/context';
import { fileComplaint } from '../../subgraphs/complaints/commands/file-complaint';
import { forwardComplaint } from '../../subgraphs/complaints/commands/forward-complaint';
import { postFollowUp } from '../../subgraphs/complaints/commands/post-follow-up';
import { provideInformation } from '../../subgraphs/complaints/commands/provide-information';
import { reopenComplaint } from '../../subgraphs/complaints/commands/reopen-complaint';
import { requestInformation } from '../../subgraphs/complaints/commands/request-information';
import { resolveComplaint } from '../../subgraphs/complaints/commands/resolve-complaint';
import { returnDisposition } from '../../subgraphs/complaints/commands/return-disposition';
import { withdrawComplaint } from '../../subgraphs/complaints/commands/withdraw-complaint';
import { Dice } from './dice';
import { planComplaints, type PlanGround, type PlannedComplaint, type PlannedStep } from './plan';

export interface City {
  /** Accounts of the citizens who file, and of the admin who forwards. */
  readonly reporters: readonly string[];
  readonly admin: string;
}

export interface CitySize {
  readonly complaints: number;
  readonly seed: number;
}

/**
 * Lets a made-up city live through its years: every complaint takes the same commands as a real one, with a
 * clock that is set to the day. Starting again goes on where an interrupted seed stopped: a complaint filed
 * under the same key is the same complaint, and one that has moved on already is left alone.
 */
export async function seedCity(
  services: Services,
  city: City,
  options: CitySize & { readonly now: Date; readonly onProgress: (done: number, total: number) => void },
): Promise<void> {
  const dice = new Dice(options.seed);
  const plan = planComplaints(
    dice,
    options.complaints,
    city.reporters.length,
    await groundOf(services, options.now),
  );
  const clock = new ManualClock(options.now);
  const context: ComplaintsContext = { ...services.complaints.context, clock };
  let done = 0;
  for (const planned of plan) {
    await live(context, clock, city, planned);
    done += 1;
    options.onProgress(done, plan.length);
  }
}

async function groundOf(services: Services, now: Date): Promise<PlanGround> {
  const directory = services.complaints.context.directory;
  const categories = await directory.categories();
  const candidates = await directory.candidates(now);
  return {
    now,
    agencyOf: new Map(
      [...categories.values()].flatMap(({ code, agencyId }) => (agencyId ? [[code, agencyId] as const] : [])),
    ),
    wards: candidates
      .filter(({ id }) => id.startsWith('KEL-'))
      .map(({ id, wards }) => ({ id, name: wards[0] ?? id })),
  };
}

async function live(
  context: ComplaintsContext,
  clock: ManualClock,
  city: City,
  planned: PlannedComplaint,
): Promise<void> {
  const reporter: Actor = {
    role: 'CITIZEN',
    accountId: city.reporters[planned.reporter] ?? null,
    agencyId: null,
  };
  clock.set(planned.at);
  const filed = await fileComplaint(context, reporter, {
    class: planned.class,
    kind: planned.kind,
    category: planned.category,
    topic: planned.topic,
    body: planned.body,
    place: {
      address: planned.road,
      ward: planned.ward,
      latitude: planned.latitude,
      longitude: planned.longitude,
    },
    incidentDate: null,
    identityHidden: planned.identityHidden,
    complaintHidden: planned.complaintHidden,
    accusedAgencyId: null,
    channel: planned.channel,
    idempotencyKey: planned.key,
  });
  if (filed === null || isRefused(filed)) {
    throw new Error(`the demo complaint ${planned.key} was refused: ${filed?.refused ?? 'NOT_FOUND'}`);
  }
  if (filed.changedAt > filed.filedAt) return;
  for (const step of planned.steps) {
    clock.set(step.at);
    const result = await take(context, { reporter, admin: city.admin }, filed.id, step);
    if (isRefused(result)) {
      throw new Error(`the demo step ${step.does} of ${planned.key} was refused: ${result.refused}`);
    }
  }
}

function take(
  context: ComplaintsContext,
  people: { readonly reporter: Actor; readonly admin: string },
  complaintId: string,
  step: PlannedStep,
): Promise<CommandResult> {
  const admin: Actor = { role: 'ADMIN', accountId: people.admin, agencyId: null };
  const officer = (agencyId: string): Actor => ({
    role: 'OFFICER',
    accountId: `officer-${agencyId}`,
    agencyId,
  });
  switch (step.does) {
    case 'ask':
      return requestInformation(context, admin, { complaintId, question: step.text });
    case 'tell':
      return provideInformation(context, people.reporter, { complaintId, answer: step.text });
    case 'forward':
      return forwardComplaint(context, admin, {
        complaintId,
        leadAgencyId: step.lead,
        supportingAgencyIds: step.supporting,
        note: null,
        verification: null,
      });
    case 'return':
      return returnDisposition(context, officer(step.agency), {
        complaintId,
        reason: step.text,
        proposedAgencyId: null,
      });
    case 'answer':
      return postFollowUp(context, officer(step.agency), { complaintId, body: step.text });
    case 'reply':
      return postFollowUp(context, people.reporter, { complaintId, body: step.text });
    case 'resolve':
      return resolveComplaint(context, officer(step.agency), {
        complaintId,
        outcome: step.outcome,
        reason: step.text,
      });
    case 'confirm':
      return confirmResolution(context, people.reporter, { complaintId, rating: step.rating });
    case 'reopen':
      return reopenComplaint(context, people.reporter, { complaintId, reason: step.text });
    case 'withdraw':
      return withdrawComplaint(context, people.reporter, { complaintId, reason: null });
    case 'archive':
      return archiveComplaint(context, admin, { complaintId, reason: step.reason, explanation: step.text });
  }
}
