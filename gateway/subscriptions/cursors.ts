import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Channel } from '../../schema/events/envelope';
import type { SigningKeys } from '../../platform/runtime/auth/signing-keys';

/** What a cursor is good for: one topic with its key, or whatever hears a channel. */
export type CursorPlace = `topic:${string}:${string}` | `channel:${Channel}`;

const wellFormed = /^([0-9a-z]{1,11})\.([\w-]{22})$/;

/**
 * Places in the order of events, as clients keep them: signed for what was listened to, so that the cursor of one
 * complaint opens no other, and nobody makes one up. The keys are those of access tokens: all nodes share them.
 */
export class Cursors {
  constructor(private readonly keys: SigningKeys) {}

  make(place: CursorPlace, position: number): string {
    const [first] = this.keys;
    if (!first) throw new Error('no signing key');
    return `${position.toString(36)}.${proof(first.key, place, position).toString('base64url')}`;
  }

  /** The position, when the cursor is one of these places; null for every other. */
  read(text: string, places: readonly CursorPlace[]): number | null {
    const [, digits = '', given = ''] = wellFormed.exec(text) ?? [];
    const position = parseInt(digits, 36);
    if (!Number.isSafeInteger(position) || position.toString(36) !== digits) return null;
    const signature = Buffer.from(given, 'base64url');
    const isOurs = this.keys.some(({ key }) =>
      places.some((place) => timingSafeEqual(signature, proof(key, place, position))),
    );
    return isOurs ? position : null;
  }
}

function proof(key: Uint8Array, place: CursorPlace, position: number): Buffer {
  return createHmac('sha256', key).update(`cursor:${position}:${place}`, 'utf8').digest().subarray(0, 16);
}
