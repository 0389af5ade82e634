import type { AgencyEvent, TemplateFacts } from '../../../../schema/events/agency-events';
import { filedAt, people, type PersonName } from '../../../../test/support/complaint-builders';
import { liveThrough } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';

let told = 0;
function templateTold(more: Partial<TemplateFacts>): AgencyEvent {
  told += 1;
  const template = {
    ...{ id: `template-${told}`, agencyId: 'PUPR', category: null, state: null, name: 'Umum', version: 1 },
    ...{ textId: 'Pengaduan {nomor} kami terima.', textEn: null, automatic: false, active: true },
    ...more,
  };
  const nothing = { agency: null, category: null, calendar: null, holiday: null };
  return {
    id: `template-event-${told}`,
    at: filedAt.toISOString(),
    type: 'AnswerTemplateChanged',
    ...nothing,
    template,
  };
}

describe.each(Object.entries(databaseKinds))('templates of answers, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
    api.parts.agencies.tell(
      templateTold({ name: 'Jalan', category: 'INFRA.JALAN', textEn: 'We received {nomor}.' }),
      templateTold({ name: 'Lain', agencyId: 'DLHK' }),
      templateTold({ name: 'Otomatis', automatic: true, textId: '{nama_instansi} menerima {nomor}.' }),
    );
    await api.parts.directory.catchUp();
  });
  afterAll(() => api.stop());

  async function look(id: string, selection: string, person: PersonName) {
    const asked = { variables: { id }, actor: people[person] };
    return (await api.ask(`query($id: ID) { complaint(id: $id) { ${selection} } }`, asked)).data.complaint;
  }

  it('are offered to the staff that hold the complaint, those of their own agency, filled in', async () => {
    const filing = { identityHidden: true };
    const { id } = await liveThrough(api.parts, { filing, steps: ['forward'] });
    const selection = 'ticket answerTemplates { title text language missing }';
    const { ticket, answerTemplates } = await look(id, selection, 'leadOfficer');
    expect(answerTemplates[0]).toEqual({
      ...{ title: 'Jalan', text: `We received ${ticket}.`, language: 'en', missing: [] },
    });
    const titles = async (person: PersonName) =>
      (await look(id, selection, person)).answerTemplates.map(({ title }: { title: string }) => title);
    expect(await titles('supportingOfficer')).toEqual(['Lain']);
    for (const person of ['visitor', 'reporter', 'otherOfficer', 'executive'] as const) {
      expect([person, await titles(person)]).toEqual([person, []]);
    }
  });

  it('that are automatic are sent once by the hub, and neither the state nor the first result moves', async () => {
    const { id } = await liveThrough(api.parts, { filing: {}, steps: ['forward'] });
    const selection = `state ticket clocks { clock state } thread(first: 5) { nodes { author body agencyName } }`;
    const before = await look(id, selection, 'reporter');
    await api.parts.jobs.runOnce();
    await api.parts.jobs.runOnce();
    const after = await look(id, selection, 'reporter');
    expect(after.thread.nodes.slice(before.thread.nodes.length)).toEqual([
      { author: 'SYSTEM', body: `Dinas PUPR menerima ${after.ticket}.`, agencyName: 'Dinas PUPR' },
    ]);
    expect([after.state, after.clocks]).toEqual(['FORWARDED', before.clocks]);
    const first = after.clocks.find(({ clock }: { clock: string }) => clock === 'FIRST_RESULT');
    expect(first.state).toBe('RUNNING');
  });
});
