import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { KeptMail } from '../../platform/runtime/mail/mailbox';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { escapeHtml, page } from './html';
import { sendPage } from './send-page';

/** Where kept letters are read. */
export interface Mailbox {
  /** Newest first. */
  list(): Promise<readonly KeptMail[]>;
  /** Null when there is no such letter. */
  read(id: string): Promise<KeptMail | null>;
}

/** The mailbox pages, and the same as JSON for tools. */
export function mailboxPages(server: FastifyInstance, mailbox: Mailbox): void {
  server.get('/mailbox', async (_request, reply) => sendPage(reply, listPage(await mailbox.list())));
  server.get('/mailbox.json', async (_request, reply) => {
    const letters = await mailbox.list();
    return reply.send(letters.map(({ id, to, subject, date }) => ({ id, to, subject, date })));
  });
  server.get('/mailbox/:id.json', async (request) => letterOf(mailbox, request));
  server.get('/mailbox/:id', async (request, reply) =>
    sendPage(reply, letterPage(await letterOf(mailbox, request))),
  );
}

async function letterOf(mailbox: Mailbox, { params }: FastifyRequest): Promise<KeptMail> {
  const id = typeof params === 'object' && params !== null && 'id' in params ? params.id : null;
  const letter = typeof id === 'string' ? await mailbox.read(id) : null;
  if (!letter) throw new GatewayRefusal('NOT_FOUND');
  return letter;
}

function listPage(letters: readonly KeptMail[]): string {
  const items = letters.map(
    ({ id, to, subject, date }) =>
      `<li><a href="/mailbox/${encodeURIComponent(id)}">${escapeHtml(subject)}</a><br>` +
      `<span class="aside">${escapeHtml(to)} · ${escapeHtml(timeOf(date))}</span></li>`,
  );
  return page({
    title: 'Kotak surat',
    body: `<h1>Kotak surat</h1>
<p lang="en" class="aside">Letters kept here instead of being sent.</p>
${items.length === 0 ? '<p>Belum ada surat.</p>' : `<ul>\n${items.join('\n')}\n</ul>`}
<p><a href="/">Kembali</a></p>`,
  });
}

function letterPage({ to, subject, date, text, links }: KeptMail): string {
  const addresses = links.map((link) => `<li><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></li>`);
  return page({
    title: subject,
    body: `<h1>${escapeHtml(subject)}</h1>
<p class="aside">${escapeHtml(to)} · ${escapeHtml(timeOf(date))}</p>
<pre>${escapeHtml(text)}</pre>
${addresses.length === 0 ? '' : `<ul>\n${addresses.join('\n')}\n</ul>`}
<p><a href="/mailbox">Semua surat</a></p>`,
  });
}

/** In the time of Denpasar. */
function timeOf(date: Date): string {
  return date.toLocaleString('id-ID', {
    timeZone: 'Asia/Makassar',
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
}
