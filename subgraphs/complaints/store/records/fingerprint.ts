import { createHash, randomBytes } from 'node:crypto';
import type { RecordContent, RecordPerson } from '../../domain/records/record';

/** 128 bits as 26 letters and digits that nobody takes for one another (Crockford's base 32). */
export function newVerifyCode(): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let bits = BigInt(`0x${randomBytes(16).toString('hex')}`);
  let code = '';
  for (let place = 0; place < 26; place += 1) {
    code = `${letters.charAt(Number(bits & 31n))}${code}`;
    bits >>= 5n;
  }
  return code;
}

export interface Fingerprinted {
  readonly number: string;
  readonly kind: string;
  readonly agencyId: string;
  readonly version: number;
  readonly finalisedAt: Date;
  /** Nobody guesses a text by trying what has the same fingerprint. */
  readonly verifyCode: string;
  readonly content: RecordContent;
  readonly people: readonly RecordPerson[];
}

/** SHA-256 of all that was finalised, hexadecimal. */
export function fingerprintOf(finalised: Fingerprinted): string {
  const { number, kind, agencyId, version, finalisedAt, verifyCode, content } = finalised;
  const people = finalised.people.map((person) => [
    ...[person.part, person.name, person.position, person.institution, person.address],
    ...[person.phone, person.email, person.serviceNumber, person.step],
  ]);
  const said = JSON.stringify([number, kind, agencyId, version, finalisedAt, verifyCode, content, people]);
  return createHash('sha256').update(said).digest('hex');
}
