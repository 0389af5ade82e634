import { escapeHtml, page } from './html';

interface Link {
  readonly href: string;
  readonly name: string;
  readonly says: string;
}

/** What stands at `/`: the ways in. */
export function landingPage(shown: { endpoint: string; graphiql: boolean; mailbox: boolean }): string {
  const links: Link[] = [
    {
      href: shown.endpoint,
      name: 'GraphQL',
      says: 'satu alamat untuk query, mutation dan subscription (POST, WebSocket)',
    },
    ...(shown.graphiql ? [{ href: '/graphiql', name: 'GraphiQL', says: 'mencoba API di peramban' }] : []),
    ...(shown.mailbox ? [{ href: '/mailbox', name: 'Kotak surat', says: 'surat yang dikirim hub ini' }] : []),
    { href: '/track', name: 'Lacak pengaduan', says: 'dengan nomor dan kode lacak pada tanda terima' },
    { href: '/health/ready', name: 'Kesehatan', says: 'apakah semua layanan menjawab' },
  ];
  return page({
    title: 'Hub pengaduan',
    body: `<h1>PRO Denpasar</h1>
<p>Hub pengaduan masyarakat Kota Denpasar.</p>
<p lang="en" class="aside">The complaint hub of Denpasar: one GraphQL endpoint.</p>
<ul>
${links.map(itemOf).join('\n')}
</ul>`,
  });
}

function itemOf({ href, name, says }: Link): string {
  return `<li><a href="${escapeHtml(href)}">${escapeHtml(name)}</a> – ${escapeHtml(says)}</li>`;
}
