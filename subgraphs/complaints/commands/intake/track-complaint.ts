import type { Actor } from '../../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import { issueAccessToken } from '../../../../platform/runtime/auth/access-token';
import { mustBeSignedIn } from '../../domain/decisions/who';
import { hasAccount } from '../../domain/intake/offline-reporter';
import { linkAccount } from '../../domain/intake/contact';
import type { RefusalCode } from '../../domain/refusals';
import { readTicket } from '../../domain/ticket';
import { readTrackingCode } from '../../domain/intake/tracking-code';
import { seenBy } from '../../domain/visibility';
import type { Tracked } from '../../store/intake/tracking-store';
import type { CommandResult, ComplaintsContext } from '../context';

export interface TrackComplaint {
  readonly number: string;
  readonly code: string;
  /** Names where it is asked from; null when nobody says. */
  readonly client: string | null;
}

/** A short stay as the reporter of one complaint, and of nothing else. */
export interface TrackingSession {
  readonly complaintId: string;
  readonly accessToken: string;
  readonly expiresAt: Date;
  /** Who its holder is. */
  readonly actor: Actor;
}

/** Who holds the receipt acts as the reporter: with a token that ends soon and reaches this complaint alone. */
export async function trackComplaint(
  context: ComplaintsContext,
  input: TrackComplaint,
): Promise<TrackingSession | Refused<RefusalCode>> {
  const tracked = await trackedBy(context, input);
  if (isRefused(tracked)) return tracked;
  const { tokens, seconds } = context.trackingTokens;
  const at = context.clock.now();
  const actor: Actor = { role: 'CITIZEN', accountId: tracked.reporterId, agencyId: null };
  const accessToken = issueAccessToken(tokens, { actor, sessionId: tracked.complaintId, at, seconds });
  return {
    complaintId: tracked.complaintId,
    accessToken,
    actor,
    expiresAt: new Date(at.getTime() + seconds * 1000),
  };
}

/** Who holds the receipt and has an account takes the complaint into it: number and code are the proof. */
export async function linkComplaint(
  context: ComplaintsContext,
  actor: Actor,
  input: TrackComplaint,
): Promise<CommandResult> {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const { accountId } = actor;
  if (actor.role !== 'CITIZEN' || accountId === null || !hasAccount(accountId)) return refuse('FORBIDDEN');
  if (!(await context.directory.profileComplete(accountId))) return refuse('PROFILE_INCOMPLETE');
  const tracked = await trackedBy(context, input);
  if (isRefused(tracked)) return tracked;
  const linked = await context.complaints.changeAs(
    { id: tracked.complaintId, actor, sees: { ...actor, accountId: tracked.reporterId } },
    (complaint) => linkAccount(complaint, accountId, { actor, at: context.clock.now() }),
  );
  return isRefused(linked) ? linked : seenBy(actor, linked);
}

async function trackedBy(
  { tracking }: ComplaintsContext,
  { number, code, client }: TrackComplaint,
): Promise<Tracked | Refused<RefusalCode>> {
  const ticket = readTicket(number);
  const read = readTrackingCode(code);
  return ticket === null || read === null
    ? refuse('TRACKING_CODE_WRONG')
    : tracking.find(ticket, read, client);
}
