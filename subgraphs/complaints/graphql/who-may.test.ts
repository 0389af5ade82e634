import { everybody, people, type PersonName } from '../../../test/support/complaint-builders';
import { liveThrough, type ComplaintCase } from '../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../test/support/complaints-api';
import { databaseKinds } from '../../../test/support/complaints-parts';
import type { RefusalCode } from '../domain/refusals';

type Verdict = RefusalCode | 'DONE';

/** One mutation, tried by each person on a complaint of its own that is in the right state for it. */
interface Trial {
  readonly steps: ComplaintCase['steps'];
  readonly action: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly verdicts: Readonly<Record<PersonName, Verdict>>;
}

/** What everybody is told of a complaint that only reporter and secretariat see, unless said otherwise. */
const unseen: Readonly<Record<PersonName, Verdict>> = {
  visitor: 'NOT_SIGNED_IN',
  reporter: 'FORBIDDEN',
  otherCitizen: 'NOT_FOUND',
  partner: 'NOT_FOUND',
  admin: 'FORBIDDEN',
  leadOfficer: 'NOT_FOUND',
  leadApprover: 'NOT_FOUND',
  supportingOfficer: 'NOT_FOUND',
  otherOfficer: 'NOT_FOUND',
  inspector: 'NOT_FOUND',
  executive: 'NOT_FOUND',
  system: 'FORBIDDEN',
};
/** The same of a public one. */
const seen: Readonly<Record<PersonName, Verdict>> = {
  visitor: 'NOT_SIGNED_IN',
  reporter: 'FORBIDDEN',
  otherCitizen: 'FORBIDDEN',
  partner: 'FORBIDDEN',
  admin: 'FORBIDDEN',
  leadOfficer: 'FORBIDDEN',
  leadApprover: 'FORBIDDEN',
  supportingOfficer: 'FORBIDDEN',
  otherOfficer: 'FORBIDDEN',
  inspector: 'FORBIDDEN',
  executive: 'FORBIDDEN',
  system: 'FORBIDDEN',
};

