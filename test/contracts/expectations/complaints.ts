import {
  all,
  beforePublic,
  holders,
  only,
  unseenBut,
  whenHidden,
  type Expectation,
  type Expectations,
  type Stage,
  type Verdicts,
} from './expectation';
import { records } from './records';
import { support } from './support';

const filing = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  topic: 'Lampu jalan padam',
  body: 'Lampu jalan padam sejak minggu lalu.',
};
const intake = { ...filing, channel: 'LETTER', reporter: { contact: 'ANONYMOUS' } };
const staff = { ...holders, otherOfficer: 'DONE', inspector: 'DONE' } as const;
/** Number and code of a receipt that an officer has just handed out. */
const receipt = async ({ run }: Stage) => {
  const recorded = await run('leadOfficer', 'recordComplaint { receipt { ticket trackingCode } }', intake);
  const { ticket, trackingCode } = recorded['receipt'] as { ticket: string; trackingCode: string };
  return { number: ticket, code: trackingCode };
};
const lead = { leadOfficer: 'DONE', leadApprover: 'DONE' } as const;
const hidden = { complaint: { filing: { complaintHidden: true }, steps: ['forward', 'answer'] } } as const;
const unseen = { complaint: { steps: ['verify', 'reporterPosts'] } } as const;

/** The same call on a complaint nobody but reporter and secretariat sees yet, on a public and on a hidden one. */
function inSight(called: Omit<Expectation, 'answers' | 'complaint'>): readonly Expectation[] {
  return [
    { ...called, ...unseen, answers: beforePublic },
    { ...called, complaint: { steps: ['forward', 'answer'] }, answers: all('DONE') },
    { ...called, ...hidden, answers: whenHidden },
  ];
}

const byId = ({ complaint }: Stage) => ({ id: complaint.id });
const theEntry = async ({ events }: Stage) => ({
  id: (await events()).find(({ followUpId }) => followUpId)?.['followUpId'],
});
const unknownDraft = {
  leadOfficer: 'UNKNOWN_DRAFT',
  leadApprover: 'UNKNOWN_DRAFT',
  supportingOfficer: 'UNKNOWN_DRAFT',
} as const;
const nobody: Verdicts = all('NOTHING');

/** A desk is everybody of a role in an agency: here the officers of the lead agency. */
const desk = { role: 'OFFICER', agencyId: 'PUPR' } as const;

