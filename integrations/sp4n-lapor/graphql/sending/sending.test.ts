import { aForwarded } from '../../../../test/support/mirror/a-forwarded';
import { aVerified } from '../../../../test/support/mirror/a-verified';
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
});
