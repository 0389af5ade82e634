import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Clock } from '../../../platform/domain/clock';
import {
  FileRefusal,
  type FileAnswer,
  type FileRequest,
  type FileRoute,
} from '../../../platform/runtime/http/files/file-route';
import type { PushEvents } from '../store/push-events';
import { isSigned } from './push-signature';

export interface PushParts {
  readonly pushes: Pick<PushEvents, 'keep'>;
  /** Null: no event is believed. */
  readonly secret: string | null;
  readonly clock: Clock;
  /** Something came: look at once. */
  readonly onEvent: () => void;
}

const longestEvent = 64 * 1024;
const event = z.object({
  event_id: z.string().regex(/^[\x21-\x7e]{1,80}$/),
  type: z.string().min(1).max(60),
  complaint_id: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
});

const sentences = {
  PUSH_UNSIGNED: {
    status: 401,
    id: 'Tanda tangan tidak ada, salah, atau kedaluwarsa.',
    en: 'The signature is missing, wrong or too old.',
  },
  PUSH_UNREADABLE: { status: 400, id: 'Peristiwa tidak dapat dibaca.', en: 'The event cannot be read.' },
  PUSH_TOO_LARGE: { status: 413, id: 'Peristiwa terlalu besar.', en: 'The event is too large.' },
} as const;

/** The ministry tells us that something changed, if it ever does. 2xx once it is stored; told twice it is one. */
export function pushRoute({ pushes, secret, clock, onEvent }: PushParts): FileRoute {
  return {
    method: 'POST',
    path: '/events',
    async handle({ body, headers }: FileRequest): Promise<FileAnswer | null> {
      // Without a secret there is nothing at this address.
      if (secret === null) return null;
      const bytes = await read(body);
      const now = clock.now();
      const signed = {
        timestamp: headers['x-lapor-timestamp'],
        signature: headers['x-lapor-signature'],
        body: bytes,
      };
      // Before anything of it is parsed.
      if (!isSigned(signed, secret, now)) throw refusal('PUSH_UNSIGNED');
      const parsed = event.safeParse(parseJson(bytes));
      if (!parsed.success) throw refusal('PUSH_UNREADABLE');
      const { event_id: id, type, complaint_id: trackingId } = parsed.data;
      const isNew = await pushes.keep({ id, type, trackingId, receivedAt: now });
      if (isNew) onEvent();
      return {
        status: isNew ? 202 : 200,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ event_id: id }),
      };
    },
  };
}

async function read(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > longestEvent) throw refusal('PUSH_TOO_LARGE');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

function refusal(code: keyof typeof sentences): FileRefusal {
  const { status, ...sentence } = sentences[code];
  return new FileRefusal(status, code, sentence);
}
