import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../../platform/domain/actor';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import { ticketLink } from '../../../../platform/runtime/auth/file-ticket';
import { ticketMinutes } from '../../domain/attachments/attach';
import { mustBeSignedIn } from '../../domain/decisions/who';
import type { RefusalCode } from '../../domain/refusals';
import type { WantedUpload } from '../../store/attachments/attachment-store';
import type { ComplaintsContext } from '../context';

/** What the sender needs to send the file. */
export interface UploadTicket {
  readonly id: string;
  /** Path with a signed ticket. */
  readonly url: string;
  readonly expiresAt: Date;
}

/** Somebody who may write in the thread is let send one file. */
export async function requestUpload(
  { attachments, ticketKeys, clock }: ComplaintsContext,
  actor: Actor,
  wanted: Omit<WantedUpload, 'id'>,
): Promise<UploadTicket | Refused<RefusalCode>> {
  const stranger = mustBeSignedIn(actor);
  if (stranger) return stranger;
  const id = randomUUID();
  const at = clock.now();
  const refused = await attachments.expect({ id, ...wanted }, actor, at);
  if (isRefused(refused)) return refused;
  const seconds = ticketMinutes * 60;
  const path = `/files/complaints/uploads/${id}`;
  const url = ticketLink(ticketKeys, { actor, method: 'PUT', path }, { at, seconds });
  return { id, url, expiresAt: new Date(at.getTime() + seconds * 1000) };
}
