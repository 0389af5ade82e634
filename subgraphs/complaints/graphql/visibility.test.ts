import { randomUUID } from 'node:crypto';
import type { GraphQLObjectType, GraphQLUnionType } from 'graphql';
import { everybody, people, type PersonName } from '../../../test/support/complaint-builders';
import {
  caseNames,
  complaintCases,
  isSeenBy,
  liveThrough,
  type CaseName,
} from '../../../test/support/complaint-cases';
import { openComplaintsApi, type Answer, type ComplaintsApi } from '../../../test/support/complaints-api';
import { databaseKinds } from '../../../test/support/complaints-parts';
import { desksOf, nameOf, type Receiver } from '../domain/escalation/receivers';
import { NoticeRecord } from '../store/escalation/notice.entity';
import { AttemptRecord } from '../../../platform/runtime/throttle/attempt-record.entity';
import { CommentRecord } from '../store/support/support-rows.entity';
import type { ComplaintEvent } from '../../../schema/events/complaint-events';
import { unseen } from '../store/told-writes';

/** What a route may name of a complaint, whether there is one or not. */
interface Target {
  readonly id: string;
  readonly ticket: string;
  /** A word that is in no other complaint. */
  readonly word: string;
  readonly followUpId: string;
  readonly commentId: string;
  readonly changed: ComplaintEvent;
  readonly posted: ComplaintEvent;
  readonly forwarded: ComplaintEvent;
}

interface Route {
  /** The root field it goes through; `_entities` with the type. */
  readonly field: string;
  readonly by: string;
  readonly ask: (api: ComplaintsApi, target: Target, person: PersonName) => Promise<Answer>;
  /** Of those who see the complaint, who is answered on this route. */
  readonly answers: (person: PersonName) => boolean;
}

const all = () => true;
const face =
  '{ id topic supportCount supportedByMe comments(first: 3) { totalCount nodes { id body } } answerDrafts { id } returns decidedFinally agencyNotes { totalCount } dispositions { delivery unit } reporter { id } identityUnlocks { id reason } thread(last: 3) { nodes { id body reporter { id } } } }';

function query(
  [field, by]: readonly [field: string, by: string],
  text: string,
  variables: (target: Target) => object,
): Route {
  return {
    field,
    by,
    answers: all,
    ask: (api, target, person) =>
      api.ask(text, { variables: { ...variables(target) }, actor: people[person] }),
  };
}

function listed(by: string, filter: (target: Target) => object): Route {
  const text = `query($filter: ComplaintFilter) {
    complaints(filter: $filter, first: 100) { nodes ${face} totalCount pageInfo { hasNextPage endCursor } }
  }`;
  return query(['Query.complaints', by], text, (target) => ({
    filter: { text: target.word, ...filter(target) },
  }));
}

function entity(type: string, keyOf: (target: Target) => string, selection: string): Route {
  const text = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} ${selection} } }`;
  return query([`_entities.${type}`, 'key'], text, (target) => ({
    of: [{ __typename: type, id: keyOf(target) }],
  }));
}

/** Asked only by those who may not see the complaint: nobody else's story is changed. */
function change(name: string, input: string, more: Record<string, unknown> = {}): Route {
  const text = `mutation($input: ${input}!) { ${name}(input: $input) {
    complaint { id } refusal { code message } } }`;
  return {
    ...query([`Mutation.${name}`, 'complaint'], text, ({ id }) => ({ input: { complaint: id, ...more } })),
    answers: () => false,
  };
}

/** Who asks often is not made to wait here. */
function unhurried(route: Route): Route {
  return {
    ...route,
    async ask(api, target, person) {
      await api.parts.database.write((manager) => manager.clear(AttemptRecord));
      return route.ask(api, target, person);
    },
  };
}

/** What is asked about comments. */
function joiningIn([name, by]: readonly [string, string], inputOf: (target: Target) => object): Route {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${name}(input: $input) { comment { id } refusal { code message } } }`;
  return unhurried({
    ...{ field: `Mutation.${name}`, by, answers: () => false },
    ask: (api, target, person) =>
      api.ask(text, { variables: { input: inputOf(target) }, actor: people[person] }),
  });
}

