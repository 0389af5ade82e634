import { z } from 'zod';
import type { Seal } from '../../../../platform/runtime/mail/outgoing-mail';
import { noticeKinds } from '../../../../schema/events/notice-words';

/** What a link in a letter ends: e-mails of one kind, or of all, to one account. */
const content = z.object({ accountId: z.string(), kind: z.enum([...noticeKinds, 'ALL']), at: z.number() });
export type Unsubscribing = z.infer<typeof content>;

/** A letter may be read late, but a link found years later does nothing. */
const lifeMilliseconds = 90 * 86_400_000;
const place = 'unsubscribe';

/** Encrypted and authenticated: it says nothing to whoever sees it, and nobody else can make one. */
export function unsubscribeToken(
  seal: Seal,
  { accountId, kind }: Omit<Unsubscribing, 'at'>,
  at: Date,
): string {
  return seal.seal(JSON.stringify({ accountId, kind, at: at.getTime() }), place);
}

/** Null for what is not ours, altered, or too old. */
export function readUnsubscribeToken(seal: Seal, token: string, now: Date): Unsubscribing | null {
  try {
    const read = content.parse(JSON.parse(seal.open(token, place)));
    return now.getTime() - read.at > lifeMilliseconds ? null : read;
  } catch {
    return null;
  }
}
