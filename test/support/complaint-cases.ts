import { isRefused } from '../../platform/domain/refusal';
import { archiveComplaint } from '../../subgraphs/complaints/commands/archive-complaint';
import { referComplaint } from '../../subgraphs/complaints/commands/refer-complaint';
import { confirmResolution } from '../../subgraphs/complaints/commands/confirm-resolution';
import { changeSecrecy } from '../../subgraphs/complaints/commands/change-secrecy';
import type { CommandResult } from '../../subgraphs/complaints/commands/context';
import { fileComplaint, type FileComplaint } from '../../subgraphs/complaints/commands/file-complaint';
import { forwardComplaint } from '../../subgraphs/complaints/commands/forward-complaint';
import {
  decideIdentityUnlock,
  requestIdentityUnlock,
} from '../../subgraphs/complaints/commands/identity-unlock';
import { postFollowUp } from '../../subgraphs/complaints/commands/post-follow-up';
import { requestInformation } from '../../subgraphs/complaints/commands/request-information';
import { resolveComplaint } from '../../subgraphs/complaints/commands/resolve-complaint';
import { returnDisposition } from '../../subgraphs/complaints/commands/return-disposition';
import { verifyComplaint } from '../../subgraphs/complaints/commands/verify-complaint';
import { withdrawComplaint } from '../../subgraphs/complaints/commands/withdraw-complaint';
import { nothingSettled, people, type PersonName } from './complaint-builders';
import { aFiling, type ComplaintsParts } from './complaints-parts';

/** The steps of a story, in the order told; each is taken by the one who may. */
export type Step =
  | 'reporterPosts'
  | 'ask'
  | 'verify'
  | 'forward'
  | 'forwardToInspectorate'
  | 'answer'
  | 'resolve'
  | 'confirm'
  | 'hideIdentity'
  | 'hideComplaint'
  | 'secretariatHides'
  | 'unlock'
  | 'monthPasses'
  | 'forwardToSecretariat'
  | 'inspectorForwards'
  | 'giveBack'
  | 'archive'
  | 'refer'
  | 'withdraw';

export interface ComplaintCase {
  readonly filing: Partial<FileComplaint>;
  readonly steps: readonly Step[];
  /** Who may know that it exists (service standard 2013, "Rahasia"; Regulation Article 4(1)). */
  readonly seenBy: readonly PersonName[] | 'everybody';
}

const always = ['reporter', 'admin', 'system'] as const;
const holders = ['leadOfficer', 'leadApprover', 'supportingOfficer'] as const;

/** One complaint of every kind that visibility tells apart. */
export const complaintCases = {
  submitted: { filing: {}, steps: ['reporterPosts'], seenBy: always },
  needsInformation: { filing: {}, steps: ['ask'], seenBy: always },
  verified: { filing: {}, steps: ['reporterPosts', 'verify'], seenBy: always },
  forwarded: { filing: {}, steps: ['forward', 'reporterPosts'], seenBy: 'everybody' },
  inProgress: { filing: {}, steps: ['forward', 'answer'], seenBy: 'everybody' },
  resolved: { filing: {}, steps: ['forward', 'answer', 'resolve'], seenBy: 'everybody' },
  closed: { filing: {}, steps: ['forward', 'answer', 'resolve', 'confirm'], seenBy: 'everybody' },
  identityHidden: {
    filing: { identityHidden: true },
    steps: ['forward', 'answer', 'reporterPosts'],
    seenBy: 'everybody',
  },
  hidden: {
    filing: { complaintHidden: true },
    steps: ['forward', 'answer', 'reporterPosts'],
    seenBy: [...always, ...holders],
  },
  hiddenClosed: {
    filing: { complaintHidden: true, identityHidden: true },
    steps: ['forward', 'answer', 'resolve', 'confirm'],
    seenBy: [...always, ...holders],
  },
  identityHiddenLater: {
    filing: {},
    steps: ['forward', 'answer', 'reporterPosts', 'hideIdentity'],
    seenBy: 'everybody',
  },
  hiddenLater: {
    filing: {},
    steps: ['forward', 'answer', 'reporterPosts', 'hideComplaint'],
    seenBy: [...always, ...holders],
  },
  hiddenUnasked: {
    filing: {},
    steps: ['forward', 'answer', 'resolve', 'confirm', 'secretariatHides'],
    seenBy: [...always, ...holders],
  },
  // Told before the others that are unlocked: a month passes for all of them.
  lockedAgain: {
    filing: { identityHidden: true },
    steps: ['forward', 'reporterPosts', 'unlock', 'monthPasses'],
    seenBy: 'everybody',
  },
  unlocked: {
    filing: { identityHidden: true },
    steps: ['forward', 'reporterPosts', 'unlock'],
    seenBy: 'everybody',
  },
  unlockedHidden: {
    filing: { identityHidden: true, complaintHidden: true },
    steps: ['forward', 'reporterPosts', 'unlock'],
    seenBy: [...always, ...holders],
  },
  inspectorateAccused: {
    filing: { kind: 'CORRUPTION', accusedAgencyId: 'INSPEKTORAT', identityHidden: true },
    steps: ['forwardToSecretariat', 'reporterPosts'],
    seenBy: always,
  },
  secretariatAccused: {
    filing: { accusedAgencyId: 'DISKOMINFO', identityHidden: true },
    steps: ['inspectorForwards', 'reporterPosts'],
    seenBy: ['reporter', 'inspector', 'system'],
  },
  supervisory: {
    filing: { kind: 'CORRUPTION' },
    steps: ['reporterPosts'],
    seenBy: [...always, 'inspector'],
  },
  supervisoryForwarded: {
    filing: { kind: 'STAFF_DISCIPLINE', identityHidden: true },
    steps: ['forwardToInspectorate', 'reporterPosts'],
    seenBy: [...always, 'inspector'],
  },
  givenBack: { filing: {}, steps: ['forward', 'reporterPosts', 'giveBack'], seenBy: always },
  archived: { filing: {}, steps: ['forward', 'reporterPosts', 'archive'], seenBy: [...always, ...holders] },
  referred: { filing: {}, steps: ['forward', 'reporterPosts', 'refer'], seenBy: [...always, ...holders] },
  withdrawn: { filing: {}, steps: ['reporterPosts', 'withdraw'], seenBy: always },
} as const satisfies Record<string, ComplaintCase>;

