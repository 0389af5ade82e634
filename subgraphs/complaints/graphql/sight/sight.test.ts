import type { Actor } from '../../../../platform/domain/actor';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { caseNames, complaintCases, liveThrough } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';

const viewers = everybody.map(([, { role, accountId, agencyId }]) => ({ role, accountId, agencyId }));

describe('what the gateway asks of who listens to a complaint', () => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(databaseKinds.sqlite);
  });
  afterAll(() => api.stop());

  /** The names of those who may, as the hub itself or somebody else is told. */
  async function named(question: string, of: string, actor: Actor = people.system) {
    const query = `query($of: ID!, $viewers: [ViewerInput!]!) { may: ${question}(of: $of, viewers: $viewers) }`;
    const { data, errors } = await api.ask(query, { variables: { of, viewers }, actor });
    expect(errors).toBeUndefined();
    expect(data.may).toHaveLength(viewers.length);
    return everybody.flatMap(([name], index) => (data.may[index] === true ? [name] : [])).sort();
  }

  it.each(caseNames)('is answered with those who see it: %s', async (name) => {
    const { id } = await liveThrough(api.parts, complaintCases[name], `Perihal ${name}`);
    const { seenBy } = complaintCases[name];
    const seeing = seenBy === 'everybody' ? everybody.map(([person]) => person) : [...seenBy];
    expect(await named('sightOfComplaint', id)).toEqual(seeing.sort());
  });

  it.each(['forwarded', 'givenBack', 'hiddenLater'] as const)(
    'of its internal notes with those who read them: %s',
    async (name) => {
      const { id } = await liveThrough(api.parts, complaintCases[name], `Catatan ${name}`);
      for (const actor of [people.admin, people.leadOfficer, people.supportingOfficer]) {
        const write =
          'mutation($input: WriteAgencyNoteInput!) { writeAgencyNote(input: $input) { refusal { code } } }';
        await api.ask(write, { variables: { input: { complaint: id, body: 'Catatan' } }, actor });
      }
      const reading = [];
      for (const [person, actor] of everybody) {
        const { data } = await api.ask(`{ complaint(id: "${id}") { agencyNotes { totalCount } } }`, {
          actor,
        });
        if (data.complaint?.agencyNotes.totalCount > 0) reading.push(person);
      }
      expect(await named('sightOfNotes', id)).toEqual(reading.sort());
      expect(reading).toContain('admin');
    },
  );

  it('is answered to the hub alone, and of nothing that is not there', async () => {
    const { id } = await liveThrough(api.parts, complaintCases.forwarded, 'Perihal siapa');
    for (const question of ['sightOfComplaint', 'sightOfNotes']) {
      for (const [person, actor] of everybody) {
        if (person !== 'system') expect(await named(question, id, actor)).toEqual([]);
      }
      expect(await named(question, 'nowhere')).toEqual([]);
    }
  });
});
