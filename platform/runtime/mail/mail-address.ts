/** `smtp://user:password@host:port`, `smtps://…`, or `mailbox:<folder>` for letters kept in a folder. */
export type MailAddress =
  { readonly kind: 'mailbox'; readonly folder: string } | { readonly kind: 'smtp'; readonly url: string };

export function readMailAddress(url: string): MailAddress {
  const folder = mailboxFolder(url);
  if (folder !== null) return { kind: 'mailbox', folder };
  if (/^smtps?:\/\/./.test(url) && URL.canParse(url)) return { kind: 'smtp', url };
  throw new Error('must start with smtp://, smtps:// or mailbox:');
}

/** The folder of a mailbox address; null for every other, such as one that sends. */
export function mailboxFolder(url: string): string | null {
  return /^mailbox:./.test(url) ? url.slice('mailbox:'.length) : null;
}
