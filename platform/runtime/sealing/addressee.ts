import { z } from 'zod';
import type { Seal } from '../mail/outgoing-mail';

const content = z.object({ accountId: z.string() });

/**
 * The reporter of a complaint, as an event may carry it: only a service that keeps personal data can read who it
 * is, and only beside the complaint it was written for.
 */
export function sealAddressee(
  seal: Seal,
  to: { readonly complaintId: string; readonly accountId: string },
): string {
  return seal.seal(JSON.stringify({ accountId: to.accountId }), placeOf(to.complaintId));
}

/** The account behind an addressee; throws for what was sealed for another complaint or under an unknown key. */
export function openAddressee(
  seal: Seal,
  sealed: string,
  complaintId: string,
): { readonly accountId: string } {
  return content.parse(JSON.parse(seal.open(sealed, placeOf(complaintId))));
}

function placeOf(complaintId: string): string {
  return `complaint/${complaintId}/addressee`;
}
