import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SigningKeys } from '../auth/signing-keys';

/**
 * The address that a letter about a complaint is answered to: `pengaduan+<token>@…`. The token names the complaint, ends
 * on a day, and is signed together with the reporter and the address the letter went to. It is as long as a local part
 * may be and says nothing of a person.
 */
export interface ReplyTo {
  readonly complaintId: string;
  readonly reporterId: string;
  /** Where the letter goes: from there an answer is expected. */
  readonly email: string;
  readonly expiresAt: Date;
}

/** What a token says by itself, before anybody has checked it. */
export interface ReplyToken {
  readonly complaintId: string;
  /** The first moment at which it is worth nothing. */
  readonly expiresAt: Date;
  readonly signed: Buffer;
  readonly signature: Buffer;
}

/** A letter is answered within so many days. */
export const replyDays = 60;

/** RFC 5321: a local part has 64 characters; the token takes 48 and the plus one. */
export const longestMailroomName = 15;

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const tokenShape = /^[0-9a-hjkmnp-tv-z]{48}$/;
const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const [idBytes, dayBytes, senderBytes, signatureBytes] = [16, 2, 3, 9];
const day = 86_400_000;

/** Null when the complaint has no id that fits into an address. */
export function replyAddress(keys: SigningKeys, mailroom: string, to: ReplyTo): string | null {
  const [current] = keys;
  const [name = '', domain = ''] = mailroom.split('@');
  if (!current || !idShape.test(to.complaintId)) return null;
  const signed = Buffer.alloc(idBytes + dayBytes + senderBytes);
  signed.write(to.complaintId.replaceAll('-', ''), 'hex');
  signed.writeUInt16BE(Math.ceil(to.expiresAt.getTime() / day), idBytes);
  senderMark(current.key, to.email).copy(signed, idBytes + dayBytes);
  const token = encode(Buffer.concat([signed, signatureOf(current.key, signed, to.reporterId)]));
  return `${name}+${token}@${domain}`;
}

/** Reads a token as it came in an address, in any case; null for what has not its shape. */
export function readReplyToken(token: string): ReplyToken | null {
  const plain = token.toLowerCase();
  if (!tokenShape.test(plain)) return null;
  const bytes = decode(plain);
  const signed = bytes.subarray(0, -signatureBytes);
  const hex = signed.toString('hex', 0, idBytes);
  return {
    complaintId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    expiresAt: new Date(signed.readUInt16BE(idBytes) * day),
    signed,
    signature: bytes.subarray(-signatureBytes),
  };
}

/** It was made by this hub for this reporter, and is not over. */
export function isGoodReply(
  keys: SigningKeys,
  token: ReplyToken,
  { reporterId, at }: { readonly reporterId: string; readonly at: Date },
): boolean {
  const isOurs = keys.some(({ key }) =>
    timingSafeEqual(signatureOf(key, token.signed, reporterId), token.signature),
  );
  return isOurs && at < token.expiresAt;
}

/** The letter with this token went to the address an answer now comes from. */
export function wentTo(keys: SigningKeys, { signed }: ReplyToken, email: string): boolean {
  const mark = signed.subarray(idBytes + dayBytes);
  return keys.some(({ key }) => timingSafeEqual(senderMark(key, email), mark));
}

function signatureOf(key: Uint8Array, signed: Buffer, reporterId: string): Buffer {
  const digest = createHmac('sha256', key)
    .update('reply\0')
    .update(signed)
    .update(reporterId, 'utf8')
    .digest();
  return digest.subarray(0, signatureBytes);
}

function senderMark(key: Uint8Array, email: string): Buffer {
  const digest = createHmac('sha256', key).update('sender\0').update(email.toLowerCase(), 'utf8').digest();
  return digest.subarray(0, senderBytes);
}

/** Five bits a letter; 30 bytes are 48 letters, none left over. */
function encode(bytes: Buffer): string {
  let number = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (let index = 0; index < (bytes.length * 8) / 5; index += 1) {
    text = `${letters[Number(number & 31n)]}${text}`;
    number >>= 5n;
  }
  return text;
}

function decode(text: string): Buffer {
  let number = 0n;
  for (const letter of text) number = (number << 5n) | BigInt(letters.indexOf(letter));
  return Buffer.from(number.toString(16).padStart((text.length * 5) / 4, '0'), 'hex');
}
