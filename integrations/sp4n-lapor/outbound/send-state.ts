import type { LaporStatus } from '../mapping/states';
import { canBeTold, laporStatusNamed, laporStatusNames, laporStatusOf } from '../mapping/states';
import { instantOf } from '../mapping/times';
import { hidesMore, strictest, wantedThere } from '../mapping/secrecy';
import { entryMark } from '../mapping/reference-text';
import { changeLink } from '../store/outbound/sent-reports';
import { isSaidAgain } from '../domain/outbound/steps-of-event';
import { isTakenBack } from '../domain/outbound/what-goes';
import { post } from './send-entry';
import { held, skipped, type StepEnd, type StepOfReport, type StepParts } from './step';

const actions = { VERIFIED: 'verify', HELD: 'hold', DONE: 'close', ARCHIVED: 'archive' } as const;
const reason = 'Sesuai keadaan di PRO Denpasar';

/** STATE: brings the report into the state that stands for ours. It looks first: what agrees is left alone. */
export async function sendState(parts: StepParts, about: StepOfReport): Promise<StepEnd> {
  const { delivery, complaint, link } = about;
  const { remote, clock } = parts;
  const { wanted } = delivery;
  const target = wanted && laporStatusOf[wanted];
  if (!target || !canBeTold(target)) return skipped('NO_STATE_THERE');
  if (isSaidAgain(delivery) && laporStatusOf[complaint.state] !== target) return skipped('NO_LONGER_SO');
  const there = await remote.call((client) => client.report(link.trackingId));
  const current = laporStatusNamed(there.statusName);
  if (current === target) return agreed(there.statusName, target);
  const last = lastChange(there.logs.read);
  // Somebody over there was later than we are; taking that in decides, not we. A call of ours is nobody over there.
  const isTheirs = current !== link.status && last !== null && last.why.trim() !== reason;
  if (isTheirs && last.at > delivery.happenedAt) return skipped('LATER_THERE');
  if (target !== 'IN_PROCESS') {
    await remote.call((client) => client.act(link.trackingId, actions[target], reason));
    return agreed(there.statusName, target);
  }
  // No call puts a report into process: a follow-up of the institution does, but on one that has not ended.
  if (current === 'DONE' || current === 'ARCHIVED' || current === 'HELD')
    await remote.call((client) => client.act(link.trackingId, 'verify', reason));
  const mark = entryMark(`${delivery.about}`);
  const text = 'Laporan sedang ditindaklanjuti.';
  const posted = await post(parts, about, { entryId: null, mark, text, files: [], templateCode: 'PROSES' });
  return posted.end === 'DONE' ? agreed(there.statusName, target, posted) : posted;

  function agreed(seen: string, status: LaporStatus, before?: StepEnd & { end: 'DONE' }): StepEnd {
    const at = clock.now();
    return {
      ...{ end: 'DONE', remoteId: before?.remoteId ?? null },
      async also(manager) {
        await before?.also?.(manager);
        await changeLink(manager, link.trackingId, {
          ...{ toldState: wanted, status, syncedAt: at },
          // Not the name it had before: a report that is brought back to that one has changed.
          statusRaw: current === status ? seen : laporStatusNames[status][0],
        });
      },
    };
  }
}

interface Change {
  readonly at: Date;
  readonly why: string;
}

/** The last move in its log; of two in one second the one that was written last. */
function lastChange(
  logs: readonly { readonly date: string; readonly statusNew: string | null; readonly content: string }[],
): Change | null {
  let last: Change | null = null;
  for (const { date, statusNew, content } of logs) {
    const at = statusNew ? instantOf(date) : null;
    if (at && (last === null || at >= last.at)) last = { at, why: content };
  }
  return last;
}

/** SECRECY: the strictest of both sides; nothing over there is ever opened by us. */
export async function sendSecrecy(parts: StepParts, about: StepOfReport): Promise<StepEnd> {
  const { complaint, link } = about;
  const known = await parts.links.complaint(link.complaintId);
  const ours = {
    identityHidden: complaint.identityHidden || (known?.erased ?? false),
    complaintHidden: complaint.complaintHidden,
  };
  const wanted = strictest(wantedThere(ours, known !== null && isTakenBack(known)), link);
  if (!hidesMore(wanted, link)) return skipped('NOTHING_STRICTER');
  await parts.remote.call((client) =>
    client.setSecrecy(link.trackingId, {
      ...{ anonymous: wanted.identityHidden, secret: wanted.complaintHidden },
    }),
  );
  return {
    end: 'DONE',
    also: (manager) => changeLink(manager, link.trackingId, { ...wanted, syncedAt: parts.clock.now() }),
  };
}

/**
 * FORWARD: a referred complaint is sent on there, "not our authority". To which institution is chosen by an admin of
 * theirs or ours: until one is named for the step it is held, visibly.
 */
export async function sendOn(parts: StepParts, about: StepOfReport): Promise<StepEnd> {
  const { delivery, link } = about;
  const institutionId = Number(delivery.progress ?? '0');
  if (!Number.isSafeInteger(institutionId) || institutionId <= 0) return held('INSTITUTION_UNKNOWN');
  const there = await parts.remote.call((client) => client.report(link.trackingId));
  if (there.institutionId !== institutionId) {
    const to = { institutionId, reason: 'Di luar kewenangan Pemerintah Kota Denpasar' };
    await parts.remote.call((client) => client.referReport(link.trackingId, to));
  }
  const at = parts.clock.now();
  return {
    end: 'DONE',
    also: (manager) =>
      changeLink(manager, link.trackingId, { institutionId, toldState: delivery.wanted, syncedAt: at }),
  };
}
