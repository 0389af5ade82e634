import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../../../../platform/domain/actor';
import { isRefused } from '../../../../platform/domain/refusal';
import { isDuplicate } from '../../../../platform/runtime/database/duplicate';
import { usableCategory } from '../../domain/categories';
import type { ComplaintState } from '../../domain/complaint';
import type { By } from '../../domain/decision';
import { mustBeSystem } from '../../domain/decisions/must-be-system';
import { moveByLapor } from '../../domain/mirror/move';
import { receiveReport, type MirroredFiling } from '../../domain/mirror/receive-report';
import { raiseByLapor, reviseCategory, reviseText } from '../../domain/mirror/revise';
import { addItem, changeItem, type MirroredItem } from '../../domain/mirror/thread-items';
import { ticketBytes, ticketFrom } from '../../domain/ticket';
import type { MirrorAnswer, MirrorAsk } from '../../store/mirror/mirror-store';
import type { ComplaintsContext } from '../context';

/** The name by which the mirror calls what it brings, and when it happened over there. */
interface Brought {
  readonly externalId: string;
  readonly at: Date;
}

interface BroughtTo extends Brought {
  readonly complaintId: string;
}

type MirrorCommand<Input> = (context: ComplaintsContext, actor: Actor, input: Input) => Promise<MirrorAnswer>;

/** A report of SP4N-LAPOR! becomes a complaint here; the same one asked for again is the answer. */
export const receiveMirrored: MirrorCommand<MirroredFiling & Pick<Brought, 'externalId'>> = async (
  { complaints, directory, mirror, clock },
  actor,
  { externalId, ...filing },
) => {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const known = await mirror.done(externalId);
  if (known) return known;
  const category = usableCategory(await directory.categories(filing.category), filing.category);
  const now = clock.now();
  try {
    const filed = await complaints.createWith(actor, {
      filing: null,
      decide: () => {
        const ticket = ticketFrom(randomBytes(ticketBytes));
        return receiveReport(filing, { id: randomUUID(), ticket, category }, { actor, at: now });
      },
      more: {
        beside: (manager, complaint) =>
          mirror.received(manager, complaint, { externalId, kind: 'RECEIVE', eventAt: filing.filedAt, now }),
      },
    });
    return isRefused(filed) ? filed : { complaintId: filed.id, entryId: null, attachmentId: null };
  } catch (error) {
    // Two workers brought it at once: the other one's complaint is the answer.
    const there = isDuplicate(error) ? await mirror.done(externalId) : null;
    if (there) return there;
    throw error;
  }
};

/** An entry of the thread over there joins the thread here. */
export const addMirroredEntry: MirrorCommand<BroughtTo & MirroredItem> = async (context, actor, input) =>
  changing(context, actor, {
    input,
    kind: 'ADD',
    decide: (complaint, _since, by) => addItem(complaint, input, by),
  });

/** An entry that came from there was edited there, or taken away when `body` is null. */
export const changeMirroredEntry: MirrorCommand<
  Brought & { readonly entryId: string; readonly body: string | null }
> = async ({ mirror, clock }, actor, { externalId, at, entryId, body }) => {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const now = clock.now();
  const action = body === null ? 'removeEntry' : 'editEntry';
  const kind = body === null ? 'REMOVE' : 'EDIT';
  return mirror.changeEntry({ externalId, entryId, body, kind, eventAt: at, now }, (complaint, origin) =>
    changeItem(complaint, { origin, action }, { actor, at: now }),
  );
};

/** The state changed over there. */
export const moveMirrored: MirrorCommand<
  BroughtTo & { readonly to: ComplaintState; readonly reason: string }
> = async (context, actor, input) =>
  changing(context, actor, {
    input,
    kind: 'MOVE',
    decide: (complaint, stateSince, by) => moveByLapor(complaint, { ...input, stateSince }, by),
  });

/** A secrecy was raised over there. */
export const raiseMirrored: MirrorCommand<
  BroughtTo & { readonly hideIdentity: boolean; readonly hideComplaint: boolean }
> = async (context, actor, input) =>
  changing(context, actor, {
    input,
    kind: 'SECRECY',
    decide: (complaint, _since, by) =>
      raiseByLapor(complaint, { identity: input.hideIdentity, complaint: input.hideComplaint }, by),
  });

/** Title or text were edited over there; null is what was not. */
export const reviseMirroredText: MirrorCommand<
  BroughtTo & { readonly topic: string | null; readonly body: string | null }
> = async (context, actor, input) =>
  changing(context, actor, {
    input,
    kind: 'TEXT',
    decide: (complaint, _since, by) => reviseText(complaint, input, by),
  });

/** The category was changed over there, to one that stands for this code here. */
export const reviseMirroredCategory: MirrorCommand<
  BroughtTo & { readonly category: string; readonly note: string }
> = async (context, actor, input) => {
  const code = input.category;
  const category = usableCategory(await context.directory.categories(code), code);
  return changing(context, actor, {
    input,
    kind: 'CATEGORY',
    decide: (complaint, _since, by) => reviseCategory(complaint, { code, category, note: input.note }, by),
  });
};

type Decide = Parameters<ComplaintsContext['mirror']['change']>[1];

interface Changing {
  readonly input: BroughtTo;
  readonly kind: MirrorAsk['kind'];
  readonly decide: (complaint: Parameters<Decide>[0], stateSince: Date, by: By) => ReturnType<Decide>;
}

async function changing(
  { mirror, clock }: ComplaintsContext,
  actor: Actor,
  { input, kind, decide }: Changing,
): Promise<MirrorAnswer> {
  const stranger = mustBeSystem(actor);
  if (stranger) return stranger;
  const { externalId, complaintId, at: eventAt } = input;
  const now = clock.now();
  return mirror.change({ externalId, complaintId, kind, eventAt, now }, (complaint, stateSince) =>
    decide(complaint, stateSince, { actor, at: clock.now() }),
  );
}
