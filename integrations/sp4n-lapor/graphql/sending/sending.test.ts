import { aForwarded } from '../../../../test/support/mirror/a-forwarded';
import { aVerified } from '../../../../test/support/mirror/a-verified';
import { archive } from '../../../../test/support/mirror/archive';
import { refer } from '../../../../test/support/mirror/refer';
import { openMirrorApi, type MirrorApi } from '../../../../test/support/mirror/mirror-api';
import { people } from '../../../../test/support/complaint-builders';
import { referenceIn } from '../../mapping/reference-text';

const name = `mutation ($delivery: ID!, $institution: ID!) {
  nameLaporInstitution(input: { delivery: $delivery, institution: $institution }) {
    refusal { code } delivery { step state institution } } }`;
const resend = `mutation ($complaint: ID!) { resendLaporReport(input: { complaint: $complaint }) {
  refusal { code message } delivery { step state complaintId } } }`;
const allow = `mutation ($complaint: ID!) { allowLaporReport(input: { complaint: $complaint }) {
  refusal { code } complaint { id } } }`;

const takeBack = `mutation ($complaint: ID!) { takeBackLaporReport(input: { complaint: $complaint }) {
  refusal { code message } complaint { id } } }`;

describe.each(['sqlite', 'mysql'] as const)('what people have sent, on %s', (kind) => {
  let api: MirrorApi;
  beforeAll(async () => {
    api = await openMirrorApi(kind);
  });
  afterAll(() => api.stop());

  const send = async () => {
    await api.service.caughtUp();
    await api.service.sender?.runOnce();
  };
  const there = (ticket: string) =>
    api.lapor.simulator.national.all().filter(({ content }) => referenceIn(content)?.ticket === ticket);

  it('sends a referred report on to the institution an admin names, once it is one of theirs', async () => {
    const { id: complaintId, ticket } = await aForwarded(api.complaints);
    await send();
    await api.ask('mutation { refreshLaporMasters { done } }');
    await refer(api.complaints, complaintId);
    await send();
    const list = '{ laporDeliveries(states: [HELD]) { nodes { id step reason institution } } }';
    const [step] = (await api.ask(list)).data.laporDeliveries.nodes;
    expect(step).toMatchObject({ step: 'FORWARD', reason: 'INSTITUTION_UNKNOWN', institution: null });
    const named = async (institution: string, delivery: string = step.id) =>
      (await api.ask(name, { variables: { delivery, institution } })).data.nameLaporInstitution;
    for (const [institution, delivery, code] of [
      ['7777', step.id, 'UNKNOWN_INSTITUTION'],
      ['5171', step.id, 'UNKNOWN_INSTITUTION'],
      ['satu', step.id, 'UNKNOWN_INSTITUTION'],
      ['51', '999999', 'NOT_FOUND'],
      ['51', 'x', 'NOT_FOUND'],
    ])
      expect((await named(institution, delivery)).refusal).toEqual({ code });
    expect((await named('51')).delivery).toEqual({ step: 'FORWARD', state: 'WAITING', institution: '51' });
    await send();
    expect(there(ticket)).toMatchObject([{ institutionId: 51 }]);
    expect((await named('900')).refusal).toEqual({ code: 'DELIVERY_NOT_DEAD' });
  });

  it('reports a complaint again under a number of its own, five times at most (21) (22) (25)', async () => {
    const { id, ticket } = await aForwarded(api.complaints);
    const again = async (complaint = id) =>
      (await api.ask(resend, { variables: { complaint }, language: 'id' })).data.resendLaporReport;
    expect((await again()).refusal).toMatchObject({ code: 'NOT_FOUND' });
    await send();
    expect((await again()).delivery).toEqual({ step: 'CREATE', state: 'WAITING', complaintId: id });
    await send();
    expect(there(ticket).map(({ content }) => referenceIn(content)?.sequence)).toEqual([1, 2]);
    for (let sent = 2; sent < 5; sent += 1) {
      await again();
      await send();
    }
    expect((await again()).refusal).toEqual({
      code: 'SENT_TOO_OFTEN',
      message: 'Pengaduan ini sudah dikirim lima kali.',
    });
    expect((await again('nobody')).refusal).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('sends again nothing that has been hidden since', async () => {
    const { id } = await aForwarded(api.complaints);
    await send();
    await api.database.write((manager) =>
      manager.query('UPDATE mirrored_complaint SET complaintHidden = ? WHERE complaintId = ?', [true, id]),
    );
    const { refusal } = (await api.ask(resend, { variables: { complaint: id } })).data.resendLaporReport;
    expect(refusal).toMatchObject({ code: 'STAYS_HERE' });
  });

  it('lets a supervisory complaint go when an inspector says so, and nobody else', async () => {
    const { id, ticket } = await aVerified(api.complaints, { kind: 'CORRUPTION' });
    const ordinary = await aForwarded(api.complaints);
    await send();
    expect(there(ticket)).toEqual([]);
    const let_ = async (actor: (typeof people)[keyof typeof people], complaint = id) =>
      (await api.ask(allow, { variables: { complaint }, actor })).data.allowLaporReport;
    expect((await let_(people.visitor)).refusal).toEqual({ code: 'NOT_SIGNED_IN' });
    for (const actor of [people.admin, people.leadOfficer, people.executive, people.reporter])
      expect((await let_(actor)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await let_(people.inspector, 'nobody')).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await let_(people.inspector, ordinary.id)).refusal).toEqual({ code: 'NOT_SUPERVISORY' });
    expect(await let_(people.inspector)).toEqual({ complaint: { id }, refusal: null });
    expect(await let_(people.inspector)).toEqual({ complaint: { id }, refusal: null });
    await send();
    expect(there(ticket)).toHaveLength(1);
  });

  it('hides there what had gone, and sends no more, when the Inspectorate takes that back', async () => {
    const { id, ticket } = await aVerified(api.complaints, { kind: 'CORRUPTION' });
    const waiting = await aVerified(api.complaints, { kind: 'CORRUPTION' });
    const said = async (mutation: string, actor: (typeof people)[keyof typeof people], complaint = id) => {
      const { data } = await api.ask(mutation, { variables: { complaint }, actor });
      return data.allowLaporReport ?? data.takeBackLaporReport;
    };
    await send();
    for (const actor of [people.visitor, people.admin, people.leadOfficer, people.executive, people.reporter])
      expect((await said(takeBack, actor)).refusal.code).toMatch(/NOT_SIGNED_IN|FORBIDDEN/);
    expect((await said(takeBack, people.inspector, 'nobody')).refusal.code).toBe('NOT_FOUND');
    expect((await said(takeBack, people.inspector)).refusal.code).toBe('NOT_ALLOWED');
    await said(allow, people.inspector);
    await send();
    expect(there(ticket)).toMatchObject([{ anonymous: false, secret: false }]);
    const pause = (paused: boolean) =>
      api.ask(`mutation { pauseMirror(input: { paused: ${paused} }) { paused } }`);
    await pause(true);
    await said(allow, people.inspector, waiting.id);
    await archive(api.complaints, id);
    await api.service.caughtUp();

    expect(await said(takeBack, people.inspector)).toEqual({ complaint: { id }, refusal: null });
    expect((await said(takeBack, people.inspector)).refusal).toBeNull();
    await said(takeBack, people.inspector, waiting.id);
    const facts = `query { _entities(representations: [{ __typename: "Complaint", id: "${id}", ticket: "${ticket}" }]) {
      ... on Complaint { lapor { secrecyUnconfirmed pending } } } }`;
    const shown = async () => (await api.ask(facts)).data._entities[0].lapor;
    expect(await shown()).toEqual({ secrecyUnconfirmed: true, pending: true });
    await pause(false);
    api.complaints.parts.clock.advance(2 * 60_000);
    await send();
    expect(there(ticket)).toMatchObject([{ anonymous: true, secret: true, status: 'Terverifikasi' }]);
    expect(there(waiting.ticket)).toEqual([]);
    expect(await shown()).toEqual({ secrecyUnconfirmed: false, pending: false });
    const { data } = await api.ask(`{ laporReviews(first: 50) { nodes { reason complaintId } } }`);
    expect(data.laporReviews.nodes).toContainEqual({ reason: 'PERMISSION_TAKEN_BACK', complaintId: id });
    const rows = await api.database.read((manager) =>
      manager.query<{ step: string; state: string }[]>(
        'SELECT step, state FROM delivery WHERE complaintId IN (?, ?) ORDER BY id',
        [id, waiting.id],
      ),
    );
    expect(rows.filter(({ state }) => state !== 'DONE' && state !== 'SKIPPED')).toEqual([]);

    // What is hidden there comes back as nothing new, and is nothing to repair but where it is opened there.
    api.complaints.parts.clock.advance(60_000);
    await api.service.lookThere();
    const own = `{ complaint(id: "${id}") { identityHidden complaintHidden } }`;
    const here = await api.complaints.ask(own, { actor: people.inspector });
    expect(here.data.complaint).toEqual({ identityHidden: false, complaintHidden: false });
    const compare = `mutation { reconcileMirror(input: { rebuild: false }) { reconciliation { differences { nodes { kind complaintId } } } } }`;
    const found = async () => {
      const answer = await api.ask(compare);
      const nodes = answer.data.reconcileMirror.reconciliation.differences.nodes as {
        kind: string;
        complaintId: string;
      }[];
      return nodes.flatMap(({ kind, complaintId }) => (complaintId === id ? [kind] : []));
    };
    expect(await found()).toEqual([]);
    const [report] = there(ticket);
    api.lapor.simulator.national.setSecrecy(report?.id ?? 0, { anonymous: false, secret: false });
    expect(await found()).toEqual(['LESS_SECRET_THERE']);
    await send();
    expect(there(ticket)).toMatchObject([{ anonymous: true, secret: true }]);

    // It may go again; what is hidden there nobody of ours opens.
    await said(allow, people.inspector, waiting.id);
    await send();
    expect(there(waiting.ticket)).toHaveLength(1);
  });

  it('hides also what was on its way when that was taken back, once it is found', async () => {
    const { id, ticket } = await aVerified(api.complaints, { kind: 'CORRUPTION' });
    await send();
    api.lapor.simulator.faults.next({ kind: 'lostAnswer', call: 'create' });
    await api.ask(allow, { variables: { complaint: id }, actor: people.inspector });
    await send();
    expect(there(ticket)).toMatchObject([{ secret: false }]);
    await api.ask(takeBack, { variables: { complaint: id }, actor: people.inspector });
    for (let turn = 0; turn < 2; turn += 1) {
      api.complaints.parts.clock.advance(60 * 60_000);
      await send();
    }
    expect(there(ticket)).toMatchObject([{ anonymous: true, secret: true }]);
  });
});
