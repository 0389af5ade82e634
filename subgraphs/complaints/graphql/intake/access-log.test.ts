import type { Actor } from '../../../../platform/domain/actor';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';

const intake = {
  class: 'COMPLAINT',
  category: 'INFRA.JALAN',
  topic: 'Trotoar amblas',
  body: 'Trotoar di depan pasar amblas sejak hujan kemarin.',
  channel: 'LETTER',
  reporter: { contact: 'KNOWN', name: 'Ni Luh Contoh', phone: '0812 3456 7890' },
};
const record = `mutation($input: RecordComplaintInput!) { recordComplaint(input: $input) {
  complaint { id } receipt { ticket trackingCode } } }`;
const reveal = `mutation($input: RevealOfflineReporterInput!) { revealOfflineReporter(input: $input) { refusal { code } } }`;
const log = `query($first: Int, $after: String) { offlineReporterAccesses(first: $first, after: $after) {
  nodes { id at reason byRole by complaint { id } } totalCount pageInfo { endCursor hasNextPage } } }`;

describe.each(Object.entries(databaseKinds))(
  'the log of reporters’ data that were shown, on %s',
  (_kind, place) => {
    let api: ComplaintsApi;
    let own = '';
    const ids: Record<string, string> = {};
    beforeAll(async () => {
      api = await openComplaintsApi(place);
      const kinds = {
        open: { kind: 'GRIEVANCE' },
        hidden: { kind: 'GRIEVANCE', hideComplaint: true },
        supervisory: { kind: 'STAFF_DISCIPLINE' },
        accusing: { kind: 'CORRUPTION', accusedAgency: 'INSPEKTORAT' },
      };
      for (const [name, more] of Object.entries(kinds)) {
        const { data, errors } = await api.ask(record, {
          variables: { input: { ...intake, ...more } },
          actor: people.admin,
        });
        if (errors) throw new Error(JSON.stringify(errors));
        const { id } = data.recordComplaint.complaint;
        ids[name] = id;
        const shown = await api.ask(reveal, {
          variables: { input: { complaint: id, reason: `Menghubungi pelapor ${name}` } },
          actor: people.admin,
        });
        expect(shown.data.revealOfflineReporter.refusal).toBeNull();
        api.parts.clock.advance(1_000);
      }
      const [row] = await api.parts.database.read((manager) =>
        manager.query<{ reporterId: string }[]>('SELECT reporterId FROM complaint WHERE id = ?', [
          ids['hidden'],
        ]),
      );
      own = row?.reporterId ?? '';
    });
    afterAll(() => api.stop());

    async function linesOf(actor: Actor, page: Record<string, unknown> = { first: 50 }) {
      return (await api.ask(log, { variables: page, actor })).data.offlineReporterAccesses;
    }
    const reasons = ({ nodes }: { nodes: { reason: string }[] }) =>
      nodes.map(({ reason }) => reason.replace('Menghubungi pelapor ', ''));

    it('is the Inspectorate’s to read, but for what accuses it, which the secretariat watches', async () => {
      const read = await linesOf(people.inspector);
      expect(reasons(read)).toEqual(['supervisory', 'hidden', 'open']);
      expect(read.totalCount).toBe(3);
      expect(read.nodes[0]).toMatchObject({
        ...{ byRole: 'ADMIN', by: people.admin.accountId, complaint: { id: ids['supervisory'] } },
      });
      expect(reasons(await linesOf(people.admin))).toEqual(['accusing']);
    });

    it('names no complaint that its reader may not see', async () => {
      const { nodes } = await linesOf(people.inspector);
      expect(nodes.map(({ complaint }: { complaint: object | null }) => complaint)).toEqual([
        ...[{ id: ids['supervisory'] }, null, null],
      ]);
      expect(JSON.stringify(nodes)).not.toContain(ids['hidden']);
    });

    it('tells a reporter of the own data, without naming staff, and nobody else anything', async () => {
      const reporter: Actor = { role: 'CITIZEN', accountId: own, agencyId: null };
      const read = await linesOf(reporter);
      expect(reasons(read)).toEqual(['hidden']);
      expect(read.nodes[0]).toMatchObject({ by: null, complaint: { id: ids['hidden'] } });
      for (const [person, actor] of everybody) {
        if (person === 'admin' || person === 'inspector') continue;
        expect([person, (await linesOf(actor)).totalCount]).toEqual([person, 0]);
      }
    });

    it('is read in pages', async () => {
      const first = await linesOf(people.inspector, { first: 2 });
      expect([reasons(first), first.pageInfo.hasNextPage]).toEqual([['supervisory', 'hidden'], true]);
      const rest = await linesOf(people.inspector, { first: 2, after: first.pageInfo.endCursor });
      expect([reasons(rest), rest.pageInfo.hasNextPage]).toEqual([['open'], false]);
    });

    it('cannot be changed, not even in the database', async () => {
      for (const statement of ['DELETE FROM reporter_reveal', `UPDATE reporter_reveal SET reason = 'lain'`]) {
        const tried = api.parts.database.write((manager) => manager.query(statement));
        await expect(tried).rejects.toThrow(/append-only/);
      }
    });
  },
);