export const complaints: Expectations = {
  'Query.complaint': inSight({ given: byId }),
  'Query.complaints': inSight({ given: ({ complaint }) => ({ filter: { text: complaint.word }, first: 5 }) }),
  'Query.similarComplaints': [
    {
      complaint: { steps: ['forward', 'answer'] },
      given: ({ complaint }) => ({ input: { topic: complaint.word } }),
      answers: all('DONE'),
    },
    { ...unseen, given: ({ complaint }) => ({ input: { topic: complaint.word } }), answers: nobody },
    { ...hidden, given: ({ complaint }) => ({ input: { topic: complaint.word } }), answers: nobody },
  ],
  'Query.identityUnlocks': {
    complaint: { steps: ['forward', 'hideIdentity', 'unlock'] },
    given: { first: 5, open: false },
    answers: { ...nobody, admin: 'DONE', inspector: 'DONE' },
  },
  // Nobody here filed without an account: who reads what of it, access-log.test.ts tells.
  'Query.offlineReporterAccesses': { given: { first: 5 }, answers: all('NOTHING') },
  'Query.notices': {
    complaint: { steps: ['forward'] },
    given: async ({ noticeFor }) => {
      await noticeFor(desk);
      return { first: 5 };
    },
    // The reporter was told of receipt and forwarding.
    answers: { ...nobody, reporter: 'DONE', leadOfficer: 'DONE' },
  },
  // Nothing waits for anybody here.
  'Query.answerDraftsToDecide': { answers: nobody },
  'Query.approvalDelegations': { answers: nobody },
  'Query.prohibitedWords': { answers: { ...nobody, admin: 'DONE' } },
  'Query.serviceStandards': { answers: all('DONE') },
  'Query.calendarRecomputation': { answers: { ...nobody, admin: 'DONE' } },
  'Query.calendarPreview': {
    given: { input: { closing: ['2026-03-04'], first: 5 } },
    answers: { ...nobody, admin: 'DONE' },
  },

  'Mutation.fileComplaint': {
    given: filing,
    answers: only({ reporter: 'DONE', otherCitizen: 'DONE', partner: 'DONE' }),
  },
  'Mutation.verifyComplaint': {
    complaint: {},
    action: 'VERIFY',
    answers: unseenBut({ admin: 'DONE' }),
  },
  'Mutation.requestInformation': {
    complaint: {},
    given: { question: 'Di mana?' },
    action: 'REQUEST_INFORMATION',
    answers: unseenBut({ admin: 'DONE' }),
  },
  'Mutation.provideInformation': {
    complaint: { steps: ['ask'] },
    given: { answer: 'Di depan pasar' },
    action: 'PROVIDE_INFORMATION',
    answers: unseenBut({ reporter: 'DONE' }),
  },
  'Mutation.forwardComplaint': {
    complaint: { steps: ['verify'] },
    given: { leadAgency: 'PUPR', supportingAgencies: ['DLHK'], note: 'Segera' },
    action: 'FORWARD',
    answers: unseenBut({ admin: 'DONE' }),
  },
  'Mutation.returnDisposition': {
    complaint: { steps: ['forward'] },
    given: { reason: 'Bukan kewenangan kami', proposedAgency: 'DISHUB' },
    action: 'RETURN_DISPOSITION',
    answers: only({ admin: 'DONE', ...holders }),
  },
  // PUPR answers directly, and no draft exists: what those are told who may use drafts at all.
  'Mutation.submitAnswerDraft': {
    complaint: { steps: ['forward'] },
    given: { body: 'Kami tindak lanjuti' },
    answers: only({ leadOfficer: 'NO_CHAIN', leadApprover: 'NO_CHAIN', supportingOfficer: 'NO_CHAIN' }),
  },
  'Mutation.acceptAnswerDraft': {
    complaint: { steps: ['forward'] },
    given: { draft: 'tidak-ada' },
    answers: only(unknownDraft),
  },
  'Mutation.sendBackAnswerDraft': {
    complaint: { steps: ['forward'] },
    given: { draft: 'tidak-ada', reason: 'Sebut tanggalnya' },
    answers: only(unknownDraft),
  },
  'Mutation.delegateApproval': {
    given: { delegate: 'tidak-ada', until: '2100-01-01T00:00:00.000Z' },
    answers: only({ leadApprover: 'UNKNOWN_DELEGATE' }),
  },
  'Mutation.revokeDelegation': {
    given: { delegation: 'tidak-ada' },
    answers: only({
      ...{ leadOfficer: 'UNKNOWN_DELEGATION', leadApprover: 'UNKNOWN_DELEGATION' },
      ...{ supportingOfficer: 'UNKNOWN_DELEGATION', otherOfficer: 'UNKNOWN_DELEGATION' },
    }),
  },
  'Mutation.advanceDisposition': {
    complaint: { steps: ['forward'] },
    given: { step: 'READ' },
    action: 'ADVANCE_DISPOSITION',
    answers: only(holders),
  },
  'Mutation.coordinateComplaint': {
    complaint: { steps: ['forward'] },
    given: { lead: 'DISHUB', removeSupporting: ['DLHK'], reason: 'Jalan provinsi' },
    action: 'COORDINATE',
    answers: only({ admin: 'DONE' }),
  },
  'Mutation.writeAgencyNote': [
    {
      complaint: { steps: ['forward'] },
      given: { body: 'Cek dulu dengan lapangan' },
      action: 'WRITE_AGENCY_NOTE',
      answers: only({ admin: 'DONE', ...holders }),
    },
    {
      ...hidden,
      given: { body: 'Cek dulu dengan lapangan' },
      answers: unseenBut({ admin: 'DONE', ...holders }),
    },
  ],
  'Mutation.answerLead': {
    complaint: { steps: ['forward'] },
    given: { body: 'Sampah sudah diangkut' },
    action: 'ANSWER_LEAD',
    answers: only({
      ...{ leadOfficer: 'NOT_SUPPORTING', leadApprover: 'NOT_SUPPORTING' },
      supportingOfficer: 'DONE',
    }),
  },
  // To a unit that is not there: who may hand over at all is told that.
  'Mutation.handToUnit': {
    complaint: { steps: ['forward'] },
    given: { unit: 'TIDAK-ADA', reason: 'Sesuai tugas' },
    answers: only({
      ...{ leadOfficer: 'UNKNOWN_UNIT', leadApprover: 'UNKNOWN_UNIT', supportingOfficer: 'UNKNOWN_UNIT' },
    }),
  },
  'Mutation.postFollowUp': [
    {
      complaint: { steps: ['forward'] },
      given: { body: 'Kami tindak lanjuti' },
      action: 'POST_FOLLOW_UP',
      answers: only({ reporter: 'DONE', admin: 'DONE', ...holders }),
    },
    {
      ...hidden,
      given: { body: 'Kami tindak lanjuti' },
      answers: unseenBut({ reporter: 'DONE', admin: 'DONE', ...holders }),
    },
  ],
  'Mutation.requestUpload': [
    {
      complaint: { steps: ['forward'] },
      given: { fileName: 'foto.jpg', bytes: 1000 },
      answers: only({ reporter: 'DONE', admin: 'DONE', ...holders, system: 'DONE' }),
    },
    {
      ...hidden,
      given: { fileName: 'foto.jpg', bytes: 1000 },
      answers: unseenBut({ reporter: 'DONE', admin: 'DONE', ...holders, system: 'DONE' }),
    },
  ],
  // Who may, of a file that is there: subgraphs/complaints/http/attachments.test.ts.
  'Mutation.decideAttachment': {
    given: { attachment: 'no-such-file', publicity: 'RELEASED', reason: 'Tidak memuat data pribadi' },
    answers: all('NOT_FOUND', { visitor: 'NOT_SIGNED_IN' }),
  },
  'Mutation.resolveComplaint': {
    complaint: { steps: ['forward', 'answer'] },
    given: { outcome: 'PARTLY_DONE', reason: 'Sebagian sudah ditambal' },
    action: 'RESOLVE',
    answers: only({ ...lead, supportingOfficer: 'NOT_LEAD' }),
  },
  'Mutation.confirmResolution': {
    complaint: { steps: ['forward', 'answer', 'resolve'] },
    given: { rating: 4 },
    action: 'CONFIRM_RESOLUTION',
    answers: only({ reporter: 'DONE' }),
  },
  'Mutation.reopenComplaint': {
    complaint: { steps: ['forward', 'answer', 'resolve', 'confirm'] },
    given: { reason: 'Rusak lagi' },
    action: 'REOPEN',
    answers: only({ reporter: 'DONE', admin: 'DONE' }),
  },
  'Mutation.withdrawComplaint': {
    complaint: { steps: ['forward'] },
    given: { reason: 'Sudah baik sendiri' },
    action: 'WITHDRAW',
    answers: only({ reporter: 'DONE' }),
  },
  'Mutation.changeSecrecy': {
    complaint: { steps: ['forward'] },
    given: { hideIdentity: true, reason: 'Demi keamanan' },
    action: 'CHANGE_SECRECY',
    answers: only({ reporter: 'DONE', admin: 'DONE' }),
  },
  'Mutation.archiveComplaint': {
    complaint: { steps: ['forward'] },
    given: { reason: 'OUTSIDE_POWERS', explanation: 'Jalan nasional' },
    action: 'ARCHIVE',
    answers: only({ admin: 'DONE' }),
  },
  'Mutation.referComplaint': {
    complaint: { steps: ['forward'] },
    given: { destination: 'Pemerintah Provinsi Bali', explanation: 'Jalan provinsi' },
    action: 'REFER',
    answers: only({ admin: 'DONE' }),
  },
  'Mutation.requestIdentityUnlock': {
    complaint: { steps: ['forward', 'hideIdentity'] },
    given: { reason: 'Menghubungi pelapor di lokasi' },
    answers: only(holders),
  },
  'Mutation.decideIdentityUnlock': {
    complaint: { steps: ['forward', 'hideIdentity'] },
    given: async ({ run, complaint }) => {
      const asked = { complaint: complaint.id, reason: 'Meninjau lokasi' };
      const { unlock } = await run('leadOfficer', 'requestIdentityUnlock { unlock { id } }', asked);
      return { unlock: (unlock as { id: string }).id, grant: true, reason: 'Diperlukan' };
    },
    answers: only({ admin: 'DONE' }),
  },
  'Mutation.decideConduct': {
    complaint: { steps: ['forward'] },
    given: { decision: 'RELEASE', reason: 'Tidak apa-apa' },
    answers: only({ admin: 'NOTHING_FLAGGED' }),
  },
  'Mutation.addProhibitedWord': {
    given: ({ unique }) => ({
      word: `kata${unique}`,
      language: 'INDONESIAN',
      class: 'ABUSE',
      action: 'FLAG',
    }),
    answers: only({ admin: 'DONE' }),
  },
  'Mutation.removeProhibitedWord': {
    given: async ({ run, unique }) => {
      const input = { word: `hapus${unique}`, language: 'INDONESIAN', class: 'ABUSE', action: 'FLAG' };
      const { word } = await run('admin', 'addProhibitedWord { word { id } }', input);
      return { word: (word as { id: string }).id };
    },
    answers: only({ admin: 'DONE' }),
  },
  'Mutation.setServiceStandard': {
    given: { code: 'BADUNG', terms: [{ clock: 'FINAL_RESULT', length: 4, unit: 'WORKING_DAYS' }] },
    answers: only({ admin: 'DONE' }),
  },
  'Mutation.markNoticeRead': {
    complaint: { steps: ['forward'] },
    given: async ({ noticeFor }) => ({ notice: (await noticeFor(desk)).id }),
    answers: all('NOT_FOUND', { visitor: 'NOT_SIGNED_IN', leadOfficer: 'DONE' }),
  },

  'Mutation.mergeComplaint': {
    complaint: { steps: ['forward'] },
    given: async ({ run }) => {
      const { complaint } = await run('reporter', 'fileComplaint { complaint { id } }', filing);
      return { into: (complaint as { id: string }).id, reason: 'Hal yang sama' };
    },
    action: 'MERGE',
    // The target is not public yet: to all others it does not exist.
    answers: all('NOT_FOUND', {
      visitor: 'NOT_SIGNED_IN',
      admin: 'DONE',
      reporter: 'FORBIDDEN',
      system: 'FORBIDDEN',
    }),
  },
  'Mutation.unmergeComplaint': {
    complaint: { steps: ['forward'] },
    given: { reason: 'Hal yang lain' },
    answers: only({ admin: 'NOT_MERGED' }),
  },
  'Mutation.appealResolution': {
    complaint: { steps: ['forward', 'answer', 'resolve'] },
    given: { reason: 'Lubangnya masih ada' },
    action: 'APPEAL_RESOLUTION',
    answers: only({ reporter: 'DONE' }),
  },
  'Mutation.decideAppeal': [
    {
      complaint: { steps: ['forward', 'answer', 'resolve'] },
      given: async ({ run, complaint }) => {
        await run('reporter', 'appealResolution { complaint { id } }', {
          complaint: complaint.id,
          reason: 'Masih rusak',
        });
        return { upheld: false, reason: 'Sudah diperiksa' };
      },
      answers: only({ leadApprover: 'DONE' }),
    },
    {
      complaint: { steps: ['forward', 'answer', 'resolve'] },
      given: { upheld: true, reason: 'Belum selesai' },
      answers: only({ leadApprover: 'NO_OPEN_APPEAL', admin: 'NO_OPEN_APPEAL' }),
    },
  ],
  'Mutation.recordComplaint': {
    given: intake,
    answers: only({ admin: 'DONE', ...staff }),
  },
  'Mutation.trackComplaint': [
    { given: receipt, answers: all('DONE') },
    {
      complaint: { steps: ['forward'] },
      given: ({ complaint }) => ({ number: complaint.ticket, code: '0000-0000-0000-0000' }),
      answers: all('TRACKING_CODE_WRONG'),
    },
  ],
  'Mutation.linkComplaint': {
    given: receipt,
    answers: only({ reporter: 'DONE', otherCitizen: 'DONE' }),
  },
  'Mutation.reportReporterUnreachable': {
    complaint: { steps: ['forward'] },
    given: { tried: 'Ditelepon tiga kali' },
    action: 'REPORT_REPORTER_UNREACHABLE',
    answers: only({ admin: 'DONE', ...holders }),
  },
  // Of one that has an account; intake.test.ts asks for one that has none.
  'Mutation.eraseOfflineReporter': {
    complaint: { steps: ['forward'] },
    answers: only({ admin: 'NO_OFFLINE_REPORTER', reporter: 'NO_OFFLINE_REPORTER' }),
  },
  'Mutation.revealOfflineReporter': {
    complaint: { steps: ['forward'] },
    given: { reason: 'Menghubungi pelapor' },
    answers: only({ admin: 'NO_OFFLINE_REPORTER' }),
  },

  'Subscription.complaintChanged': inSight({
    given: ({ complaint }) => ({ complaint: complaint.id }),
    // A notice is no change.
    told: async ({ events }) => (await events()).findLast(({ type }) => type !== 'NoticeIssued') ?? {},
  }),
  'Subscription.followUpAdded': inSight({
    given: ({ complaint }) => ({ complaint: complaint.id }),
    told: 'FollowUpPosted',
  }),
  'Subscription.agencyNoteWritten': {
    complaint: { steps: ['forward'] },
    given: async ({ run, complaint }) => {
      await run('supportingOfficer', 'answerLead', { complaint: complaint.id, body: 'Sudah diangkut' });
      return { complaint: complaint.id };
    },
    told: 'AgencyNoteWritten',
    answers: { ...nobody, admin: 'DONE', system: 'DONE', ...holders },
  },
  'Subscription.dispositionIssued': [
    {
      complaint: { steps: ['forward'] },
      given: { agency: 'PUPR' },
      told: 'ComplaintForwarded',
      answers: { ...nobody, admin: 'DONE', ...lead },
    },
    {
      complaint: { steps: ['forward'] },
      given: { agency: 'DLHK' },
      told: 'ComplaintForwarded',
      answers: { ...nobody, admin: 'DONE', supportingOfficer: 'DONE' },
    },
  ],
  'Subscription.noticeReceived': {
    complaint: { steps: ['forward'] },
    told: async ({ noticeFor }) => (await noticeFor(desk)).event,
    answers: { ...nobody, leadOfficer: 'DONE' },
  },

  '_entities.Account': {
    given: { id: 'account-reporter' },
    answers: { ...nobody, reporter: 'DONE' },
  },
  ...records,
  ...support,

  '_entities.Complaint': inSight({ given: byId }),
  '_entities.FollowUp': inSight({ given: theEntry }),
};
