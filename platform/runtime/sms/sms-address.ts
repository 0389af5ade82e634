import { mailboxFolder } from '../mail/mail-address';

/**
 * `none`, `mailbox:<folder>` for messages kept beside the letters, or `twilio:https://sid:token@host?from=…`: the
 * account, its secret, and the number or (`?service=…`) the messaging service that sends.
 */
export type SmsAddress =
  | { readonly kind: 'none' }
  | { readonly kind: 'mailbox'; readonly folder: string }
  | { readonly kind: 'twilio'; readonly account: TwilioAccount };

export interface TwilioAccount {
  readonly origin: string;
  readonly sid: string;
  readonly token: string;
  readonly from: { readonly From: string } | { readonly MessagingServiceSid: string };
}

export function readSmsAddress(url: string): SmsAddress {
  if (url === 'none') return { kind: 'none' };
  const folder = mailboxFolder(url);
  if (folder !== null) return { kind: 'mailbox', folder };
  const account = twilioAccount(url);
  if (account) return { kind: 'twilio', account };
  throw new Error('must be none, mailbox:<folder> or twilio:https://sid:token@host?from=…');
}

function twilioAccount(url: string): TwilioAccount | null {
  const address = /^twilio:https?:\/\/./.test(url) ? url.slice('twilio:'.length) : '';
  if (!URL.canParse(address)) return null;
  const { origin, username, password, searchParams } = new URL(address);
  const [number, service] = [searchParams.get('from'), searchParams.get('service')];
  const from = service ? { MessagingServiceSid: service } : number ? { From: number } : null;
  if (!username || !password || !from) return null;
  return { origin, sid: decodeURIComponent(username), token: decodeURIComponent(password), from };
}