function live(field: string, selection: string, eventOf: (target: Target) => ComplaintEvent): Route {
  const argument = field === 'dispositionIssued' ? 'agency' : 'complaint';
  return {
    field: `Subscription.${field}`,
    by: argument,
    answers: all,
    ask: (api, target, person) => {
      const event = eventOf(target);
      const named = field === 'dispositionIssued' ? (event.agencies[0] ?? 'PUPR') : target.id;
      return api.ask(`subscription($of: ID!) { ${field}(${argument}: $of) ${selection} }`, {
        variables: { of: named },
        actor: people[person],
        event,
      });
    },
  };
}

const reason = { reason: 'Belum selesai' };
const routes: readonly Route[] = [
  query(['Query.complaint', 'id'], `query($id: ID) { complaint(id: $id) ${face} }`, ({ id }) => ({ id })),
  query(
    ['Query.complaint', 'ticket'],
    `query($ticket: String) { complaint(ticket: $ticket) ${face} }`,
    ({ ticket }) => ({ ticket: ticket.toLowerCase().replaceAll('-', ' ') }),
  ),
  listed('text', () => ({})),
  {
    ...query(
      ['Query.complaints', 'relevance'],
      `query($filter: ComplaintFilter) { complaints(filter: $filter, order: RELEVANCE, first: 100) {
        nodes ${face} totalCount pageInfo { hasNextPage endCursor } } }`,
      ({ word }) => ({ filter: { text: word } }),
    ),
  },
  listed('category', () => ({ category: 'INFRA' })),
  listed('period', () => ({ from: '2026-01-01', to: '2026-12-31' })),
  listed('classes', () => ({ classes: ['COMPLAINT'], channels: ['WEB'] })),
  entity('Complaint', ({ id }) => id, face),
  entity('FollowUp', ({ followUpId }) => followUpId, '{ id body reporter { id } complaint { id } }'),
  change('verifyComplaint', 'VerifyComplaintInput'),
  change('requestInformation', 'RequestInformationInput', { question: 'Di mana?' }),
  change('provideInformation', 'ProvideInformationInput', { answer: 'Di sini' }),
  change('forwardComplaint', 'ForwardComplaintInput', { leadAgency: 'PUPR' }),
  change('returnDisposition', 'ReturnDispositionInput', { ...reason, proposedAgency: 'TIDAK-ADA' }),
  change('submitAnswerDraft', 'SubmitAnswerDraftInput', { body: 'Halo' }),
  change('acceptAnswerDraft', 'AcceptAnswerDraftInput', { draft: 'tidak-ada' }),
  change('sendBackAnswerDraft', 'SendBackAnswerDraftInput', { ...reason, draft: 'tidak-ada' }),
  change('advanceDisposition', 'AdvanceDispositionInput', { step: 'READ' }),
  change('coordinateComplaint', 'CoordinateComplaintInput', { ...reason, lead: 'DISHUB' }),
  change('writeAgencyNote', 'WriteAgencyNoteInput', { body: 'Halo' }),
  change('answerLead', 'AnswerLeadInput', { body: 'Halo' }),
  change('handToUnit', 'HandToUnitInput', { ...reason, unit: 'BIDANG-1' }),
  change('postFollowUp', 'PostFollowUpInput', { body: 'Halo' }),
  {
    ...query(
      ['Mutation.requestUpload', 'complaint'],
      'mutation($input: RequestUploadInput!) { requestUpload(input: $input) { upload { id } refusal { code message } } }',
      ({ id }) => ({ input: { complaint: id, fileName: 'foto.jpg', bytes: 1_000 } }),
    ),
    answers: () => false,
  },
  // Files of complaints one may not see: http/attachments.test.ts.
  {
    ...query(
      ['Mutation.decideAttachment', 'attachment'],
      'mutation($input: DecideAttachmentInput!) { decideAttachment(input: $input) { complaint { id } refusal { code message } } }',
      ({ id }) => ({ input: { attachment: id, publicity: 'RELEASED', reason: 'Boleh dibuka' } }),
    ),
    answers: () => false,
  },
  change('resolveComplaint', 'ResolveComplaintInput', { ...reason, outcome: 'DONE' }),
  change('confirmResolution', 'ConfirmResolutionInput', { rating: 5 }),
  change('reopenComplaint', 'ReopenComplaintInput', reason),
  change('withdrawComplaint', 'WithdrawComplaintInput'),
  change('decideConduct', 'DecideConductInput', { decision: 'RELEASE', reason: 'Tidak apa-apa' }),
  change('referComplaint', 'ReferComplaintInput', {
    ...{ destination: 'Pemerintah Provinsi Bali', explanation: 'Jalan provinsi' },
  }),
  change('archiveComplaint', 'ArchiveComplaintInput', { reason: 'SPAM', explanation: 'Bukan pengaduan' }),
  change('changeSecrecy', 'ChangeSecrecyInput', { hideIdentity: true, reason: 'Demi keamanan' }),
  change('requestIdentityUnlock', 'RequestIdentityUnlockInput', reason),
  change('decideIdentityUnlock', 'DecideIdentityUnlockInput', {
    ...reason,
    unlock: 'tidak-ada',
    grant: true,
  }),
  change('reportReporterUnreachable', 'ReportReporterUnreachableInput', { tried: 'Ditelepon' }),
  change('mergeComplaint', 'MergeComplaintInput', { into: 'tidak-ada', ...reason }),
  change('unmergeComplaint', 'UnmergeComplaintInput', reason),
  change('appealResolution', 'AppealResolutionInput', reason),
  change('decideAppeal', 'DecideAppealInput', { upheld: true, ...reason }),
  unhurried(change('supportComplaint', 'OfComplaintInput')),
  unhurried(change('unsupportComplaint', 'OfComplaintInput')),
  joiningIn(['writeComment', 'complaint'], ({ id }) => ({ complaint: id, body: 'Saya juga' })),
  joiningIn(['reportComment', 'comment'], ({ commentId }) => ({ comment: commentId, reason: 'SPAM' })),
  joiningIn(['moderateComment', 'comment'], ({ commentId }) => ({
    ...{ comment: commentId, decision: 'HIDE', reason: 'Iklan' },
  })),
  live('commentAdded', '{ id body complaint { id } }', ({ changed, commentId }) => ({
    ...{ ...changed, type: 'CommentWritten', commentId },
  })),
  change('eraseOfflineReporter', 'EraseOfflineReporterInput'),
  {
    ...query(
      ['Mutation.revealOfflineReporter', 'complaint'],
      'mutation($id: ID!) { revealOfflineReporter(input: { complaint: $id, reason: "Perlu" }) { reporter { name } refusal { code message } } }',
      ({ id }) => ({ id }),
    ),
    answers: () => false,
  },
  live('complaintChanged', face, ({ changed }) => changed),
  live('followUpAdded', '{ id body reporter { id } complaint { id } }', ({ posted }) => posted),
];

