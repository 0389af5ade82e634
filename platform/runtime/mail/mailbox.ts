import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Mail, Mailer } from './mailer';
import { messageOf } from './message';

/** A letter as the mailbox page shows it. */
export interface KeptMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly date: Date;
  readonly text: string;
  /** The addresses in the text, in order. */
  readonly links: readonly string[];
}

const kept = z.object({
  to: z.string(),
  subject: z.string(),
  date: z.coerce.date(),
  text: z.string(),
});
const fileName = /^(\d{17}-[0-9a-z-]{1,64})\.json$/;

/**
 * The mailbox of the embedded hub: each letter is kept as `<id>.eml`, as it would travel, and as `<id>.json` to
 * be read back. A letter sent twice takes the same two files.
 */
export function openMailbox(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(mail) {
      const { message } = await transport.sendMail(messageOf(mail, from));
      const body = { to: mail.to, subject: mail.subject, date: mail.at, text: mail.text };
      await mkdir(folder, { recursive: true });
      const name = keptName(mail);
      await writeWhole(join(folder, `${name}.eml`), Buffer.isBuffer(message) ? message : '');
      await writeWhole(join(folder, `${name}.json`), JSON.stringify(body));
    },
    async stop() {},
  };
}

/** The newest letters, newest first. A folder that is not there yet is an empty mailbox. */
export async function listMail(folder: string, limit = 200): Promise<readonly KeptMail[]> {
  const names = await readdir(folder).catch(() => []);
  const ids = names.flatMap((name) => fileName.exec(name)?.[1] ?? []);
  const newest = ids.sort().reverse().slice(0, limit);
  const letters = await Promise.all(newest.map((id) => readMail(folder, id)));
  return letters.filter((letter) => letter !== null);
}

/** One letter; null when there is none of this id, whatever the id looks like. */
export async function readMail(folder: string, id: string): Promise<KeptMail | null> {
  if (!fileName.test(`${id}.json`)) return null;
  const text = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => null);
  if (text === null) return null;
  const letter = kept.parse(JSON.parse(text));
  return { id, ...letter, links: letter.text.match(/https?:\/\/[^\s<>"]+/g) ?? [] };
}

/** Sorts by time of writing. */
function keptName(mail: Mail): string {
  return `${mail.at.toISOString().replace(/\D/g, '')}-${mail.id.toLowerCase()}`;
}

/** A reader finds the whole file or none. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.part`, content, { mode: 0o600 });
  await rename(`${path}.part`, path);
}
