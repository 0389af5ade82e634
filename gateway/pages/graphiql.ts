import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** A first question with an answer for everybody. */
export const defaultQuery = `# PRO Denpasar: satu alamat untuk semua pengaduan / one endpoint for all complaints.
# Untuk bertanya sebagai petugas, isi "Headers" / to ask as an officer, fill in "Headers":
#   { "Authorization": "Bearer <accessToken>" }

query PublicComplaints {
  complaints(first: 5) {
    totalCount
    nodes {
      ticket
      topic
      state
      leadAgency {
        name
      }
      reporter {
        displayName
      }
    }
  }
}
`;

interface Prepared {
  readonly packed: Buffer;
  readonly policy: string;
}

/**
 * GraphiQL from the installed package, whole in one page of nine megabytes: packed once, when first asked for.
 * Its script is allowed by its hash and may reach this host only.
 */
export function graphiqlPage(server: FastifyInstance, endpoint: string): void {
  let prepared: Promise<Prepared> | null = null;
  server.get('/graphiql', async (_request, reply) => {
    prepared ??= prepare(endpoint);
    const { packed, policy } = await prepared;
    return reply
      .header('content-security-policy', policy)
      .header('content-encoding', 'gzip')
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(packed);
  });
}

async function prepare(endpoint: string): Promise<Prepared> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    endpoint,
    subscriptionsProtocol: 'WS',
    title: 'PRO Denpasar',
    defaultQuery,
    headers: '{}',
    credentials: 'omit',
  });
  return { packed: await promisify(gzip)(html), policy: policyOf(scriptOf(html)) };
}

function policyOf(script: string): string {
  const hash = createHash('sha256').update(script, 'utf8').digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}' blob:`,
    'worker-src blob:',
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    'font-src data:',
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The page has one script of its own; texts inside it may look like tags, so the outermost pair counts. */
function scriptOf(html: string): string {
  const opening = '<script>';
  return html.slice(html.indexOf(opening) + opening.length, html.lastIndexOf('</script>'));
}