/** For everybody what the public sees. */
const similar: Route = {
  field: 'Query.similarComplaints',
  by: 'topic',
  answers: all,
  async ask(api, { id, word }, person) {
    const query = `query($input: SimilarComplaintsInput!) { similarComplaints(input: $input) { complaint ${face} answer } }`;
    const variables = { input: { topic: word } };
    const answer = await api.ask(query, { variables, actor: people[person] });
    const shown: readonly { complaint: { id: string } }[] = answer.data.similarComplaints;
    return { data: { known: shown.filter(({ complaint }) => complaint.id === id) } };
  },
};

/** The access log of hidden identities, cut to what it holds of one complaint. */
const accessLog: Route = {
  field: 'Query.identityUnlocks',
  by: 'log',
  answers: all,
  async ask(api, { id }, person) {
    const log = `{ identityUnlocks(first: 100) { nodes { id reason decisionReason complaint { id } } totalCount } }`;
    const answer = await api.ask(log, { actor: people[person] });
    const { nodes, totalCount } = answer.data.identityUnlocks;
    const known = nodes.filter(({ complaint }: { complaint: { id: string } | null }) => complaint?.id === id);
    return { data: { known, isWhole: totalCount === nodes.length, strange: nodes.some(isStrange) } };
  },
};

/** The log of who saw data of reporters without account: of what is out of sight it names no complaint. */
const reveals: Route = {
  field: 'Query.offlineReporterAccesses',
  by: 'log',
  answers: all,
  async ask(api, { id }, person) {
    const log = `{ offlineReporterAccesses(first: 100) { nodes { complaint { id } } } }`;
    const { nodes } = (await api.ask(log, { actor: people[person] })).data.offlineReporterAccesses;
    return {
      data: nodes.filter(({ complaint }: { complaint: { id: string } | null }) => complaint?.id === id),
    };
  },
};

/** A line about a complaint that the viewer may not see. */
function isStrange({ complaint }: { complaint: { id: string } | null }): boolean {
  return complaint === null;
}

