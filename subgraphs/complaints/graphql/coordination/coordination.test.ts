import type { Actor } from '../../../../platform/domain/actor';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { liveThrough, type Step } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { agencyTold, databaseKinds, someUnits } from '../../../../test/support/complaints-parts';
import { outcomeOf } from '../../../../test/support/outcome-of';

const { admin, reporter, leadOfficer, supportingOfficer, visitor } = people;
const section: Actor = { ...leadOfficer, accountId: 'account-seksi', unitId: 'SEKSI-1' };
const division: Actor = { ...leadOfficer, accountId: 'account-bidang', unitId: 'BIDANG-2' };

const face = `{ id state returns decidedFinally leadAgency { id }
  dispositions { agency { id } role delivery unit endReason proposedAgency { id } }
  agencyNotes(first: 20) { totalCount nodes { kind agencyName body fromUnit toUnit byRole } }
  history(last: 1) { nodes { action reason } } clocks { clock dueAt } }`;

describe.each(Object.entries(databaseKinds))('agencies that work together, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
  });
  afterAll(() => api.stop());

  const filed = async (steps: readonly Step[] = ['forward'], complaintHidden = false) =>
    (await liveThrough(api.parts, { filing: { complaintHidden }, steps })).id;
  async function look(id: string, actor: Actor = admin) {
    const answer = await api.ask(`query($id: ID) { complaint(id: $id) ${face} }`, {
      variables: { id },
      actor,
    });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.complaint;
  }
  const act = (actor: Actor, mutation: string, input: Record<string, unknown>) =>
    outcomeOf(api, actor, { mutation, input });
  async function lastEvent(type: ComplaintEvent['type']): Promise<ComplaintEvent> {
    const told = (await api.parts.events()).findLast((event) => event.type === type);
    if (!told) throw new Error(`no ${type}`);
    return told;
  }

  it('tell how far they are, to the parties alone', async () => {
    const id = await filed();
    expect(await act(leadOfficer, 'advanceDisposition', { complaint: id, step: 'ACCEPTED' })).toBe('DONE');
    const deliveries = async (viewer: Actor) =>
      (await look(id, viewer)).dispositions.map(({ delivery }: { delivery: string }) => delivery);
    for (const viewer of [admin, reporter, leadOfficer, supportingOfficer]) {
      expect(await deliveries(viewer)).toEqual(['ACCEPTED', 'DELIVERED']);
    }
    expect(await deliveries(visitor)).toEqual([null, null]);
    expect((await look(id, visitor)).history.nodes).toMatchObject([{ action: 'FORWARD' }]);
    expect(await lastEvent('DispositionAdvanced')).toMatchObject({ agencies: ['PUPR'], followUpId: null });
  });

  it('note for themselves, and answer the lead; nobody else reads it or is told of it', async () => {
    const id = await filed();
    await act(leadOfficer, 'writeAgencyNote', { complaint: id, body: 'Catatan PUPR' });
    await act(supportingOfficer, 'writeAgencyNote', { complaint: id, body: 'Catatan DLHK' });
    const ofDlhk = await lastEvent('AgencyNoteWritten');
    await act(supportingOfficer, 'answerLead', { complaint: id, body: 'Jawaban DLHK' });
    const answer = await lastEvent('AgencyNoteWritten');
    await act(admin, 'writeAgencyNote', { complaint: id, body: 'Catatan sekretariat' });

    const read: Record<string, string[]> = {};
    const told: Record<string, string> = {};
    for (const [name, actor] of everybody) {
      const { agencyNotes } = await look(id, actor);
      expect(agencyNotes.totalCount).toBe(agencyNotes.nodes.length);
      if (agencyNotes.totalCount > 0)
        read[name] = agencyNotes.nodes.map(({ body }: { body: string }) => body);
      for (const event of [ofDlhk, answer]) {
        const text = 'subscription($of: ID!) { agencyNoteWritten(complaint: $of) { body } }';
        const live = await api.ask(text, { variables: { of: id }, actor, event });
        const body = live.data.agencyNoteWritten?.body;
        if (body) told[name] = told[name] ? `${told[name]}, ${body}` : body;
        const changed = 'subscription($of: ID!) { complaintChanged(complaint: $of) { id } }';
        expect(
          (await api.ask(changed, { variables: { of: id }, actor, event })).data.complaintChanged,
        ).toBeNull();
      }
    }
    const all = ['Catatan PUPR', 'Catatan DLHK', 'Jawaban DLHK', 'Catatan sekretariat'];
    expect(read).toEqual({
      ...{ admin: all, system: all },
      ...{ leadOfficer: ['Catatan PUPR', 'Jawaban DLHK'], leadApprover: ['Catatan PUPR', 'Jawaban DLHK'] },
      supportingOfficer: ['Catatan DLHK', 'Jawaban DLHK'],
    });
    const both = 'Catatan DLHK, Jawaban DLHK';
    expect(told).toEqual({
      ...{ admin: both, system: both, supportingOfficer: both },
      ...{ leadOfficer: 'Jawaban DLHK', leadApprover: 'Jawaban DLHK' },
    });
    await expect(
      api.parts.database.write((manager) => manager.query(`UPDATE agency_note SET body = 'lain'`)),
    ).rejects.toThrow('append-only');
  });

  it('change parts, and the terms of Article 8(3) follow', async () => {
    const id = await filed();
    const dueAt = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        (await look(id)).clocks.map(({ clock, dueAt: due }: { clock: string; dueAt: string }) => [
          clock,
          due,
        ]),
      );
    const together = await dueAt();
    const alone = { complaint: id, removeSupporting: ['DLHK'], reason: 'Cukup satu instansi' };
    expect(await act(admin, 'coordinateComplaint', alone)).toBe('DONE');
    const single = await dueAt();
    expect(String(single['FINAL_RESULT']) < String(together['FINAL_RESULT'])).toBe(true);
    const change = { complaint: id, lead: 'DLHK', addSupporting: ['PUPR'], reason: 'Soal sampah' };
    expect(await act(admin, 'coordinateComplaint', change)).toBe('DONE');
    expect(await dueAt()).toEqual(together);
    expect(await look(id)).toMatchObject({ state: 'FORWARDED', leadAgency: { id: 'DLHK' } });
    expect((await look(id)).history.nodes).toEqual([{ action: 'COORDINATE', reason: 'Soal sampah' }]);
    const event = await lastEvent('CoordinationChanged');
    expect(event.agencies).toEqual(['DLHK', 'PUPR']);
    const text = 'subscription { dispositionIssued(agency: "DLHK") { role complaint { id } } }';
    const live = await api.ask(text, { actor: supportingOfficer, event });
    expect(live.data.dispositionIssued).toEqual({ role: 'LEAD', complaint: { id } });
    const many = {
      ...alone,
      removeSupporting: [],
      addSupporting: Array.from({ length: 11 }, () => 'DISHUB'),
    };
    expect(await act(admin, 'coordinateComplaint', many)).toBe('TOO_MANY_AGENCIES');
    expect(await act(admin, 'coordinateComplaint', { ...alone, reason: ' ' })).toBe('TEXT_LENGTH');
  });

  it('pass it on twice; then the secretariat has decided', async () => {
    const id = await filed();
    const back = { complaint: id, reason: 'Bukan kewenangan kami', proposedAgency: 'DISHUB' };
    const forward = { complaint: id, leadAgency: 'PUPR' };
    expect(await act(leadOfficer, 'returnDisposition', back)).toBe('DONE');
    expect(await look(id)).toMatchObject({ returns: 1, decidedFinally: false });
    expect((await look(id)).dispositions[0]).toMatchObject({
      ...{ delivery: 'RETURNED', endReason: back.reason, proposedAgency: { id: 'DISHUB' } },
    });
    expect(await act(admin, 'forwardComplaint', { ...forward, leadAgency: 'DISHUB' })).toBe('DONE');
    expect(await act(people.otherOfficer, 'returnDisposition', { ...back, proposedAgency: 'PUPR' })).toBe(
      'DONE',
    );
    expect(await act(admin, 'forwardComplaint', forward)).toBe('DONE');
    expect(await look(id)).toMatchObject({ returns: 2, decidedFinally: true });
    expect(await look(id, visitor)).toMatchObject({ returns: null, decidedFinally: null });
    expect(await act(leadOfficer, 'returnDisposition', back)).toBe('DECIDED_FINALLY');
    expect(await act(admin, 'returnDisposition', back)).toBe('DONE');
    expect((await look(id)).dispositions).toHaveLength(4);
  });

  describe('inside one of them', () => {
    it('its unit sees and does its share alone; the way down and up is noted', async () => {
      const id = await filed(['forward'], true);
      expect(await look(id, section)).toBeNull();
      const down = { complaint: id, unit: 'SEKSI-1', reason: 'Sesuai tugas seksi' };
      expect(await act(section, 'handToUnit', down)).toBe('NOT_FOUND');
      expect(await act(leadOfficer, 'handToUnit', down)).toBe('DONE');
      expect((await look(id, section)).dispositions[0]).toMatchObject({ unit: 'SEKSI-1', role: 'LEAD' });
      expect((await look(id, supportingOfficer)).dispositions[0].unit).toBeNull();
      expect((await look(id, reporter)).dispositions[0].unit).toBeNull();
      expect(await look(id, division)).toBeNull();
      expect(await act(division, 'postFollowUp', { complaint: id, body: 'Kami cek' })).toBe('NOT_FOUND');

      const list = async (actor: Actor, filter: object) => {
        const text =
          'query($filter: ComplaintFilter) { complaints(filter: $filter) { totalCount nodes { id } } }';
        return (await api.ask(text, { variables: { filter }, actor })).data.complaints.totalCount;
      };
      expect(await list(section, { unit: 'BIDANG-1' })).toBe(1);
      expect(await list(leadOfficer, { unit: 'BIDANG-1' })).toBe(1);
      expect(await list(leadOfficer, { unit: 'BIDANG-2' })).toBe(0);
      expect(await list(admin, { unit: 'BIDANG-1', agency: 'PUPR' })).toBe(1);
      expect(await list(admin, { unit: 'BIDANG-1' })).toBe(0);
      expect(await list(reporter, { unit: 'BIDANG-1', agency: 'PUPR' })).toBe(0);

      expect(await act(section, 'handToUnit', { ...down, unit: 'BIDANG-2' })).toBe('UNIT_OUT_OF_REACH');
      expect(await act(section, 'handToUnit', { ...down, unit: 'SEKSI-9' })).toBe('UNKNOWN_UNIT');
      expect(await act(section, 'postFollowUp', { complaint: id, body: 'Kami cek' })).toBe('DONE');
      expect(await act(section, 'handToUnit', { complaint: id, reason: 'Bukan tugas seksi' })).toBe('DONE');
      expect(await look(id, section)).toBeNull();
      expect((await look(id, leadOfficer)).agencyNotes.nodes).toEqual([
        expect.objectContaining({
          kind: 'HANDED_DOWN',
          fromUnit: null,
          toUnit: 'SEKSI-1',
          body: down.reason,
        }),
        expect.objectContaining({ kind: 'HANDED_UP', fromUnit: 'SEKSI-1', toUnit: null, byRole: 'OFFICER' }),
      ]);
      expect((await look(id, supportingOfficer)).agencyNotes.totalCount).toBe(0);
    });

    it('a public one is to another unit what it is to any citizen', async () => {
      const id = await filed();
      await act(leadOfficer, 'handToUnit', { complaint: id, unit: 'BIDANG-2', reason: 'Sesuai tugas' });
      expect(await look(id, section)).toMatchObject({ returns: null, agencyNotes: { totalCount: 0 } });
      expect(await act(section, 'postFollowUp', { complaint: id, body: 'Kami cek' })).toBe('FORBIDDEN');
      expect(await act(section, 'returnDisposition', { complaint: id, reason: 'Bukan kami' })).toBe(
        'FORBIDDEN',
      );
      expect(await act(division, 'postFollowUp', { complaint: id, body: 'Kami cek' })).toBe('DONE');
    });

    it('complaints move with their unit, and go up from a closed one', async () => {
      const id = await filed(['forward'], true);
      await act(leadOfficer, 'handToUnit', { complaint: id, unit: 'SEKSI-1', reason: 'Sesuai tugas' });
      const moved = someUnits.map((unit) =>
        unit.code === 'SEKSI-1' ? ({ ...unit, parentCode: 'BIDANG-2' } as const) : unit,
      );
      api.parts.agencies.tell(agencyTold('PUPR', { units: moved }));
      await api.parts.directory.catchUp();
      expect((await look(id, division)).dispositions[0].unit).toBe('SEKSI-1');
      const closed = moved.map((unit) =>
        unit.code === 'SEKSI-1' ? { ...unit, validTo: '2013-01-02T00:00:00.000Z' } : unit,
      );
      api.parts.agencies.tell(agencyTold('PUPR', { units: closed }));
      await api.parts.directory.catchUp();
      expect((await look(id, division)).dispositions[0].unit).toBe('BIDANG-2');
      expect(await look(id, section)).toBeNull();
      api.parts.agencies.tell(agencyTold('PUPR', { units: someUnits }));
      await api.parts.directory.catchUp();
    });
  });
});
