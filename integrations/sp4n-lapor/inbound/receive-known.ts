import { decideCategory } from '../mapping/conflicts/category-conflict';
import { decideState } from '../mapping/conflicts/state-conflict';
import { decideText, withoutReference } from '../mapping/conflicts/text-conflict';
import type { Aspect, Reason, Winner } from '../mapping/conflicts/reasons';
import { fillPlaceholders } from '../mapping/placeholders';
import { hidesMore } from '../mapping/secrecy';
import { canBeTold, laporStatusNamed, laporStatusOf } from '../mapping/states';
import { sayAgain } from '../domain/outbound/steps-of-event';
import type { ComplaintHere } from '../port/complaints-port';
import type { LinkRow } from '../store/link.entity';
import type { Plan } from '../store/outbound/plan-steps';
import type { ReceiverParts } from './receiver-parts';
import { reasonOf, statusSince, type ReportThere } from './report-there';

interface Known {
  readonly link: LinkRow;
  readonly here: ComplaintHere;
  readonly now: Date;
  readonly changedAt: Date;
}

/** The strictest secrecy of both holds here at once, before anything else of the report is taken in. */
export async function receiveSecrecy(
  { port, links }: ReceiverParts,
  { record }: ReportThere,
  { link, here, now, changedAt }: Known,
): Promise<boolean> {
  const { trackingId, complaintId, sequence } = link;
  const theirs = { identityHidden: record.anonymous, complaintHidden: record.secret };
  if (hidesMore(theirs, link) || hidesMore(link, theirs)) {
    // What is shown there again is told at once to be hidden, where it is so here; until then it shows as not confirmed.
    const step = { step: 'SECRECY', about: `holds ${changedAt.toISOString()}`, wanted: null } as const;
    const plan = { complaintId, sequence, steps: [step], happenedAt: changedAt, at: now };
    await links.change(trackingId, theirs, hidesMore(link, theirs) ? plan : null);
  }
  const isStricter = (record.anonymous && !here.identityHidden) || (record.secret && !here.complaintHidden);
  // What hides it there alone is the Inspectorate's word, which says nothing of the complaint here.
  if (!isStricter || (await links.isTakenBack(complaintId))) return false;
  const [hideIdentity, hideComplaint] = [record.anonymous, record.secret];
  await port.raise({
    ...{ externalId: `lapor:${trackingId}/secrecy/${changedAt.getTime()}`, at: changedAt },
    ...{ complaint: complaintId, hideIdentity, hideComplaint },
  });
  return true;
}

/** The state over there, by the rules of conflicts and then of the life cycle. */
export async function receiveState(
  parts: ReceiverParts,
  report: ReportThere,
  { link, here, now, changedAt }: Known,
): Promise<boolean> {
  const { record } = report;
  if (record.statusName === link.statusRaw) return false;
  const { trackingId, complaintId } = link;
  const status = laporStatusNamed(record.statusName);
  const at = statusSince(report) ?? changedAt;
  const verdict = decideState({
    ours: { state: here.state, at: here.stateSince, complaintHidden: here.complaintHidden },
    theirs: { status, at },
    agreed: { state: link.toldState, status: link.status },
    toldAt: now,
  });
  let { wins, why }: { wins: Winner; why: Reason } = verdict;
  // That only ours changed is told by its own event.
  let tells = verdict.why !== 'ONLY_OURS' && status !== null;
  let toldState = verdict.why === 'SAME' ? here.state : link.toldState;
  if (verdict.moveTo !== null) {
    const { refusal } = await parts.port.move({
      ...{ externalId: `lapor:${trackingId}/move/${at.getTime()}/${verdict.moveTo}`, at },
      ...{ complaint: complaintId, to: verdict.moveTo, reason: wordsOf(report) },
    });
    if (refusal === null || refusal === 'NOTHING_CHANGED') toldState = verdict.moveTo;
    // The secretariat says what it is about, and then follows: nothing is taken back over there.
    else if (refusal === 'CATEGORY_NEEDED') [wins, why, tells] = ['OURS', 'CATEGORY_FIRST', false];
    else [wins, why] = ['OURS', refusal === 'CHANGED_SINCE' ? 'OURS_IS_LATER' : 'NO_SUCH_STEP'];
  }
  if (why !== 'SAME' && why !== 'ONLY_OURS') {
    const sides = { ours: here.state, theirs: record.statusName, oursAt: here.stateSince, theirsAt: at };
    await log(parts, link, { aspect: 'STATE', wins, why, now, ...sides });
  }
  if (status === null) {
    await parts.reviews.note(
      {
        ...{ reason: 'UNKNOWN_STATE', about: `report:${trackingId}`, detail: record.statusName },
        ...{ trackingId, complaintId },
      },
      now,
    );
  }
  // A name nobody knows says nothing of the state that was agreed on.
  const agreed = status === null ? {} : { status, toldState };
  const seen = { statusRaw: record.statusName, statusAt: at, ...agreed };
  const plan = wins === 'OURS' && tells ? holds({ here, link, now }, at) : null;
  await parts.links.change(trackingId, seen, plan);
  return toldState !== link.toldState;
}

/** What holds here is told over there, once for each of their changes; null where no call brings it about. */
function holds({ here, link, now }: Pick<Known, 'here' | 'link' | 'now'>, at: Date): Plan | null {
  const target = laporStatusOf[here.state];
  if (!target || !canBeTold(target)) return null;
  const { complaintId, sequence } = link;
  const steps = [sayAgain('holds', at.toISOString(), here.state)];
  return { complaintId, sequence, steps, happenedAt: here.stateSince, at: now };
}

