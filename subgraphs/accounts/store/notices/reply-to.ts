import { replyDays } from '../../../../platform/runtime/mail/reply-address';
import type { NoticeDeliveryRow } from './notice-delivery.entity';
import type { NoticePostOptions } from './notice-post';

/**
 * Where the receiver of a letter answers it; null when nobody is to. Reporters answer by mail; desks work in the hub,
 * where it is known who of them writes.
 */
export function replyToOf(
  { replyAddress, clock }: Pick<NoticePostOptions, 'replyAddress' | 'clock'>,
  { role, complaintId, accountId: reporterId }: NoticeDeliveryRow,
  email: string,
): string | null {
  if (role !== null || !replyAddress) return null;
  const expiresAt = new Date(clock.now().getTime() + replyDays * 86_400_000);
  return replyAddress({ complaintId, reporterId, email, expiresAt });
}
