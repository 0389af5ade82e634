/** `imaps://user:password@host:993/INBOX`, or `imap://…`, which is encrypted by STARTTLS unless it stays on this machine. */
export interface ImapAddress {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

export function readImapAddress(value: string): ImapAddress | null {
  if (value === 'none') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const secure = url?.protocol === 'imaps:';
  if (!url || !(secure || url.protocol === 'imap:') || !url.hostname || !url.username || !url.password)
    throw new Error('must be imaps://user:password@host:port/folder, imap://…, or none');
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  };
}

export function isOnThisMachine({ host }: ImapAddress): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}
