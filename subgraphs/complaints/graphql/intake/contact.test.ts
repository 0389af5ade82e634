import { Readable } from 'node:stream';
import type { Actor } from '../../../../platform/domain/actor';
import { fileDoor } from '../../../../platform/runtime/http/files/file-door';
import { makeLogger } from '../../../../platform/runtime/logging/logger';
import { everybody, people } from '../../../../test/support/complaint-builders';
import { liveThrough } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';
import { contactFiles } from '../../files/contact-files';

const intake = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  category: 'INFRA.JALAN',
  topic: 'Trotoar amblas',
  body: 'Trotoar di depan pasar amblas sejak hujan kemarin.',
  channel: 'LETTER',
};
const known = {
  contact: 'KNOWN',
  name: 'Ni Luh Contoh',
  phone: '0812 3456 7890',
  email: 'niluh@contoh.example',
};
const record = `mutation($input: RecordComplaintInput!) { recordComplaint(input: $input) {
  complaint { id } receipt { ticket trackingCode } } }`;

describe.each(Object.entries(databaseKinds))(
  'where a reporter without account is written to, on %s',
  (_kind, place) => {
    let api: ComplaintsApi;
    beforeAll(async () => {
      api = await openComplaintsApi(place);
    });
    afterAll(() => api.stop());

    async function take(reporter: object) {
      const { data } = await api.ask(record, {
        variables: { input: { ...intake, reporter } },
        actor: people.admin,
      });
      return { id: data.recordComplaint.complaint.id, ...data.recordComplaint.receipt };
    }
    async function contactOf(id: string, actor: Actor = people.system): Promise<unknown> {
      const answer = await fileDoor(
        contactFiles(api.parts.context),
        makeLogger('complaints', 'silent'),
      ).answer({
        ...{ actor, method: 'GET', path: `/contacts/${id}`, query: new URLSearchParams(), headers: {} },
        ...{ body: Readable.from([]), language: 'id', requestId: '1', signal: new AbortController().signal },
      });
      return typeof answer?.body === 'string' ? JSON.parse(answer.body) : null;
    }

    it('is told to the hub itself, without more than that, and to nobody else', async () => {
      const { id } = await take(known);
      expect(await contactOf(id)).toEqual({ email: 'niluh@contoh.example', phone: '+6281234567890' });
      for (const [person, actor] of everybody) {
        if (person !== 'system') expect([person, await contactOf(id, actor)]).toEqual([person, null]);
      }
    });

    it('is nowhere for who left nothing, has an account or is not there', async () => {
      const { id } = await liveThrough(api.parts, { filing: {}, steps: [] });
      expect(await contactOf(id)).toBeNull();
      expect(await contactOf((await take({ contact: 'ANONYMOUS' })).id)).toBeNull();
      const address = { contact: 'KNOWN', name: 'Ni Luh Contoh', address: 'Jl. Rekaan No. 7' };
      expect(await contactOf((await take(address)).id)).toBeNull();
      expect(await contactOf('tidak-ada')).toBeNull();
    });

    it('is gone when the data are erased, or the complaint is in an account', async () => {
      const [erased, linked] = [await take(known), await take(known)];
      await api.ask(
        'mutation($id: ID!) { eraseOfflineReporter(input: { complaint: $id, reason: "Diminta" }) { refusal { code } } }',
        { variables: { id: erased.id }, actor: people.admin },
      );
      const input = { number: linked.ticket, code: linked.trackingCode };
      await api.ask(
        'mutation($input: TrackComplaintInput!) { linkComplaint(input: $input) { refusal { code } } }',
        {
          variables: { input },
          actor: people.reporter,
        },
      );
      expect([await contactOf(erased.id), await contactOf(linked.id)]).toEqual([null, null]);
    });
  },
);