/** What a change of the calendar would touch, cut to what it says of one complaint. */
const preview: Route = {
  field: 'Query.calendarPreview',
  by: 'days',
  answers: (person) => person === 'admin',
  async ask(api, { id }, person) {
    const query = `{ calendarPreview(input: { closing: ["2026-03-04"], first: 100 }) { count complaints { complaint { id } } } }`;
    const answer = await api.ask(query, { actor: people[person] });
    const shown: readonly { complaint: { id: string } }[] = answer.data.calendarPreview?.complaints ?? [];
    const isWhole = (answer.data.calendarPreview?.count ?? 0) === shown.length;
    return { data: { known: shown.filter(({ complaint }) => complaint.id === id), isWhole } };
  },
};

/** What waits for the secretariat, cut to what it says of one complaint. */
const commentDesk: Route = {
  field: 'Query.commentsToModerate',
  by: 'desk',
  answers: (person) => person === 'admin',
  async ask(api, { id }, person) {
    const query = '{ commentsToModerate(first: 100) { nodes { id complaint { id } } totalCount } }';
    const { nodes, totalCount } = (await api.ask(query, { actor: people[person] })).data.commentsToModerate;
    const known = nodes.filter(({ complaint }: { complaint: { id: string } }) => complaint.id === id);
    return { data: { known, isWhole: totalCount === nodes.length } };
  },
};

/** The desk of a person who has one; the secretariat's for everybody else. */
function deskOf(person: PersonName): Receiver {
  return desksOf(people[person])[0] ?? { role: 'ADMIN', agencyId: null };
}

const noticeId = (complaintId: string, desk: Receiver) => `${complaintId.slice(0, 8)} ${nameOf(desk)}`;

/** Every desk has a notice of every complaint: those of what it may not see must not be there. */
const noticeRoutes: readonly Route[] = [
  {
    field: 'Query.notices',
    by: 'desk',
    answers: all,
    async ask(api, { id }, person) {
      const query = '{ notices(first: 100) { nodes { id complaint { id } } totalCount } }';
      const { notices } = (await api.ask(query, { actor: people[person] })).data;
      const known = notices.nodes.filter(
        (node: { complaint: { id: string } | null }) => node.complaint?.id === id,
      );
      const isWhole = notices.totalCount === notices.nodes.length;
      return { data: { known, isWhole, strange: notices.nodes.some(isStrange) } };
    },
  },
  {
    field: 'Mutation.markNoticeRead',
    by: 'notice',
    answers: () => false,
    ask: (api, { id }, person) =>
      api.ask(
        'mutation($notice: ID!) { markNoticeRead(input: { notice: $notice }) { notice { id } refusal { code message } } }',
        { variables: { notice: noticeId(id, deskOf(person)) }, actor: people[person] },
      ),
  },
  {
    field: 'Subscription.noticeReceived',
    by: 'desk',
    answers: all,
    ask: (api, { id, changed }, person) => {
      const notice = { letterId: id, ...deskOf(person), count: 1, kind: 'CLOCK', addressee: null } as const;
      return api.ask('subscription { noticeReceived { count notices { id complaint { id } } } }', {
        actor: people[person],
        event: { ...changed, type: 'NoticeIssued', notice },
      });
    },
  },
];

/** Reach a complaint only by the side its case is on, or only for some of those who see it. */
const sideRoutes: readonly Route[] = [
  listed('agency', () => ({ agency: 'PUPR' })),
  listed('states', () => ({ states: ['FORWARDED', 'IN_PROGRESS', 'SUBMITTED', 'CLOSED'] })),
  listed('mine', () => ({ mine: true })),
  accessLog,
  reveals,
  commentDesk,
  similar,
  ...noticeRoutes,
  listed('overdue', () => ({ overdue: false, dueBefore: '2027-01-01T00:00:00.000Z' })),
  preview,
  live('dispositionIssued', '{ complaint { id } role }', ({ forwarded }) => forwarded),
  // Of a note that is not there; who is told of one that is, coordination.test.ts tells.
  live('agencyNoteWritten', '{ body }', ({ changed }) => ({ ...changed, noteId: 'tidak-ada' })),
  listed('unit', () => ({ unit: 'BIDANG-1', agency: 'PUPR' })),
];

