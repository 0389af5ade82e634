import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { letterWays, type LetterWay, type Mail } from './mailer';
import { OutgoingMailRecord } from './outgoing-mail.entity';

/** Locks text away under a key of the service. `place` binds it: sealed text opens nowhere else. */
export interface Seal {
  seal(text: string, place: string): string;
  open(sealed: string, place: string): string;
}

/** A letter before it is posted. */
export interface Letter {
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** E-mail when nothing is said. */
  readonly way?: LetterWay;
  readonly unsubscribeUrl?: string;
  readonly replyTo?: string;
}

const content = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  way: z.enum(letterWays).optional(),
  unsubscribeUrl: z.string().optional(),
  replyTo: z.string().optional(),
});

/** Posts letters, in the transaction of what they tell of; the postman sends them after the commit. Gives their ids. */
export async function postLetters(
  manager: EntityManager,
  letters: readonly Letter[],
  { seal, at }: { seal: Seal; at: Date },
): Promise<readonly string[]> {
  if (letters.length === 0) return [];
  const records = letters.map(({ kind, ...letter }) => {
    const id = randomUUID();
    return {
      id,
      kind,
      state: 'WAITING' as const,
      sealed: seal.seal(JSON.stringify(letter), placeOf(id)),
      attempts: 0,
      dueAt: at,
      writtenAt: at,
      sentAt: null,
      fault: null,
    };
  });
  await manager.insert(OutgoingMailRecord, records);
  return records.map(({ id }) => id);
}

/** The letter of a row that still has its content. */
export function unsealed(record: OutgoingMailRecord, seal: Seal): Mail {
  if (record.sealed === null) throw new Error('the letter is sent and gone');
  const letter = content.parse(JSON.parse(seal.open(record.sealed, placeOf(record.id))));
  return { id: record.id, at: record.writtenAt, ...letter };
}

function placeOf(id: string): string {
  return `outgoing_mail/${id}`;
}
