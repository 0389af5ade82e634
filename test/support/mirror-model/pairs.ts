import { cityInstitution } from '../../../integrations/sp4n-lapor/simulator/masters';
import type { Report } from '../../../integrations/sp4n-lapor/simulator/reports';
import type { MirroredComplaint } from '../../../subgraphs/complaints/store/mirror/mirror-reading';
import { wordsIn, type Saying } from './words';
import type { BothStores } from './both-stores';

/** A complaint and a report that hold the same word: told by what was said, not by what the mirror believes. */
export interface Pair {
  readonly word: string;
  readonly here: MirroredComplaint;
  readonly there: Report;
}

export const holds = (text: string, word: string) => wordsIn(text).includes(word);

export function complaintsWith({ complaints }: BothStores, word: string): readonly MirroredComplaint[] {
  return complaints.filter(({ complaint, body }) => holds(`${complaint.topic} ${body}`, word));
}

export function reportsWith({ reports }: BothStores, word: string): readonly Report[] {
  return reports.filter(({ title, content }) => holds(`${title} ${content}`, word));
}

/**
 * One whose answer was lost and that was sent on to another institution before it was looked up is in no list the city
 * can read: it is filed again, and nobody here can know.
 */
export function isReadable({ links }: BothStores, report: Report): boolean {
  return isAtCity(report, cityInstitution) || links.some(({ trackingId }) => trackingId === report.id);
}

/** Reports and complaints that are one: the first one there, where the other side itself filed twice. */
export function pairsOf(stores: BothStores): readonly Pair[] {
  return said(stores, 'REPORT').flatMap(({ word }) => {
    const [here] = complaintsWith(stores, word);
    const copies = [...reportsWith(stores, word)].sort((one, other) => one.id - other.id);
    const there = copies.find((copy) => isReadable(stores, copy)) ?? copies[0];
    return here && there ? [{ word, here, there }] : [];
  });
}

export function said({ sayings }: BothStores, what: Saying['what']): readonly Saying[] {
  return sayings.filter((saying) => saying.what === what);
}

/** The other institution has it: what happens to it no longer comes to the city, nor belongs there. */
export function isAtCity({ institutionId }: Report, city: number): boolean {
  return institutionId === city;
}
