import { cityInstitution } from '../../../integrations/sp4n-lapor/simulator/masters';
import type { Report } from '../../../integrations/sp4n-lapor/simulator/reports';
import { isForPublic } from '../../../subgraphs/complaints/domain/attachments/attachment';
import type { BothStores } from './both-stores';
import { holds, isAtCity, pairsOf, reportsWith, said, type Pair } from './pairs';
import type { Saying } from './words';

/** Every file is on both sides once with the bytes it has, and what nobody released is on one. */
export function checkFiles(stores: BothStores): readonly string[] {
  const pairs = pairsOf(stores);
  const wrong: string[] = [];
  let doubled = 0;
  for (const saying of said(stores, 'FILE')) {
    const found = saying.side === 'HERE' ? sentHere(stores, saying, pairs) : sentThere(stores, saying, pairs);
    wrong.push(...found.wrong.map((fault) => `${saying.word}: ${fault}`));
    doubled += found.doubled;
  }
  if (doubled > stores.doneTwice)
    wrong.push(`${doubled} files were sent again, ${stores.doneTwice} of them by the other side itself`);
  return wrong;
}

interface Found {
  readonly wrong: readonly string[];
  /** Over there more than once. */
  readonly doubled: number;
}
const fault = (...wrong: readonly string[]): Found => ({ wrong, doubled: 0 });

const named = ({ complaints, filesHere }: BothStores, word: string) =>
  complaints.flatMap(({ complaint, attachments }) =>
    attachments
      .filter(({ fileName }) => holds(fileName, word))
      .map((file) => ({ complaint, file, sha256: filesHere.get(file.id) ?? '' })),
  );

/** Files of a report, with it and in its thread, that have these bytes. */
function copiesIn({ filesThere }: BothStores, report: Report, sha256: string): readonly number[] {
  const inThread = report.followUps.flatMap(({ files }) => files.map(({ id }) => id));
  return [...report.attachments, ...inThread].filter((id) => filesThere.get(id) === sha256);
}

function sentHere(stores: BothStores, { word }: Saying, pairs: readonly Pair[]): Found {
  const [found, ...more] = named(stores, word);
  if (!found || more.length > 0) return fault(`${more.length + (found ? 1 : 0)} files here of one`);
  const { file, complaint, sha256 } = found;
  const holding = stores.reports.filter((report) => copiesIn(stores, report, sha256).length > 0);
  if (!isForPublic(file))
    return fault(...(holding.length > 0 ? ['nobody released it, and it is there'] : []));
  const pair = pairs.find(({ here }) => here.complaint.id === complaint.id);
  const own = pair ? reportsWith(stores, pair.word) : [];
  if (holding.some(({ id }) => !own.some((report) => report.id === id))) return fault('is in another report');
  const copies = pair ? copiesIn(stores, pair.there, sha256).length : 0;
  if (pair && copies === 0) return fault('was never sent');
  return { wrong: [], doubled: Math.max(0, copies - 1) };
}

function sentThere(stores: BothStores, { word, isGone, sha256 }: Saying, pairs: readonly Pair[]): Found {
  const here = named(stores, word);
  if (here.length > 1) return fault(`was taken in ${here.length} times`);
  const pair = pairs.find(({ there }) => copiesIn(stores, there, sha256 ?? '').length > 0);
  if (isGone || !pair || !isAtCity(pair.there, cityInstitution)) return fault();
  const [found] = here;
  // What could not be had, or be read, is for a person.
  const isReviewed = stores.reviews.some(({ about }) => about.startsWith(`file:${pair.there.id}/`));
  if (!found) return fault(...(isReviewed ? [] : ['was never taken in']));
  if (found.complaint.id !== pair.here.complaint.id) return fault('is in another complaint');
  if (found.sha256 !== sha256) return fault('has other bytes here');
  return { wrong: [], doubled: copiesIn(stores, pair.there, sha256).length - 1 };
}