async function putNotices({ parts }: ComplaintsApi, complaintId: string, at: string): Promise<void> {
  const desks = new Map(everybody.map(([person]) => [nameOf(deskOf(person)), deskOf(person)]));
  const level = { kind: 'CLOCK', clock: 'FORWARD', round: 1, level: 'HALF' } as const;
  const told = { ...level, letterId: complaintId, readAt: null } as const;
  const rows = [...desks].map(([desk, receiver]) => ({
    ...{ ...told, complaintId, desk, id: noticeId(complaintId, receiver) },
    ...{ dueAt: new Date(at), issuedAt: new Date(at) },
  }));
  await parts.database.write((manager) => manager.insert(NoticeRecord, rows));
}

/** Every complaint has one, whatever it is: a complaint may have been public before. It was reported. */
async function putComment({ parts }: ComplaintsApi, complaintId: string, at: string): Promise<string> {
  const id = `comment ${complaintId.slice(0, 8)}`;
  const written = { id, complaintId, accountId: 'account-third', anonymous: false, body: 'Benar begitu' };
  const times = { at: new Date(at), shownAt: new Date(at), waitingSince: new Date(at), moderatedAt: null };
  const rest = { state: 'SHOWN', findings: '[]', reason: null, moderatedBy: null } as const;
  await parts.database.write((manager) =>
    unseen(manager, () => manager.insert(CommentRecord, { ...written, ...times, ...rest })),
  );
  return id;
}

