import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ComplaintsRequest } from '../complaints-request';
import { fileLink } from '../file-link';
import { ComplaintType } from '../types/complaint.type';

@Resolver(() => ComplaintType)
export class ReceiptFields {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Its receipt as PDF (tanda terima), for its reporter: a signed link, good for ten minutes. Without the tracking ' +
      'code, which is shown only once. Null for everybody else.',
  })
  async receiptUrl(
    @Root() { seen }: ComplaintType,
    @Ctx() request: ComplaintsRequest,
  ): Promise<string | null> {
    return seen.isOwn ? receiptLink(request, { complaintId: seen.id, code: null }) : null;
  }
}

/** A link to a receipt for the one who asks; null for a visitor. */
export async function receiptLink(
  request: ComplaintsRequest,
  { complaintId, code }: { readonly complaintId: string; readonly code: string | null },
): Promise<string | null> {
  const { accountId } = request.actor;
  if (accountId === null) return null;
  const name = request.commands.receipts.nameFor({ complaintId, code, accountId });
  return fileLink(`/files/complaints/receipts/${encodeURIComponent(name)}`, request);
}
