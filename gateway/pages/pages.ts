import type { FastifyInstance } from 'fastify';
import { accountPages } from './account-pages';
import { graphiqlPage } from './graphiql';
import { landingPage } from './landing';
import { mailboxPages, type Mailbox } from './mailbox';
import { sendPage } from './send-page';

export interface PageOptions {
  readonly endpoint: string;
  readonly graphiql: boolean;
  readonly mailbox: Mailbox | null;
}

/** Everything the gateway shows to a person with a browser. */
export async function addPages(server: FastifyInstance, options: PageOptions): Promise<void> {
  const { endpoint, graphiql, mailbox } = options;
  const landing = landingPage({ endpoint, graphiql, mailbox: mailbox !== null });
  server.get('/', async (_request, reply) => sendPage(reply, landing));
  if (graphiql) graphiqlPage(server, endpoint);
  if (mailbox) mailboxPages(server, mailbox);
  await accountPages(server);
}