/** Title and text over there: both versions are kept, the later one is shown. */
export async function receiveText(
  parts: ReceiverParts,
  { record }: ReportThere,
  { link, here, now, changedAt }: Known,
): Promise<boolean> {
  // One of ours begins as we filed it: what was edited before it was seen there is a change.
  const seen = { title: link.title ?? record.firstTitle, body: link.content ?? record.firstContent };
  if (record.title === seen.title && record.content === seen.body) return false;
  const { trackingId, complaintId } = link;
  const isOursChanged = here.textSince !== null && !here.textFromLapor;
  const ours = { title: here.topic, body: here.body };
  const verdict = decideText({
    ours: { ...ours, at: here.textSince ?? here.filedAt },
    theirs: { title: record.title, body: record.content, at: changedAt },
    agreed: { ours: isOursChanged ? { title: here.topicAsFiled, body: '' } : ours, theirs: seen },
    toldAt: now,
  });
  const said = withoutReference({ title: record.title, body: record.content });
  const isTaken = verdict.wins === 'THEIRS' && said.title !== '' && said.body !== '';
  if (isTaken) {
    const before = withoutReference(seen);
    const { refusal } = await parts.port.editText({
      ...{ externalId: `lapor:${trackingId}/text/${changedAt.getTime()}`, at: changedAt },
      ...{ complaint: complaintId, topic: said.title === before.title ? null : said.title },
      body: said.body === before.body ? null : said.body,
    });
    if (refusal === 'TEXT_HELD') {
      // Not remembered as seen: once a human let it stand, the next look at everything takes it in.
      const about = { about: `report:${trackingId}`, trackingId, complaintId };
      await parts.reviews.note({ reason: refusal, ...about }, now);
      return false;
    }
  }
  const sides = { ours: null, theirs: null, oursAt: here.textSince, theirsAt: changedAt };
  if (verdict.why !== 'SAME') {
    await log(parts, link, { aspect: 'TEXT', wins: verdict.wins, why: verdict.why, now, ...sides });
  }
  await parts.links.change(trackingId, { title: record.title, content: record.content });
  return isTaken;
}

/** The category over there, where an admin said what it stands for here. */
export async function receiveCategory(
  parts: ReceiverParts,
  { record }: ReportThere,
  { link, here, now, changedAt }: Known,
): Promise<boolean> {
  if (record.categoryId === link.categoryId) return false;
  const { trackingId, complaintId } = link;
  const master = await parts.links.master('categories', record.categoryId);
  const code = master?.code ?? null;
  const isOursChanged = here.categorySince !== null && !here.categoryFromLapor;
  const verdict = decideCategory({
    ours: { code: here.category ?? '', at: here.categorySince ?? here.filedAt },
    theirs: { id: record.categoryId, codes: code === null ? [] : [code], at: changedAt },
    agreed: { code: isOursChanged ? null : (here.category ?? ''), id: link.categoryId },
    toldAt: now,
  });
  let { wins, why }: { wins: Winner; why: Reason } = verdict;
  if (verdict.changeTo !== null && master) {
    const { refusal } = await parts.port.changeCategory({
      ...{ externalId: `lapor:${trackingId}/category/${changedAt.getTime()}`, at: changedAt },
      ...{ complaint: complaintId, category: verdict.changeTo },
      note: `Kategori diubah di SP4N-LAPOR! menjadi "${master.name}".`,
    });
    if (refusal !== null && refusal !== 'NOTHING_CHANGED') {
      [wins, why] = ['OURS', refusal === 'UNKNOWN_CATEGORY' ? 'UNKNOWN_CATEGORY' : 'NO_SUCH_STEP'];
    }
  }
  if (why === 'UNKNOWN_CATEGORY') {
    const detail = `category ${record.categoryId ?? 'none'}`;
    const about = { about: `report:${trackingId}`, trackingId, complaintId, detail };
    await parts.reviews.note({ reason: 'UNMAPPED_CATEGORY', ...about }, now);
  }
  if (why !== 'SAME') {
    const sides = { ours: here.category, theirs: `${record.categoryId ?? 'none'}` };
    const times = { oursAt: here.categorySince, theirsAt: changedAt };
    await log(parts, link, { aspect: 'CATEGORY', wins, why, now, ...sides, ...times });
  }
  await parts.links.change(trackingId, { categoryId: record.categoryId });
  return wins === 'THEIRS';
}

function wordsOf(report: ReportThere): string {
  const name = report.record.statusName;
  const filled = fillPlaceholders(reasonOf(report) ?? '', { status_new: name });
  return filled.text.trim() || `Status di SP4N-LAPOR!: ${name}`;
}

function log(
  { links }: ReceiverParts,
  { trackingId, complaintId }: LinkRow,
  decided: {
    readonly aspect: Aspect;
    readonly wins: Winner;
    readonly why: Reason;
    readonly now: Date;
    readonly ours: string | null;
    readonly theirs: string | null;
    readonly oursAt: Date | null;
    readonly theirsAt: Date;
  },
): Promise<void> {
  const { now: decidedAt, theirs, ...rest } = decided;
  const words = { theirs: theirs?.slice(0, 200) ?? null };
  return links.decided({ trackingId, complaintId, ...rest, ...words, decidedAt });
}