const filing = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  topic: 'Lampu jalan padam',
  body: 'Lampu jalan padam sejak minggu lalu.',
};
const trials: Readonly<Record<string, Trial>> = {
  fileComplaint: {
    steps: [],
    action: null,
    input: filing,
    verdicts: { ...seen, reporter: 'DONE', otherCitizen: 'DONE', partner: 'DONE' },
  },
  verifyComplaint: { steps: [], action: 'VERIFY', input: {}, verdicts: { ...unseen, admin: 'DONE' } },
  requestInformation: {
    steps: [],
    action: 'REQUEST_INFORMATION',
    input: { question: 'Di mana?' },
    verdicts: { ...unseen, admin: 'DONE' },
  },
  provideInformation: {
    steps: ['ask'],
    action: 'PROVIDE_INFORMATION',
    input: { answer: 'Di depan pasar' },
    verdicts: { ...unseen, reporter: 'DONE' },
  },
  forwardComplaint: {
    steps: ['verify'],
    action: 'FORWARD',
    input: { leadAgency: 'PUPR', supportingAgencies: ['DLHK'], note: 'Segera' },
    verdicts: { ...unseen, admin: 'DONE' },
  },
  returnDisposition: {
    steps: ['forward'],
    action: 'RETURN_DISPOSITION',
    input: { reason: 'Bukan kewenangan kami', proposedAgency: 'DISHUB' },
    verdicts: {
      ...seen,
      admin: 'DONE',
      leadOfficer: 'DONE',
      leadApprover: 'DONE',
      supportingOfficer: 'DONE',
    },
  },
  postFollowUp: {
    steps: ['forward'],
    action: 'POST_FOLLOW_UP',
    input: { body: 'Kami tindak lanjuti' },
    verdicts: {
      ...seen,
      reporter: 'DONE',
      admin: 'DONE',
      leadOfficer: 'DONE',
      leadApprover: 'DONE',
      supportingOfficer: 'DONE',
    },
  },
  resolveComplaint: {
    steps: ['forward', 'answer'],
    action: 'RESOLVE',
    input: { outcome: 'PARTLY_DONE', reason: 'Sebagian sudah ditambal' },
    verdicts: { ...seen, leadOfficer: 'DONE', leadApprover: 'DONE', supportingOfficer: 'NOT_LEAD' },
  },
  confirmResolution: {
    steps: ['forward', 'answer', 'resolve'],
    action: 'CONFIRM_RESOLUTION',
    input: { rating: 4 },
    verdicts: { ...seen, reporter: 'DONE' },
  },
  reopenComplaint: {
    steps: ['forward', 'answer', 'resolve', 'confirm'],
    action: 'REOPEN',
    input: { reason: 'Rusak lagi' },
    verdicts: { ...seen, reporter: 'DONE', admin: 'DONE' },
  },
  withdrawComplaint: {
    steps: ['forward'],
    action: 'WITHDRAW',
    input: { reason: 'Sudah baik sendiri' },
    verdicts: { ...seen, reporter: 'DONE' },
  },
  changeSecrecy: {
    steps: ['forward'],
    action: 'CHANGE_SECRECY',
    input: { hideIdentity: true, reason: 'Demi keamanan' },
    verdicts: { ...seen, reporter: 'DONE', admin: 'DONE' },
  },
  requestIdentityUnlock: {
    steps: ['forward', 'hideIdentity'],
    action: null,
    input: { reason: 'Menghubungi pelapor di lokasi' },
    verdicts: { ...seen, leadOfficer: 'DONE', leadApprover: 'DONE', supportingOfficer: 'DONE' },
  },
  decideIdentityUnlock: {
    steps: ['forward', 'hideIdentity', 'unlock'],
    action: null,
    input: { unlock: 'tidak-ada', grant: true, reason: 'Diperlukan' },
    verdicts: { ...seen, admin: 'UNKNOWN_UNLOCK' },
  },
  setServiceStandard: {
    steps: [],
    action: null,
    input: {
      code: 'BADUNG',
      terms: [{ clock: 'FINAL_RESULT', length: 4, unit: 'WORKING_DAYS' }],
    },
    verdicts: { ...seen, admin: 'DONE' },
  },
  decideConduct: {
    steps: ['forward'],
    action: null,
    input: { decision: 'RELEASE', reason: 'Tidak apa-apa' },
    verdicts: { ...seen, admin: 'NOTHING_FLAGGED' },
  },
  // Of a notice that does not exist; who reads one that does is told in escalate.test.ts.
  markNoticeRead: {
    steps: [],
    action: null,
    input: { notice: 'tidak-ada' },
    verdicts: { ...unseen, reporter: 'NOT_FOUND', admin: 'NOT_FOUND', system: 'NOT_FOUND' },
  },
  archiveComplaint: {
    steps: ['forward'],
    action: 'ARCHIVE',
    input: { reason: 'OUTSIDE_POWERS', explanation: 'Jalan nasional' },
    verdicts: { ...seen, admin: 'DONE' },
  },
};

describe.each(Object.entries(databaseKinds))('who may change a complaint, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
  });
  afterAll(() => api.stop());

  async function attempt(mutation: string, input: object, person: PersonName): Promise<Verdict> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await api.ask(
      `mutation($input: ${type}!) { ${mutation}(input: $input) { refusal { code message } } }`,
      { variables: { input }, actor: people[person] },
    );
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data[mutation].refusal?.code ?? 'DONE';
  }

  it.each(Object.entries(trials))('%s answers each role as it must', async (mutation, trial) => {
    const verdicts: Partial<Record<PersonName, Verdict>> = {};
    for (const [person, actor] of everybody) {
      const { id } = await liveThrough(api.parts, { filing: {}, steps: trial.steps });
      const offered = await api.ask('query($id: ID) { complaint(id: $id) { nextActions } }', {
        variables: { id },
        actor,
      });
      const isOfComplaint = !['fileComplaint', 'setServiceStandard', 'markNoticeRead'].includes(mutation);
      const input = !isOfComplaint ? trial.input : { complaint: id, ...trial.input };
      const verdict = await attempt(mutation, input, person);
      verdicts[person] = verdict;
      if (trial.action !== null) {
        // The API offers exactly what it then allows.
        const actions: readonly string[] = offered.data.complaint?.nextActions ?? [];
        expect([person, actions.includes(trial.action)]).toEqual([person, verdict === 'DONE']);
      }
    }
    expect(verdicts).toEqual(trial.verdicts);
  });

  it('says for every mutation who may: a new one without an answer for each role fails here', () => {
    const mutations = Object.keys(api.subgraph.schema.getMutationType()?.getFields() ?? {});
    // Of no complaint: `conduct.test.ts` asks each role.
    const wordList = ['addProhibitedWord', 'removeProhibitedWord'];
    expect(new Set(mutations)).toEqual(new Set([...Object.keys(trials), ...wordList]));
  });
});
