import type { Actor } from '../../../platform/domain/actor';
import { isRefused } from '../../../platform/domain/refusal';
import { archiveComplaint } from '../../../subgraphs/complaints/commands/archive-complaint';
import { changeSecrecy } from '../../../subgraphs/complaints/commands/change-secrecy';
import { confirmResolution } from '../../../subgraphs/complaints/commands/confirm-resolution';
import { fileComplaint } from '../../../subgraphs/complaints/commands/file-complaint';
import { forwardComplaint } from '../../../subgraphs/complaints/commands/forward-complaint';
import { recordComplaint } from '../../../subgraphs/complaints/commands/intake/record-complaint';
import { postFollowUp } from '../../../subgraphs/complaints/commands/post-follow-up';
import { provideInformation } from '../../../subgraphs/complaints/commands/provide-information';
import { reopenComplaint } from '../../../subgraphs/complaints/commands/reopen-complaint';
import { requestInformation } from '../../../subgraphs/complaints/commands/request-information';
import { resolveComplaint } from '../../../subgraphs/complaints/commands/resolve-complaint';
import { returnDisposition } from '../../../subgraphs/complaints/commands/return-disposition';
import { verifyComplaint } from '../../../subgraphs/complaints/commands/verify-complaint';
import { withdrawComplaint } from '../../../subgraphs/complaints/commands/withdraw-complaint';
import type { ComplaintsContext } from '../../../subgraphs/complaints/commands/context';
import type { ComplaintState } from '../../../subgraphs/complaints/domain/complaint';
import { nothingSettled, people } from '../complaint-builders';
import { aFiling } from '../complaints-parts';
import { reporterData } from '../reporter-data';
import type { Came, Deed, Doing, Trial } from './trial';

const { reporter, admin, leadOfficer, supportingOfficer } = people;

/** Who has never learnt what belongs into a text: every fourth one names what must not leave the city. */
const careless = ({ turn }: Deed) =>
  turn % 4 === 0
    ? ` NIK ${reporterData.nik}, telepon ${reporterData.phone}, surel ${reporterData.email}.`
    : '';

type OnComplaint = (
  context: ComplaintsContext,
  about: { readonly complaintId: string; readonly text: string; readonly deed: Deed },
) => Promise<unknown>;

interface Doable {
  /** Where it is done as a rule; now and then it is tried elsewhere, and refused. */
  readonly states: readonly ComplaintState[] | null;
  readonly says?: 'OPENLY' | 'PRIVATELY';
}

const beforeAnswer = ['SUBMITTED', 'NEEDS_INFO', 'VERIFIED', 'FORWARDED'] as const;
const held = ['FORWARDED', 'IN_PROGRESS', 'RESOLVED'] as const;

/** Something done to a complaint; with words in it when `says` is given. */
function on({ states, says }: Doable, does: OnComplaint): Doing {
  return async (trial, deed) => {
    const complaintId = await trial.complaint(deed.which, deed.turn % 9 === 0 ? null : states);
    if (complaintId === null) return '-';
    const word = says === undefined ? '' : trial.sayings.next();
    const text = `Mengenai ${word}.${careless(deed)}`;
    const done = await does(trial.world.api.parts.context, { complaintId, text, deed });
    if (isRefused(done)) return done.refused;
    const isHidden = isOf(done) && (done.complaintHidden || done.supervisory);
    const isPrivate = says === 'PRIVATELY' || isHidden;
    if (says) trial.sayings.say({ word, side: 'HERE', what: 'ITEM', isPrivate });
    return null;
  };
}

function isOf(done: unknown): done is { readonly complaintHidden: boolean; readonly supervisory: boolean } {
  return typeof done === 'object' && done !== null && 'complaintHidden' in done;
}

async function files(trial: Trial, deed: Deed): Came {
  const { context } = trial.world.api.parts;
  const word = trial.sayings.next();
  const secrecy = ['OPEN', 'OPEN', 'OPEN', 'ANONYMOUS', 'HIDDEN'][deed.turn % 5];
  const filing = aFiling({
    topic: `Jalan ${word}`,
    body: `Ada lubang besar: ${word}.${careless(deed)}`,
    place: { address: reporterData.address, latitude: -8.65, longitude: 115.21, ward: 'Dauh Puri' },
    identityHidden: secrecy === 'ANONYMOUS',
    complaintHidden: secrecy === 'HIDDEN',
    ...(deed.turn % 11 === 0 ? { category: 'PEGAWAI.PUNGLI' } : {}),
  });
  const done = await (deed.turn % 5 === 0
    ? recordComplaint(context, admin, {
        ...{ ...filing, channel: 'LETTER', receivedAt: null, lateReason: null, contact: 'KNOWN' },
        ...{ data: reporterData, emergency: false, settled: null, leadAgencyId: null, idempotencyKey: null },
      })
    : fileComplaint(context, reporter, filing));
  if (isRefused(done)) return done.refused;
  trial.sayings.say({ word, side: 'HERE', what: 'REPORT', isPrivate: false });
  return null;
}

