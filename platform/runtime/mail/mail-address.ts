/** `smtp://user:password@host:port`, `smtps://…`, or `mailbox:<folder>` for letters kept in a folder. */
export type MailAddress =
  { readonly kind: 'mailbox'; readonly folder: string } | { readonly kind: 'smtp'; readonly url: string };

export function readMailAddress(url: string): MailAddress {
  if (/^mailbox:./.test(url)) return { kind: 'mailbox', folder: url.slice('mailbox:'.length) };
  if (/^smtps?:\/\/./.test(url) && URL.canParse(url)) return { kind: 'smtp', url };
  throw new Error('must start with smtp://, smtps:// or mailbox:');
}