export type CaseName = keyof typeof complaintCases;
export const caseNames = Object.keys(complaintCases) as readonly CaseName[];

export function isSeenBy(name: CaseName, person: PersonName): boolean {
  const { seenBy }: ComplaintCase = complaintCases[name];
  return seenBy === 'everybody' || seenBy.includes(person);
}

/** Agencies with a part in the procedure, by their codes: a hub of its own has others than the service tests. */
const agenciesOfTests = { inspectorate: 'INSPEKTORAT', secretariat: 'DISKOMINFO' };

interface Living extends Pick<ComplaintsParts, 'context'> {
  readonly parts?: typeof agenciesOfTests;
}

/** Files a complaint with this topic and leads it through the steps. */
export async function liveThrough(
  living: Living & Pick<ComplaintsParts, 'clock'>,
  { filing, steps }: Pick<ComplaintCase, 'filing' | 'steps'>,
  topic = 'Jalan berlubang',
): Promise<{ readonly id: string; readonly ticket: string }> {
  const { context, clock, parts = agenciesOfTests } = living;
  const named = Object.entries(agenciesOfTests).find(([, code]) => code === filing.accusedAgencyId)?.[0];
  const accused = named ? { accusedAgencyId: parts[named as keyof typeof parts] } : {};
  const filed = await fileComplaint(context, people.reporter, aFiling({ ...filing, ...accused, topic }));
  if (filed === null || isRefused(filed)) throw new Error('the complaint was not filed');
  for (const step of steps) {
    clock.advance(step === 'monthPasses' ? 31 * 24 * 60 * 60 * 1_000 : 1_000);
    const result = await take({ context, parts }, step, filed.id);
    if (isRefused(result)) throw new Error(`${step} was refused: ${result.refused}`);
  }
  clock.advance(1_000);
  return { id: filed.id, ticket: filed.ticket };
}

type Taken = CommandResult | Awaited<ReturnType<typeof requestIdentityUnlock>>;

async function take({ context, parts }: Required<Living>, step: Step, complaintId: string): Promise<Taken> {
  const { admin, reporter, leadOfficer } = people;
  const inspector = { ...people.inspector, agencyId: parts.inspectorate };
  const secrecy = { complaintId, hideIdentity: null, hideComplaint: null, reason: 'Atas permintaan' };
  const note = 'Mohon ditindaklanjuti';
  const forwarding = { complaintId, note, verification: null, supportingAgencyIds: [] };
  switch (step) {
    case 'reporterPosts':
      return postFollowUp(context, reporter, { complaintId, body: 'Mohon segera ditangani' });
    case 'ask':
      return requestInformation(context, admin, { complaintId, question: 'Di mana tepatnya?' });
    case 'verify':
      return verifyComplaint(context, admin, { complaintId, verification: nothingSettled });
    case 'forward':
      return forwardComplaint(context, admin, {
        ...forwarding,
        leadAgencyId: 'PUPR',
        supportingAgencyIds: ['DLHK'],
      });
    case 'forwardToInspectorate':
      return forwardComplaint(context, admin, { ...forwarding, leadAgencyId: parts.inspectorate });
    case 'answer':
      return postFollowUp(context, leadOfficer, { complaintId, body: 'Tim kami meninjau lokasi' });
    case 'resolve':
      return resolveComplaint(context, leadOfficer, {
        complaintId,
        outcome: 'DONE',
        reason: 'Sudah ditambal',
      });
    case 'confirm':
      return confirmResolution(context, reporter, { complaintId, rating: 5 });
    case 'hideIdentity':
      return changeSecrecy(context, reporter, { ...secrecy, hideIdentity: true });
    case 'hideComplaint':
      return changeSecrecy(context, reporter, { ...secrecy, hideComplaint: true });
    case 'secretariatHides':
      return changeSecrecy(context, admin, { ...secrecy, hideComplaint: true });
    case 'unlock': {
      const asked = await requestIdentityUnlock(context, leadOfficer, { complaintId, reason: 'Meninjau' });
      if (isRefused(asked)) return asked;
      const answer = { unlockId: asked.unlock.id, days: 30, reason: 'Diperlukan' };
      return decideIdentityUnlock(context, admin, { complaintId, ...answer });
    }
    case 'monthPasses':
      return null;
    case 'forwardToSecretariat':
      return forwardComplaint(context, admin, { ...forwarding, leadAgencyId: parts.secretariat });
    case 'inspectorForwards':
      return forwardComplaint(context, inspector, { ...forwarding, leadAgencyId: parts.inspectorate });
    case 'giveBack':
      return returnDisposition(context, leadOfficer, {
        complaintId,
        reason: 'Jalan milik provinsi',
        proposedAgencyId: null,
      });
    case 'archive':
      return archiveComplaint(context, admin, {
        complaintId,
        reason: 'OUTSIDE_POWERS',
        explanation: 'Milik provinsi',
      });
    case 'refer':
      return referComplaint(context, admin, {
        complaintId,
        destination: 'Pemerintah Provinsi Bali',
        explanation: 'Milik provinsi',
      });
    case 'withdraw':
      return withdrawComplaint(context, reporter, { complaintId, reason: null });
  }
}
