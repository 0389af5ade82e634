import { everybody, people } from '../../../test/support/complaint-builders';
import { caseNames, complaintCases, isSeenBy, liveThrough } from '../../../test/support/complaint-cases';
import type { CaseName, ComplaintCase } from '../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../test/support/complaints-api';
import { databaseKinds } from '../../../test/support/complaints-parts';
import type { ComplaintEvent } from '../../../schema/events/complaint-events';

const face = `id identityHidden reporter { id } identityUnlocks { agency { id } state complaint { reporter { id } } }
  thread { nodes { author reporter { id } complaint { reporter { id } } } }
  history { nodes { byRole byAgency { id } } }`;
const entry = 'id author reporter { id } complaint { reporter { id } thread { nodes { reporter { id } } } }';

/** For the lead agency, which asked; the supporting one stays in the dark. */
const unlocked: readonly CaseName[] = ['unlocked', 'unlockedHidden'];

describe.each(Object.entries(databaseKinds))('the reporter behind a complaint, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  const told = new Map<CaseName, { id: string; ticket: string; events: readonly ComplaintEvent[] }>();

  beforeAll(async () => {
    api = await openComplaintsApi(place);
    for (const name of caseNames) {
      const { id, ticket } = await liveThrough(api.parts, complaintCases[name], `Perihal ${name}`);
      const events = (await api.parts.events()).filter(({ complaint }) => complaint.id === id);
      told.set(name, { id, ticket, events });
    }
  });
  afterAll(() => api.stop());

  /** Everything a person can be told about one complaint. */
  async function everyAnswer(name: CaseName, actor: (typeof everybody)[number][1]): Promise<string> {
    const found = told.get(name);
    if (!found) throw new Error(`no case ${name}`);
    const { id, ticket, events } = found;
    const asked = { variables: { id, ticket, of: [{ __typename: 'Complaint', id }] }, actor };
    const answers = [
      await api.ask(`query($id: ID) { complaint(id: $id) { ${face} } }`, asked),
      await api.ask(`query($ticket: String) { complaint(ticket: $ticket) { ${face} } }`, asked),
      await api
        .ask(`{ complaints(first: 100) { nodes { ${face} } } }`, asked)
        .then(({ data }) => data.complaints.nodes.filter((node: { id: string }) => node.id === id)),
      await api.ask(
        `query($of: [_Any!]!) { _entities(representations: $of) { ... on Complaint { ${face} } } }`,
        asked,
      ),
    ];
    for (const event of events) {
      const live = { ...asked, event };
      const { followUpId } = event;
      answers.push(
        await api.ask(`subscription($id: ID!) { complaintChanged(complaint: $id) { ${face} } }`, live),
        await api.ask(`subscription($id: ID!) { followUpAdded(complaint: $id) { ${entry} } }`, live),
        await api.ask(
          `subscription { dispositionIssued(agency: "PUPR") { complaint { ${face} } role } }`,
          live,
        ),
        await api.ask(
          `query($of: [_Any!]!) { _entities(representations: $of) { ... on FollowUp { ${entry} } } }`,
          { actor, variables: { of: [{ __typename: 'FollowUp', id: followUpId ?? '-' }] } },
        ),
      );
    }
    return JSON.stringify(answers);
  }

  it.each(everybody)('is known to %s exactly where the rules say so', async (person, actor) => {
    const wrong: string[] = [];
    for (const name of caseNames) {
      const { filing }: ComplaintCase = complaintCases[name];
      const knows =
        (filing.identityHidden !== true && name !== 'identityHiddenLater') ||
        person === 'reporter' ||
        person === 'admin' ||
        person === 'system' ||
        (person === 'inspector' && ['supervisoryForwarded', 'secretariatAccused'].includes(name)) ||
        (['leadOfficer', 'leadApprover'].includes(person) && unlocked.includes(name));
      const answers = await everyAnswer(name, actor);
      const isShown = answers.includes(people.reporter.accountId);
      if (isShown !== (knows && isSeenBy(name, person))) wrong.push(`${name}: ${answers}`);
      // Agencies are named, officers never.
      if (/account-(lead|admin|approver|supporting)/.test(answers))
        wrong.push(`${name}, officer: ${answers}`);
    }
    expect(wrong).toEqual([]);
  });
});
