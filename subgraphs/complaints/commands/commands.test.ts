import { isNudge } from '../../../schema/events/complaint-events';
import { isRefused } from '../../../platform/domain/refusal';
import { nothingSettled, people } from '../../../test/support/complaint-builders';
import {
  accountTold,
  aFiling,
  agencyTold,
  categoryTold,
  databaseKinds,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../test/support/complaints-parts';
import type { VisibleComplaint } from '../domain/visibility';
import { archiveComplaint } from './archive-complaint';
import { referComplaint } from './refer-complaint';
import { confirmResolution } from './confirm-resolution';
import type { CommandResult } from './context';
import { fileComplaint } from './file-complaint';
import { forwardComplaint } from './forward-complaint';
import { postFollowUp } from './post-follow-up';
import { provideInformation } from './provide-information';
import { reopenComplaint } from './reopen-complaint';
import { requestInformation } from './request-information';
import { resolveComplaint } from './resolve-complaint';
import { returnDisposition } from './return-disposition';
import { verifyComplaint } from './verify-complaint';
import { withdrawComplaint } from './withdraw-complaint';

const { visitor, reporter, otherCitizen, admin, leadOfficer, supportingOfficer, otherOfficer } = people;

function done(result: CommandResult): VisibleComplaint {
  if (result === null || isRefused(result)) throw new Error(`not done: ${JSON.stringify(result)}`);
  return result;
}

describe.each(Object.entries(databaseKinds))('commands on %s', (_kind, place) => {
  let parts: ComplaintsParts;
  let drop: () => Promise<unknown>;

  beforeAll(async () => {
    const found = await place();
    drop = found.drop;
    parts = await openComplaintsParts(found.url);
  });
  afterAll(async () => {
    await parts.stop();
    await drop();
  });

  const filed = async (more = {}) => done(await fileComplaint(parts.context, reporter, aFiling(more)));
  const forwarded = async (complaintId: string) =>
    done(
      await forwardComplaint(parts.context, admin, {
        complaintId,
        leadAgencyId: 'PUPR',
        supportingAgencyIds: ['DLHK'],
        note: 'Mohon ditindaklanjuti',
        verification: null,
      }),
    );

  it('live through a whole complaint, each step with history and event', async () => {
    const { context, clock } = parts;
    const { id: complaintId, ticket } = await filed();
    expect(ticket).toMatch(/^PD-/);
    const tick = () => clock.advance(1000);
    tick();
    done(await requestInformation(context, admin, { complaintId, question: 'Di mana?' }));
    tick();
    done(await provideInformation(context, reporter, { complaintId, answer: 'Depan pasar' }));
    tick();
    done(await verifyComplaint(context, admin, { complaintId, verification: nothingSettled }));
    tick();
    expect((await forwarded(complaintId)).state).toBe('FORWARDED');
    tick();
    const started = done(await postFollowUp(context, leadOfficer, { complaintId, body: 'Kami kerjakan' }));
    expect(started.state).toBe('IN_PROGRESS');
    tick();
    const done1 = { complaintId, outcome: 'DONE', reason: 'Sudah ditambal' } as const;
    done(await resolveComplaint(context, leadOfficer, done1));
    tick();
    done(await reopenComplaint(context, reporter, { complaintId, reason: 'Masih berlubang' }));
    tick();
    done(await resolveComplaint(context, leadOfficer, done1));
    tick();
    const closed = done(await confirmResolution(context, reporter, { complaintId, rating: 4 }));
    expect(closed).toMatchObject({ state: 'CLOSED', rating: 4, outcome: 'DONE', isOwn: true });

    const told = (await parts.events()).filter(({ complaint }) => complaint.id === complaintId);
    const events = told.filter((event) => !isNudge(event));
    expect(events.map(({ type, followUpId }) => [type, followUpId !== null])).toEqual([
      ['ComplaintFiled', false],
      ['InformationRequested', true],
      ['InformationProvided', true],
      ['ComplaintVerified', false],
      ['ComplaintForwarded', false],
      ['FollowUpPosted', true],
      ['ComplaintResolved', true],
      ['ComplaintReopened', true],
      ['ComplaintResolved', true],
      ['ComplaintClosed', false],
    ]);
    expect(events[4]).toMatchObject({
      agencies: ['PUPR', 'DLHK'],
      complaint: { state: 'FORWARDED', leadAgency: 'PUPR', supportingAgencies: ['DLHK'] },
    });
    const [history] = await parts.reading.histories([closed]);
    expect(history?.map(({ action, from, to }) => [action, from, to])).toEqual([
      ['file', null, 'SUBMITTED'],
      ['requestInformation', 'SUBMITTED', 'NEEDS_INFO'],
      ['provideInformation', 'NEEDS_INFO', 'SUBMITTED'],
      ['verify', 'SUBMITTED', 'VERIFIED'],
      ['forward', 'VERIFIED', 'FORWARDED'],
      ['answer', 'FORWARDED', 'IN_PROGRESS'],
      ['resolve', 'IN_PROGRESS', 'RESOLVED'],
      ['reopen', 'RESOLVED', 'IN_PROGRESS'],
      ['resolve', 'IN_PROGRESS', 'RESOLVED'],
      ['confirm', 'RESOLVED', 'CLOSED'],
    ]);
  });

  it('verify and forward in one call, with what was settled in the history', async () => {
    const { id: complaintId } = await filed({ kind: 'CRITICISM', category: null });
    const input = { complaintId, leadAgencyId: 'PUPR', supportingAgencyIds: [], note: null };
    expect(await forwardComplaint(parts.context, admin, { ...input, verification: null })).toEqual({
      refused: 'CATEGORY_NEEDED',
    });
    const verification = { ...nothingSettled, kind: 'GRIEVANCE', category: 'INFRA.JALAN' } as const;
    const result = done(await forwardComplaint(parts.context, admin, { ...input, verification }));
    expect(result).toMatchObject({ state: 'FORWARDED', category: 'INFRA.JALAN' });
    const [history] = await parts.reading.histories([result]);
    expect(history?.[1]?.changes).toEqual([
      { field: 'kind', from: 'CRITICISM', to: 'GRIEVANCE' },
      { field: 'category', from: '', to: 'INFRA.JALAN' },
    ]);
  });

  it('answer nothing when an agency has given the complaint out of its own sight', async () => {
    const { id: complaintId } = await filed();
    await forwarded(complaintId);
    const given = { complaintId, reason: 'Bukan kewenangan kami', proposedAgencyId: 'DISHUB' };
    expect(await returnDisposition(parts.context, leadOfficer, given)).toBeNull();
    expect(await returnDisposition(parts.context, leadOfficer, given)).toEqual({ refused: 'NOT_FOUND' });
    const [seen] = await parts.reading.visible(admin, [complaintId]);
    expect(seen).toMatchObject({ state: 'SUBMITTED' });
    expect(seen?.dispositions.map(({ ending }) => ending)).toEqual(['RETURNED', 'RECALLED']);
    await forwarded(complaintId);
    const [again] = await parts.reading.visible(leadOfficer, [complaintId]);
    expect(again?.dispositions).toHaveLength(4);
  });

  it('let a supporting agency take itself out', async () => {
    const { id: complaintId } = await filed();
    await forwarded(complaintId);
    const left = await returnDisposition(parts.context, supportingOfficer, {
      complaintId,
      reason: 'Tidak terkait',
      proposedAgencyId: null,
    });
    expect(done(left)).toMatchObject({ state: 'FORWARDED', isParty: false });
  });

  it('refuse to propose an agency that is not there', async () => {
    const { id: complaintId } = await filed();
    await forwarded(complaintId);
    const given = { complaintId, reason: 'Bukan kami', proposedAgencyId: 'NOBODY' };
    expect(await returnDisposition(parts.context, leadOfficer, given)).toEqual({ refused: 'UNKNOWN_AGENCY' });
    expect(await returnDisposition(parts.context, reporter, given)).toEqual({ refused: 'FORBIDDEN' });
  });

  describe('ask who it is, then whether it may be seen, then the rules', () => {
    const steps = {
      requestInformation: (id: string, actor: typeof reporter) =>
        requestInformation(parts.context, actor, { complaintId: id, question: 'x' }),
      provideInformation: (id: string, actor: typeof reporter) =>
        provideInformation(parts.context, actor, { complaintId: id, answer: 'x' }),
      verify: (id: string, actor: typeof reporter) =>
        verifyComplaint(parts.context, actor, { complaintId: id, verification: nothingSettled }),
      forward: (id: string, actor: typeof reporter) =>
        forwardComplaint(parts.context, actor, {
          complaintId: id,
          leadAgencyId: 'PUPR',
          supportingAgencyIds: [],
          note: null,
          verification: null,
        }),
      return: (id: string, actor: typeof reporter) =>
        returnDisposition(parts.context, actor, { complaintId: id, reason: 'x', proposedAgencyId: null }),
      post: (id: string, actor: typeof reporter) =>
        postFollowUp(parts.context, actor, { complaintId: id, body: 'x' }),
      resolve: (id: string, actor: typeof reporter) =>
        resolveComplaint(parts.context, actor, { complaintId: id, outcome: 'DONE', reason: 'x' }),
      confirm: (id: string, actor: typeof reporter) =>
        confirmResolution(parts.context, actor, { complaintId: id, rating: null }),
      reopen: (id: string, actor: typeof reporter) =>
        reopenComplaint(parts.context, actor, { complaintId: id, reason: 'x' }),
      withdraw: (id: string, actor: typeof reporter) =>
        withdrawComplaint(parts.context, actor, { complaintId: id, reason: null }),
      archive: (id: string, actor: typeof reporter) =>
        archiveComplaint(parts.context, actor, { complaintId: id, reason: 'SPAM', explanation: 'x' }),
      refer: (id: string, actor: typeof reporter) =>
        referComplaint(parts.context, actor, { complaintId: id, destination: 'x', explanation: 'x' }),
    };

    it.each(Object.entries(steps))('%s', async (_name, step) => {
      const { id } = await filed();
      const events = (await parts.events()).length;
      for (const named of [id, 'no-such-complaint']) {
        expect(await step(named, visitor as never)).toEqual({ refused: 'NOT_SIGNED_IN' });
        for (const stranger of [otherCitizen, otherOfficer, leadOfficer]) {
          const before = parts.database.statements();
          expect(await step(named, stranger as never)).toEqual({ refused: 'NOT_FOUND' });
          expect(parts.database.statements() - before).toBeLessThan(8);
        }
      }
      expect(await parts.events()).toHaveLength(events);
    });

    it.each(Object.entries(steps))(
      '%s costs the same for a hidden complaint and for none',
      async (_n, step) => {
        const { id } = await filed({ complaintHidden: true });
        const cost = async (named: string) => {
          const before = parts.database.statements();
          await step(named, otherCitizen as never);
          return parts.database.statements() - before;
        };
        expect(await cost(id)).toBe(await cost('no-such-complaint'));
      },
    );
  });

  it('file only for citizens and partners', async () => {
    expect(await fileComplaint(parts.context, visitor, aFiling())).toEqual({ refused: 'NOT_SIGNED_IN' });
    expect(await fileComplaint(parts.context, admin, aFiling())).toEqual({ refused: 'FORBIDDEN' });
    done(await fileComplaint(parts.context, people.partner, aFiling({ channel: 'PARTNER_APP' })));
  });

  it('file once for one key, however often it is sent', async () => {
    const key = { idempotencyKey: 'app-1' };
    const results = await Promise.all(
      Array.from({ length: 8 }, () => fileComplaint(parts.context, reporter, aFiling(key))),
    );
    expect(new Set(results.map((result) => done(result).id)).size).toBe(1);
    const other = done(await fileComplaint(parts.context, otherCitizen, aFiling(key)));
    expect(other.id).not.toBe(done(results[0] ?? null).id);
    const told = (await parts.events()).filter(
      ({ complaint }) => complaint.id === done(results[0] ?? null).id,
    );
    expect(told).toHaveLength(1);
  });

  describe('know the other services by their events', () => {
    it('a citizen who completes the bio-data can file at once', async () => {
      const citizen = { role: 'CITIZEN', accountId: 'account-new', agencyId: null } as const;
      parts.accounts.tell(accountTold('account-new', { profileComplete: false }));
      expect(await fileComplaint(parts.context, citizen, aFiling())).toEqual({
        refused: 'PROFILE_INCOMPLETE',
      });
      parts.accounts.tell(accountTold('account-new'));
      done(await fileComplaint(parts.context, citizen, aFiling()));
    });

    it('a category just added can be chosen, a retired one no more', async () => {
      const filing = aFiling({ category: 'INFRA.BARU' });
      expect(await fileComplaint(parts.context, reporter, filing)).toEqual({ refused: 'UNKNOWN_CATEGORY' });
      parts.agencies.tell(categoryTold('INFRA.BARU'));
      const { id: complaintId } = done(await fileComplaint(parts.context, reporter, filing));
      parts.agencies.tell(categoryTold('INFRA.BARU', { active: false }));
      await parts.directory.agencies(['unknown'], parts.clock.now());
      expect(await fileComplaint(parts.context, reporter, filing)).toEqual({ refused: 'UNKNOWN_CATEGORY' });
      // What has it already keeps it.
      done(await verifyComplaint(parts.context, admin, { complaintId, verification: nothingSettled }));
    });

    it('an agency just opened can be chosen, a closed one no more', async () => {
      const { id: complaintId } = await filed();
      const to = (leadAgencyId: string) =>
        forwardComplaint(parts.context, admin, {
          complaintId,
          leadAgencyId,
          supportingAgencyIds: [],
          note: null,
          verification: null,
        });
      expect(await to('NEW')).toEqual({ refused: 'UNKNOWN_AGENCY' });
      parts.agencies.tell(agencyTold('NEW', { validTo: '2020-01-01T00:00:00.000Z' }));
      expect(await to('NEW')).toEqual({ refused: 'AGENCY_CLOSED' });
      parts.agencies.tell(agencyTold('NEW', { name: 'Dinas Baru' }));
      const result = done(await to('NEW'));
      expect(result.dispositions[0]?.agencyName).toBe('Dinas Baru');
      parts.agencies.tell(agencyTold('NEW', { name: 'Dinas Lain' }));
      await parts.directory.agencies(['unknown'], parts.clock.now());
      const [later] = await parts.reading.visible(admin, [complaintId]);
      expect(later?.dispositions[0]?.agencyName).toBe('Dinas Baru');
    });
  });

  it('keep what is said before the complaint is public from the public for ever', async () => {
    const { id: complaintId } = await filed();
    const { context, reading } = parts;
    const page = { size: 20, backwards: false, after: null, before: null };
    done(await postFollowUp(context, reporter, { complaintId, body: 'Nomor saya 0811' }));
    await forwarded(complaintId);
    done(await postFollowUp(context, reporter, { complaintId, body: 'Terima kasih' }));
    const [forPublic] = await reading.visible(visitor, [complaintId]);
    const [forReporter] = await reading.visible(reporter, [complaintId]);
    if (!forPublic || !forReporter) throw new Error('not seen');
    const slices = await reading.threads([forPublic], page);
    expect(slices[0]?.rows.map(({ body }) => body)).toEqual(['Terima kasih']);
    expect((await reading.threads([forReporter], page))[0]?.rows).toHaveLength(2);
    expect(await reading.threadCounts([forPublic])).toEqual([1]);
    const [lines] = await reading.histories([forPublic]);
    expect(lines?.map(({ action, reason }) => [action, reason])).toEqual([
      ['forward', null],
      ['post', null],
    ]);
  });

  it('have had no fault on the way', () => {
    expect(parts.faults).toEqual([]);
  });
});
