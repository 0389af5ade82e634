import { ticketLink } from '../../../platform/runtime/auth/file-ticket';
import type { ComplaintsRequest } from './complaints-request';

/** Seconds a link to a file that is not public stays good: as long as a page is looked at. */
const linkSeconds = 600;

/** A link that a browser can follow: signed for a viewer with an account, who sends no header with a click. */
export function fileLink(path: string, { actor, commands }: ComplaintsRequest): string {
  if (actor.accountId === null) return path;
  const life = { at: commands.clock.now(), seconds: linkSeconds };
  return ticketLink(commands.ticketKeys, { actor, method: 'GET', path }, life);
}
