const longest = 300;

/**
 * A message of the other side as it may be kept, logged and shown: in one line, without letters that nobody sees or that
 * turn the line around, and without the credentials it was sent, which some servers quote.
 */
export function whatItSays(message: string, credentials: readonly string[]): string {
  const discreet = credentials.reduce(
    (text, secret) => text.replaceAll(secret, '…'),
    message.normalize('NFC'),
  );
  return discreet
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longest);
}
