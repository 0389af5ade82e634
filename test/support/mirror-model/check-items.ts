import { cityInstitution } from '../../../integrations/sp4n-lapor/simulator/masters';
import type { FollowUp } from '../../../integrations/sp4n-lapor/simulator/reports';
import type { NumberedEntry } from '../../../subgraphs/complaints/store/mirror/mirror-reading';
import type { BothStores } from './both-stores';
import { holds, isAtCity, pairsOf, said, type Pair } from './pairs';
import { wordsIn, type Saying } from './words';

/** Every item is in both threads once, what is private is in one, and each side's own words keep their order. */
export function checkItems(stores: BothStores): readonly string[] {
  const pairs = pairsOf(stores);
  const doubles = { count: 0 };
  const wrong = said(stores, 'ITEM').flatMap((saying) =>
    (saying.side === 'HERE' ? saidHere : saidThere)(stores, { saying, pairs, doubles }),
  );
  if (doubles.count > stores.doneTwice)
    wrong.push(
      `${doubles.count} items were posted again, ${stores.doneTwice} of them by the other side itself`,
    );
  return [...wrong, ...pairs.flatMap((pair) => checkOrder(stores, pair))];
}

interface Said {
  readonly saying: Saying;
  readonly pairs: readonly Pair[];
  /** Posted more than once over there. */
  readonly doubles: { count: number };
}

const entriesWith = ({ complaints }: BothStores, word: string) =>
  complaints.flatMap(({ complaint, entries }) =>
    entries.filter(({ body }) => holds(body, word)).map((entry) => ({ complaint, entry })),
  );

const itemsWith = ({ reports }: BothStores, word: string) =>
  reports.flatMap((report) =>
    report.followUps.filter(({ content }) => holds(content, word)).map((item) => ({ report, item })),
  );

function saidHere(stores: BothStores, { saying, pairs, doubles }: Said): readonly string[] {
  const { word, isPrivate, isGone } = saying;
  const [found, ...more] = entriesWith(stores, word);
  const there = itemsWith(stores, word);
  if (!found || more.length > 0) return [`${word}: ${more.length + (found ? 1 : 0)} entries here of one`];
  if (isPrivate) return there.length > 0 ? [`${word}: was for the parties alone, and is over there`] : [];
  const pair = pairs.find(({ here }) => here.complaint.id === found.complaint.id);
  if (there.some(({ report }) => report.id !== pair?.there.id)) return [`${word}: is in another report`];
  const { audience, review } = found.entry;
  const isOpen = audience === 'PUBLIC' && review !== 'HELD' && review !== 'KEPT_HIDDEN';
  if (pair && isOpen && !isGone && there.length === 0) return [`${word}: was never posted`];
  doubles.count += Math.max(0, there.length - 1);
  return [];
}

function saidThere(stores: BothStores, { saying, pairs }: Said): readonly string[] {
  const { word, isPrivate, isGone } = saying;
  const here = entriesWith(stores, word);
  if (here.length > 1) return [`${word}: was taken in ${here.length} times`];
  const [first] = here;
  const of = first && pairs.find(({ here: known }) => known.complaint.id === first.complaint.id);
  // Of a report that another institution has by now, the city is told nothing.
  if (isGone && of && !isAtCity(of.there, cityInstitution)) return [];
  if (isGone) return first ? [`${word}: is gone there, and still here`] : [];
  // An entry of ours that was changed there: a person decides, the thread here keeps its words.
  if (isPrivate) return here.length > 0 ? [`${word}: changed an entry of ours`] : [];
  const there = itemsWith(stores, word);
  if (there.length !== 1) return [`${word}: ${there.length} items there of one`];
  const pair = pairs.find(({ there: report }) => report.id === there[0]?.report.id);
  const belongs = pair && isAtCity(pair.there, cityInstitution);
  return belongs && first?.complaint.id !== pair.here.complaint.id ? [`${word}: was never taken in`] : [];
}

/**
 * Only of one's own words: there is no call by which an item could get an earlier time than that of its arrival. Ours
 * stand there as they arrived, whatever the clock there said; theirs here by that clock.
 */
function checkOrder(stores: BothStores, { word, here, there }: Pair): readonly string[] {
  const parked = new Set(
    stores.deliveries.flatMap(({ id, step, about }) =>
      stores.parked.has(id) && step === 'FOLLOW_UP' ? [about] : [],
    ),
  );
  const own = (entry: NumberedEntry) => entry.origin !== 'LAPOR' && !parked.has(entry.id);
  const theirs = [...there.followUps].sort(byTime);
  // By the clock there, or as they came where that clock was put back meanwhile.
  const inOrder = (items: readonly FollowUp[]) =>
    compared(
      items.filter(({ fromId }) => fromId !== cityInstitution).map(({ content }) => content),
      here.entries.filter(({ origin }) => origin === 'LAPOR').map(({ body }) => body),
      `${word}: their items stand in another order here`,
    );
  return [
    ...compared(
      here.entries.filter(own).map(({ body }) => body),
      there.followUps.filter(({ fromId }) => fromId === cityInstitution).map(({ content }) => content),
      `${word}: our entries stand in another order there`,
    ),
    ...(inOrder(there.followUps).length === 0 ? [] : inOrder(theirs)),
  ];
}

/** The wire has no parts of a second. */
const second = ({ at }: FollowUp) => Math.floor(at.getTime() / 1_000);
const byTime = (one: FollowUp, other: FollowUp) => second(one) - second(other) || one.id - other.id;

function compared(source: readonly string[], copy: readonly string[], fault: string): readonly string[] {
  const words = (texts: readonly string[]) => [...new Set(texts.flatMap((text) => wordsIn(text)))];
  const [first, second] = [words(source), words(copy)];
  const both = (list: readonly string[], other: readonly string[]) =>
    list.filter((word) => other.includes(word)).join(' ');
  const [expected, found] = [both(first, second), both(second, first)];
  return expected === found ? [] : [`${fault}: ${expected}, but ${found}`];
}