const says =
  (actor: Actor): OnComplaint =>
  (context, { complaintId, text: body }) =>
    postFollowUp(context, actor, { complaintId, body });

const secrecy =
  (actor: Actor, wish: { readonly hideIdentity: boolean | null; readonly hideComplaint: boolean | null }) =>
  (context: ComplaintsContext, { complaintId }: { readonly complaintId: string }) =>
    changeSecrecy(context, actor, { complaintId, ...wish, reason: 'Demi keselamatan pelapor' });

/** What citizens, officers and admins of the city do. */
export const deedsHere = {
  file: files,
  verify: on({ states: ['SUBMITTED'] }, (context, { complaintId, deed: { turn } }) =>
    verifyComplaint(context, admin, {
      complaintId,
      verification: { ...nothingSettled, category: turn % 3 === 0 ? 'INFRA' : 'INFRA.JALAN' },
    }),
  ),
  forward: on({ states: ['SUBMITTED', 'VERIFIED'] }, (context, { complaintId, deed: { turn } }) =>
    forwardComplaint(context, admin, {
      ...{ complaintId, leadAgencyId: 'PUPR', supportingAgencyIds: turn % 2 === 0 ? ['DLHK'] : [] },
      ...{ note: null, verification: turn % 3 === 0 ? { ...nothingSettled, category: 'INFRA.JALAN' } : null },
    }),
  ),
  answer: on({ states: held, says: 'OPENLY' }, says(leadOfficer)),
  help: on({ states: held, says: 'OPENLY' }, says(supportingOfficer)),
  adminPosts: on({ states: [...beforeAnswer, ...held], says: 'OPENLY' }, says(admin)),
  reporterPosts: on({ states: [...beforeAnswer, ...held], says: 'OPENLY' }, says(reporter)),
  ask: on({ states: ['SUBMITTED'], says: 'PRIVATELY' }, (context, { complaintId, text: question }) =>
    requestInformation(context, admin, { complaintId, question }),
  ),
  provide: on({ states: ['NEEDS_INFO'], says: 'PRIVATELY' }, (context, { complaintId, text: answer }) =>
    provideInformation(context, reporter, { complaintId, answer }),
  ),
  resolve: on({ states: ['IN_PROGRESS'], says: 'OPENLY' }, (context, { complaintId, text: reason }) =>
    resolveComplaint(context, leadOfficer, { complaintId, outcome: 'DONE', reason }),
  ),
  confirm: on({ states: ['RESOLVED'] }, (context, { complaintId, deed: { turn } }) =>
    confirmResolution(context, reporter, { complaintId, rating: turn % 2 === 0 ? 4 : null }),
  ),
  reopen: on(
    { states: ['RESOLVED', 'CLOSED'], says: 'OPENLY' },
    (context, { complaintId, text: reason, deed: { turn } }) =>
      reopenComplaint(context, turn % 2 === 0 ? reporter : admin, { complaintId, reason }),
  ),
  giveBack: on({ states: ['FORWARDED'] }, (context, { complaintId }) =>
    returnDisposition(context, leadOfficer, {
      ...{ complaintId, reason: 'Bukan kewenangan kami', proposedAgencyId: null },
    }),
  ),
  withdraw: on({ states: [...beforeAnswer, 'IN_PROGRESS'] }, (context, { complaintId }) =>
    withdrawComplaint(context, reporter, { complaintId, reason: null }),
  ),
  archive: on({ states: [...beforeAnswer, 'IN_PROGRESS'] }, (context, { complaintId }) =>
    archiveComplaint(context, admin, { complaintId, reason: 'SPAM', explanation: 'Tidak jelas' }),
  ),
  hideName: on({ states: null }, secrecy(reporter, { hideIdentity: true, hideComplaint: null })),
  hideAll: on({ states: null }, secrecy(reporter, { hideIdentity: true, hideComplaint: true })),
  adminHides: on({ states: null }, secrecy(admin, { hideIdentity: true, hideComplaint: true })),
  unhide: on({ states: null }, secrecy(reporter, { hideIdentity: false, hideComplaint: false })),
} as const satisfies Readonly<Record<string, Doing>>;
