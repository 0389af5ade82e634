import { people, type PersonName } from '../../../../test/support/complaint-builders';
import { complaintCases, liveThrough } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { accountTold, databaseKinds } from '../../../../test/support/complaints-parts';
import { changeSecrecy } from '../../commands/change-secrecy';
import { mergeComplaint, unmergeComplaint } from '../../commands/merge/merge-complaints';
import { SupportRecord } from '../../store/support/support-rows.entity';
import { unseen } from '../../store/told-writes';

const face = 'complaint { id supportCount supportedByMe } refusal { code }';

describe.each(Object.entries(databaseKinds))('support of a complaint, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeEach(async () => {
    api = await openComplaintsApi(place);
  });
  afterEach(() => api.stop());

  const change = async (
    name: 'supportComplaint' | 'unsupportComplaint',
    complaint: string,
    person: PersonName,
  ) => {
    const query = `mutation($input: OfComplaintInput!) { ${name}(input: $input) { ${face} } }`;
    const answer = await api.ask(query, { variables: { input: { complaint } }, actor: people[person] });
    expect(answer.errors).toBeUndefined();
    return answer.data[name];
  };
  const told = async (complaint: string, person: PersonName = 'visitor') =>
    (
      await api.ask('query($id: ID) { complaint(id: $id) { supportCount supportedByMe } }', {
        variables: { id: complaint },
        actor: people[person],
      })
    ).data.complaint;
  const others = async (complaintId: string, ...accountIds: readonly string[]) =>
    api.parts.database.write((manager) =>
      unseen(manager, () =>
        manager.insert(
          SupportRecord,
          accountIds.map((accountId) => ({ complaintId, accountId, at: api.parts.clock.now() })),
        ),
      ),
    );
  const code = async (...given: Parameters<typeof change>) =>
    (await change(...given)).refusal?.code ?? 'DONE';

  it('counts each account once, and tells nobody who they are', async () => {
    const { id } = await liveThrough(api.parts, complaintCases.forwarded);
    const once = { complaint: { id, supportCount: 1, supportedByMe: true }, refusal: null };
    expect(await change('supportComplaint', id, 'otherCitizen')).toEqual(once);
    expect(await change('supportComplaint', id, 'otherCitizen')).toEqual(once);
    for (const person of ['visitor', 'admin', 'reporter', 'leadOfficer'] as const)
      expect(await told(id, person)).toEqual({ supportCount: 1, supportedByMe: false });
    const none = { complaint: { id, supportCount: 0, supportedByMe: false }, refusal: null };
    expect(await change('unsupportComplaint', id, 'otherCitizen')).toEqual(none);
    expect(await change('unsupportComplaint', id, 'otherCitizen')).toEqual(none);
    expect(JSON.stringify(await api.parts.events())).not.toContain(people.otherCitizen.accountId);
  });

  it('is for citizens with an account, on public complaints of others that are not closed', async () => {
    const { id } = await liveThrough(api.parts, complaintCases.forwarded);
    for (const [person, expected] of [
      ['visitor', 'NOT_SIGNED_IN'],
      ['reporter', 'OWN_COMPLAINT'],
      ['partner', 'FORBIDDEN'],
      ['leadOfficer', 'FORBIDDEN'],
      ['admin', 'FORBIDDEN'],
      ['executive', 'FORBIDDEN'],
    ] as const) {
      expect([person, await code('supportComplaint', id, person)]).toEqual([person, expected]);
      expect([person, await code('unsupportComplaint', id, person)]).toEqual([person, expected]);
    }
    const tracking = { ...people.otherCitizen, accountId: `offline-${'0'.repeat(28)}` };
    expect(await api.parts.context.supports.support(id, tracking)).toEqual({ refused: 'FORBIDDEN' });
    for (const [name, expected] of [
      ['closed', 'NOT_ALLOWED_NOW'],
      ['resolved', 'DONE'],
      ['submitted', 'NOT_FOUND'],
      ['hidden', 'NOT_FOUND'],
      ['hiddenLater', 'NOT_FOUND'],
      ['supervisoryForwarded', 'NOT_FOUND'],
      ['archived', 'NOT_FOUND'],
    ] as const) {
      const other = await liveThrough(api.parts, complaintCases[name]);
      expect([name, await code('supportComplaint', other.id, 'otherCitizen')]).toEqual([name, expected]);
    }
    expect(await code('supportComplaint', 'tidak-ada', 'otherCitizen')).toBe('NOT_FOUND');
  });

  it('is offered as far as it is allowed, before and after', async () => {
    for (const [name, person, fresh, later] of [
      ['forwarded', 'otherCitizen', ['SUPPORT', 'COMMENT'], ['UNSUPPORT', 'COMMENT']],
      ['resolved', 'otherCitizen', ['SUPPORT', 'COMMENT'], ['UNSUPPORT', 'COMMENT']],
      ['closed', 'otherCitizen', [], ['UNSUPPORT']],
      ['forwarded', 'reporter', [], []],
      ['forwarded', 'visitor', [], []],
      ['forwarded', 'partner', [], []],
      ['forwarded', 'leadOfficer', [], []],
      ['forwarded', 'admin', [], []],
    ] as const) {
      const { id } = await liveThrough(api.parts, complaintCases[name]);
      const offered = async () => {
        const asked = { variables: { id }, actor: people[person] };
        const { data } = await api.ask('query($id: ID) { complaint(id: $id) { nextActions } }', asked);
        const actions: readonly string[] = data.complaint.nextActions;
        return [name, person, ...actions.filter((action) => /SUPPORT|COMMENT/.test(action))];
      };
      expect(await offered()).toEqual([name, person, ...fresh]);
      const support = {
        complaintId: id,
        accountId: people[person].accountId ?? '',
        at: api.parts.clock.now(),
      };
      await api.parts.database.write((manager) =>
        unseen(manager, () => manager.insert(SupportRecord, support)),
      );
      expect(await offered()).toEqual([name, person, ...later]);
    }
  });

  it('is slowed down for one account, whether there is such a complaint or not', async () => {
    const { id } = await liveThrough(api.parts, complaintCases.forwarded);
    const codes: string[] = [];
    for (let time = 0; time < 32; time += 1)
      codes.push(await code('supportComplaint', time % 2 ? id : 'x', 'otherCitizen'));
    expect(codes.indexOf('TOO_MANY_AT_ONCE')).toBe(30);
    expect(await code('supportComplaint', id, 'partner')).toBe('FORBIDDEN');
    api.parts.clock.advance(10_000);
    expect(await code('supportComplaint', id, 'otherCitizen')).toBe('DONE');
  });

  it('is carried over when complaints are merged, and back again', async () => {
    const target = await liveThrough(api.parts, complaintCases.forwarded, 'Jalan rusak');
    const duplicate = await liveThrough(api.parts, complaintCases.forwarded, 'Jalan rusak juga');
    await others(target.id, 'account-1', 'account-2');
    await others(duplicate.id, 'account-2', 'account-3');
    await change('supportComplaint', duplicate.id, 'otherCitizen');
    const by = { complaintId: duplicate.id, reason: 'Sama' };
    await mergeComplaint(api.parts.context, people.admin, { ...by, targetId: target.id });
    expect(await told(target.id, 'otherCitizen')).toEqual({ supportCount: 4, supportedByMe: true });
    expect(await told(duplicate.id, 'otherCitizen')).toBeNull();
    await change('unsupportComplaint', target.id, 'otherCitizen');
    expect(await told(target.id, 'otherCitizen')).toEqual({ supportCount: 3, supportedByMe: false });
    // Secret later: nobody is to know that anybody supported it.
    const secret = { ...by, hideIdentity: null, hideComplaint: true };
    await changeSecrecy(api.parts.context, people.reporter, secret);
    expect(await told(target.id)).toEqual({ supportCount: 2, supportedByMe: false });
    await unmergeComplaint(api.parts.context, people.admin, by);
    expect(await told(target.id)).toEqual({ supportCount: 2, supportedByMe: false });
    expect(await told(duplicate.id)).toBeNull();
    expect(await told(duplicate.id, 'admin')).toEqual({ supportCount: 2, supportedByMe: false });
  });

  it('is not that of who filed a duplicate', async () => {
    const target = await liveThrough(api.parts, complaintCases.forwarded);
    const duplicate = await liveThrough(api.parts, complaintCases.forwarded);
    await others(target.id, people.reporter.accountId, 'account-1');
    const merging = { complaintId: duplicate.id, targetId: target.id, reason: 'Sama' };
    await mergeComplaint(api.parts.context, people.admin, merging);
    expect(await told(target.id)).toEqual({ supportCount: 1, supportedByMe: false });
  });

  it('is asked for a whole list in one statement', async () => {
    const { parts } = api;
    const list =
      '{ complaints(first: 20) { nodes { supportCount supportedByMe comments(first: 2) { totalCount nodes { body } } } } }';
    const cost = async () => {
      const before = parts.database.statements();
      await api.ask(list, { actor: people.otherCitizen });
      return parts.database.statements() - before;
    };
    await liveThrough(parts, complaintCases.forwarded);
    const one = await cost();
    for (let time = 0; time < 4; time += 1) await liveThrough(parts, complaintCases.forwarded);
    expect(await cost()).toBe(one);
    expect(one).toBeLessThanOrEqual(4);
  });

  it('ends with the account', async () => {
    const { id } = await liveThrough(api.parts, complaintCases.forwarded);
    await change('supportComplaint', id, 'otherCitizen');
    api.parts.accounts.tell({
      ...accountTold(people.otherCitizen.accountId, { active: false }),
      type: 'AccountErased',
    });
    await api.parts.directory.catchUp();
    expect(await told(id)).toEqual({ supportCount: 0, supportedByMe: false });
    expect(await code('supportComplaint', id, 'otherCitizen')).toBe('NOT_SIGNED_IN');
  });
});