describe.each(Object.entries(databaseKinds))('what a viewer may not see, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  const targets = new Map<CaseName, Target>();
  let missing: Target;

  beforeAll(async () => {
    api = await openComplaintsApi(place);
    for (const name of caseNames) {
      const word = `kata${name}`;
      const { id, ticket } = await liveThrough(api.parts, complaintCases[name], `Perihal ${word}`);
      const told = (await api.parts.events()).filter(({ complaint }) => complaint.id === id);
      const changed = told.findLast(({ type }) => type !== 'NoticeIssued');
      const posted = told.find(({ followUpId }) => followUpId !== null);
      if (!changed || !posted?.followUpId) throw new Error(`${name} has no event or no thread`);
      const forwarded = told.find(({ type }) => type === 'ComplaintForwarded') ?? changed;
      await putNotices(api, id, told[0]?.at ?? '');
      const commentId = await putComment(api, id, told[0]?.at ?? '');
      const { followUpId } = posted;
      targets.set(name, { ...{ id, ticket, word, followUpId, commentId }, changed, posted, forwarded });
    }
    const id = randomUUID();
    const [anything] = targets.values();
    if (!anything) throw new Error('no case');
    const nowhere = { ...anything.posted, complaint: { ...anything.posted.complaint, id } };
    const followUpId = randomUUID();
    missing = {
      id,
      ticket: 'PD-ZZZZ-ZZZZ-ZZZZ',
      word: 'katatiada',
      followUpId,
      commentId: 'tidak-ada',
      changed: nowhere,
      posted: { ...nowhere, followUpId },
      forwarded: { ...nowhere, type: 'ComplaintForwarded', agencies: ['PUPR'] },
    };
  });
  afterAll(() => api.stop());

  it.each(everybody)('is for %s as if it did not exist, on every route', async (person) => {
    const eventsBefore = (await api.parts.events()).length;
    const wrong: string[] = [];
    for (const route of [...routes, ...sideRoutes]) {
      const toMissing = JSON.stringify(await route.ask(api, missing, person));
      for (const [name, target] of targets) {
        const visible = isSeenBy(name, person);
        const isFirm = !sideRoutes.includes(route);
        if (visible && (!isFirm || !route.answers(person))) continue;
        const answer = JSON.stringify(await route.ask(api, target, person));
        if ((answer === toMissing) === visible)
          wrong.push(`${name} by ${route.field} (${route.by}): ${answer}`);
      }
    }
    expect(wrong).toEqual([]);
    expect((await api.parts.events()).length).toBe(eventsBefore);
  });

  it.each(everybody)('is not counted for %s', async (person) => {
    const visible = caseNames.filter((name) => isSeenBy(name, person)).length;
    const answer = await api.ask('{ complaints(first: 100) { totalCount nodes { id } } }', {
      actor: people[person],
    });
    expect(answer.data.complaints.totalCount).toBe(visible);
    expect(answer.data.complaints.nodes).toHaveLength(visible);
  });

  it('is refused alike in both languages', async () => {
    const hidden = targets.get('hidden');
    const ask = (complaint: string | undefined, language: 'id' | 'en') =>
      api.ask(
        'mutation($input: PostFollowUpInput!) { postFollowUp(input: $input) { followUp { id } refusal { code message } } }',
        { variables: { input: { complaint, body: 'Halo' } }, actor: people.otherCitizen, language },
      );
    for (const language of ['id', 'en'] as const) {
      expect(await ask(hidden?.id, language)).toEqual(await ask(missing.id, language));
    }
  });

  it('stays silent to who asks for the dispositions of another agency', async () => {
    const target = targets.get('forwarded');
    const told = async (person: PersonName, agency: string) =>
      (
        await api.ask('subscription($of: ID!) { dispositionIssued(agency: $of) { complaint { id } role } }', {
          variables: { of: agency },
          actor: people[person],
          ...(target ? { event: target.forwarded } : {}),
        })
      ).data.dispositionIssued;
    for (const [person] of everybody) {
      const isLead = ['leadOfficer', 'leadApprover', 'admin'].includes(person);
      expect([person, await told(person, 'PUPR')]).toEqual([
        person,
        isLead ? { complaint: { id: target?.id }, role: 'LEAD' } : null,
      ]);
      const helps = ['supportingOfficer', 'admin'].includes(person);
      expect([person, (await told(person, 'DLHK'))?.role]).toEqual([
        person,
        helps ? 'SUPPORTING' : undefined,
      ]);
      expect([person, await told(person, 'DISHUB')]).toEqual([person, null]);
    }
  });

  it('knows every way in: a new root field without a route fails here', () => {
    const { schema } = api.subgraph;
    const fieldsOf = (type: GraphQLObjectType | null | undefined) =>
      Object.keys(type?.getFields() ?? {}).map((field) => `${String(type)}.${field}`);
    const entities = (schema.getType('_Entity') as GraphQLUnionType).getTypes();
    const ways = [
      ...[schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(fieldsOf),
      ...entities.map(({ name }) => `_entities.${name}`),
    ];
    // Name no complaint: the SDL, the entity door itself, filing, and the stubs, which know their key alone.
    const stubs = ['Agency', 'Category', 'Citizen'].map((name) => `_entities.${name}`);
    const ofNone = ['Query.serviceStandards', 'Query.calendarRecomputation', 'Mutation.setServiceStandard'];
    // Asked as every person of records alone, in records/records.test.ts.
    const ofRecords = [
      ...['Query.record', 'Query.verifyRecord', 'Mutation.draftRecord', 'Mutation.editRecord'],
      ...[
        'Mutation.finaliseRecord',
        'Mutation.approveRecord',
        'Mutation.releaseRecord',
        'Mutation.eraseRecordPerson',
      ],
    ];
    // Answered to the hub itself alone: mirror/mirror.test.ts asks as everybody else.
    const ofMirror = ways.filter((way) => /mirrored/i.test(way));
    const apart = [
      ...ofRecords,
      ...ofMirror,
      // Own data alone, for oneself: erasure.test.ts asks for one's own and for another's.
      '_entities.Account',
      'Query._service',
      'Query._entities',
      'Mutation.fileComplaint',
      // Of drafts in the chain of the viewer's own agency: approval.test.ts tells.
      'Query.answerDraftsToDecide',
      'Query.approvalDelegations',
      'Mutation.delegateApproval',
      'Mutation.revokeDelegation',
      // By number and code: intake.test.ts asks for what is there and what is not.
      'Mutation.recordComplaint',
      'Mutation.trackComplaint',
      'Mutation.linkComplaint',
      // For the hub itself, by a signed address: mailed/mailed.test.ts.
      'Mutation.fileMailedComplaint',
      'Mutation.postMailedReply',
      // For the gateway: strangers/strangers.test.ts, sight/sight.test.ts.
      'Query.strangersToComplaint',
      'Query.sightOfComplaint',
      'Query.sightOfNotes',
      'Query.prohibitedWords',
      'Mutation.addProhibitedWord',
      'Mutation.removeProhibitedWord',
      ...ofNone,
      ...stubs,
    ];
    const known = [...routes, ...sideRoutes].map(({ field }) => field).concat(apart);
    expect(new Set(ways)).toEqual(new Set(known));
  });
});
