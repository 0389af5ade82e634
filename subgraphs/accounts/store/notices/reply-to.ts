import type { Clock } from '../../../../platform/domain/clock';
import { replyDays, type ReplyTo } from '../../../../platform/runtime/mail/reply-address';
import type { NoticeDeliveryRow } from './notice-delivery.entity';

export interface ReplyOptions {
  readonly clock: Clock;
  /** Where a reporter answers a letter about one complaint; null when letters cannot be answered. */
  readonly replyAddress?: (to: ReplyTo) => string | null;
}

/**
 * Where the receiver of a letter answers it; null when nobody is to. Reporters answer by mail; desks work in the hub,
 * where it is known who of them writes.
 */
export function replyToOf(
  { replyAddress, clock }: ReplyOptions,
  { role, complaintId, accountId: reporterId }: NoticeDeliveryRow,
  email: string,
): string | null {
  if (role !== null || !replyAddress) return null;
  const expiresAt = new Date(clock.now().getTime() + replyDays * 86_400_000);
  return replyAddress({ complaintId, reporterId, email, expiresAt });
}
