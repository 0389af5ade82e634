import { z } from 'zod';
import type { Seal } from '../../../platform/runtime/mail/outgoing-mail';

const waiting = z.object({
  email: z.string(),
  name: z.string(),
  topic: z.string(),
  body: z.string(),
  files: z.number(),
});
/** A mail that waits for its sender. */
export type WaitingMail = z.infer<typeof waiting>;

const belonging = z.object({
  complaint: z.string(),
  reporter: z.string(),
  followUp: z.string().nullable(),
  /** Uploads begun, one for each file in its order; null where the file was refused. */
  uploads: z.array(z.string().nullable()),
});
/** What the files of a mail belong to. */
export type Belonging = z.infer<typeof belonging>;

/** Text and persons are kept sealed, bound to their row. */
export class SealedMail {
  constructor(private readonly seal: Seal) {}

  close(id: string, content: WaitingMail | Belonging): string {
    return this.seal.seal(JSON.stringify(content), placeOf(id));
  }

  openWaiting(id: string, sealed: string): WaitingMail {
    return waiting.parse(JSON.parse(this.seal.open(sealed, placeOf(id))));
  }

  openBelonging(id: string, sealed: string): Belonging {
    return belonging.parse(JSON.parse(this.seal.open(sealed, placeOf(id))));
  }
}

function placeOf(id: string): string {
  return `received_mail/${id}`;
}
