import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { system } from '../../platform/domain/actor';
import type { FileDoor } from '../../platform/runtime/http/files/file-door';
import type { ContactOf } from './store/notices/tracked-post';

const contact = z.object({ email: z.string().nullable(), phone: z.string().nullable() });

/** Asks the complaints service where a reporter without account can be written to; as the hub itself, one at a time. */
export function askContacts(complaints: FileDoor): ContactOf {
  return async (complaintId) => {
    const answer = await complaints.answer({
      ...{ actor: system, method: 'GET', path: `/contacts/${encodeURIComponent(complaintId)}` },
      ...{ query: new URLSearchParams(), headers: {}, body: Readable.from([]), language: 'id' },
      ...{ requestId: randomUUID(), signal: AbortSignal.timeout(10_000) },
    });
    if (!answer) return null;
    const { status, body } = answer;
    const written = body instanceof Readable ? await text(body) : String(body ?? '');
    if (status !== 200) throw new Error(`the complaints service answered ${status}`);
    return contact.parse(JSON.parse(written));
  };
}
