import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sendPage } from './send-page';

/** The folder keeps its place beside the gateway when the hub is built. */
const web = join(__dirname, '..', '..', 'web');

/** The pages that links in letters and codes on paper lead to, and what they load. They change nothing until a button is pressed. */
export async function accountPages(server: FastifyInstance): Promise<void> {
  for (const [address, file] of [
    ['/activate', 'activate.html'],
    ['/reset-password', 'reset-password.html'],
    ['/unsubscribe', 'unsubscribe.html'],
    ['/confirm-mail', 'confirm-mail.html'],
    // The same words for every complaint, one that is not there too.
    ['/complaints/:id', 'notice.html'],
    ['/notices', 'notice.html'],
    // Number and code of a receipt are entered here, or stand behind the # of its QR code.
    ['/track', 'track.html'],
  ] as const) {
    const html = await readFile(join(web, file), 'utf8');
    server.get(address, async (_request, reply) => sendPage(reply, html));
  }
  for (const [file, type] of [
    ['hub.css', 'text/css'],
    ['account-page.js', 'text/javascript'],
    ['track.js', 'text/javascript'],
    ['track-words.js', 'text/javascript'],
    ['confirm-mail.js', 'text/javascript'],
  ] as const) {
    const text = await readFile(join(web, file), 'utf8');
    server.get(`/assets/${file}`, async (_request, reply) =>
      reply.header('cache-control', 'no-cache').type(`${type}; charset=utf-8`).send(text),
    );
  }
}
