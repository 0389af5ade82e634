import type { ComplaintEvent } from '../../../schema/events/complaint-events';
import { everybody, people, type PersonName } from '../../../test/support/complaint-builders';
import { liveThrough } from '../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../test/support/complaints-api';
import { databaseKinds } from '../../../test/support/complaints-parts';
import { postFollowUp } from '../commands/post-follow-up';
import { resolveComplaint } from '../commands/resolve-complaint';
import { verifyComplaint } from '../commands/verify-complaint';
import { nothingSettled } from '../../../test/support/complaint-builders';
import { forwardComplaint } from '../commands/forward-complaint';
import { fillSearch, fillSearchJob } from '../store/search/fill-search';

const phone = '081234567890';
const identity = '5171012304900001';
const email = 'made@contoh.id';
const plate = 'DK 1234 AB';
const landline = '0361-222333';
const answerPhone = '0812-9999-8888';
const outcomePhone = '0361 777888';
const secrets = [phone, identity, email, plate, landline, answerPhone, outcomePhone];

const face = `{ id topic body place { address ward } outcomeReason reporter { id }
  thread(first: 10) { nodes { id body complaint { topic body } } } history(first: 20) { nodes { reason } } }`;

/** Handle the complaint, or filed it. */
const parties: readonly PersonName[] = [
  'reporter',
  'admin',
  'leadOfficer',
  'leadApprover',
  'supportingOfficer',
  'system',
];

describe.each(Object.entries(databaseKinds))(
  'numbers and addresses in public text, on %s',
  (_kind, place) => {
    let api: ComplaintsApi;
    let id: string;
    let ticket: string;
    let told: readonly ComplaintEvent[];

    beforeAll(async () => {
      api = await openComplaintsApi(place);
      const { context } = api.parts;
      const filing = {
        body: `Hubungi saya di ${phone}, NIK ${identity}, atau ${email}. Truk ${plate} merusak jalan.`,
        place: {
          address: `Jalan Gajah Mada 12, telp ${landline}`,
          latitude: null,
          longitude: null,
          ward: null,
        },
      };
      ({ id, ticket } = await liveThrough(
        api.parts,
        { filing, steps: ['forward', 'answer'] },
        `Truk ${plate} di jalan`,
      ));
      const complaintId = id;
      await postFollowUp(context, people.reporter, { complaintId, body: `Hubungi ${answerPhone} saja` });
      const reason = `Sudah ditambal, tanya ${outcomePhone}`;
      await resolveComplaint(context, people.leadOfficer, { complaintId, outcome: 'DONE', reason });
      told = (await api.parts.events()).filter(({ complaint }) => complaint.id === id);
    });
    afterAll(() => api.stop());

    async function everything(person: PersonName): Promise<string> {
      const actor = people[person];
      const followUpIds = told.flatMap(({ followUpId }) => followUpId ?? []);
      const answers = [
        await api.ask(`query($id: ID) { complaint(id: $id) ${face} }`, { variables: { id }, actor }),
        await api.ask(`query($t: String) { complaint(ticket: $t) ${face} }`, {
          variables: { t: ticket },
          actor,
        }),
        await api.ask(`{ complaints(first: 10) { nodes ${face} edges { node ${face} cursor } } }`, { actor }),
        await api.ask(
          `query($of: [_Any!]!) { _entities(representations: $of) {
          ... on Complaint ${face} ... on FollowUp { id body complaint ${face} } } }`,
          {
            variables: {
              of: [
                { __typename: 'Complaint', id },
                ...followUpIds.map((followUpId) => ({ __typename: 'FollowUp', id: followUpId })),
              ],
            },
            actor,
          },
        ),
      ];
      for (const event of told) {
        const asking = { variables: { id }, actor, event };
        answers.push(
          await api.ask(`subscription($id: ID!) { complaintChanged(complaint: $id) ${face} }`, asking),
          await api.ask(
            `subscription($id: ID!) { followUpAdded(complaint: $id) { body complaint ${face} } }`,
            asking,
          ),
        );
      }
      for (const answer of answers) if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return JSON.stringify(answers);
    }

    it.each(everybody)('are masked for %s on every route, or for a party on none', async (person) => {
      const answer = await everything(person);
      const isParty = parties.includes(person);
      expect([person, secrets.filter((secret) => answer.includes(secret))]).toEqual([
        person,
        isParty ? secrets : [],
      ]);
      expect(answer.includes('•••')).toBe(!isParty);
    });

    it.each(everybody)('are found and counted for %s as they are read', async (person) => {
      const search = async (text: string) => {
        const answer = await api.ask(
          'query($text: String) { complaints(filter: { text: $text }, first: 5) { totalCount nodes { id } pageInfo { endCursor } } }',
          { variables: { text }, actor: people[person] },
        );
        const { totalCount, nodes } = answer.data.complaints;
        expect(nodes).toHaveLength(totalCount);
        return totalCount;
      };
      const hits = parties.includes(person) ? 1 : 0;
      const parts = [phone, phone.slice(0, 6), identity, email, 'contoh.id', plate, 'DK', `Truk ${phone}`];
      for (const text of parts) expect([text, await search(text)]).toEqual([text, hits]);
      expect(await search('truk merusak')).toBe(1);
      expect(await search('TRUK jalan hubungi')).toBe(1);
    });

    it('are masked in a topic the secretariat sets anew, and shown no longer than they are there', async () => {
      const { context } = api.parts;
      const found = async (text: string) =>
        (
          await api.ask(
            'query($text: String) { complaints(filter: { text: $text }) { totalCount nodes { topic } } }',
            {
              variables: { text },
            },
          )
        ).data.complaints;
      const filed = await liveThrough(
        api.parts,
        { filing: { body: 'Perihal lampu mati.' }, steps: [] },
        'Lampu telp 081277778888',
      );
      const settle = (topic: string | null) => ({ ...nothingSettled, topic });
      await verifyComplaint(context, people.admin, {
        complaintId: filed.id,
        verification: settle('Lampu padam 081277779999'),
      });
      const forwarding = { complaintId: filed.id, leadAgencyId: 'PUPR', supportingAgencyIds: [], note: null };
      await forwardComplaint(context, people.admin, { ...forwarding, verification: null });
      expect(await found('lampu')).toEqual({ totalCount: 1, nodes: [{ topic: 'Lampu padam •••' }] });
      expect(await found('0812777')).toEqual({ totalCount: 0, nodes: [] });
      expect(await found('telp')).toEqual({ totalCount: 0, nodes: [] });
    });

    it('are masked in what was there before they were', async () => {
      const { database, clock } = api.parts;
      const searched = () =>
        database.read((manager) =>
          manager.query('SELECT complaintId, topic, body, answers FROM search_public ORDER BY complaintId'),
        );
      const before: unknown = await searched();
      await database.write((manager) => manager.query('DELETE FROM search_public'));
      const job = { kind: fillSearchJob, about: 'all', dueAt: clock.now(), payload: {} };
      await fillSearch({ database, clock, log: { info: () => undefined } }, job);
      expect(await searched()).toEqual(before);
    });
  },
);
