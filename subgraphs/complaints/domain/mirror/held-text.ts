import type { Finding } from '../conduct/judge';
import type { ComplaintState } from '../complaint';

/** Not public before the secretariat has read it. */
const unread: ReadonlySet<ComplaintState> = new Set(['SUBMITTED', 'NEEDS_INFO']);

/**
 * A title or text edited at SP4N-LAPOR! is looked through like a new one (service standard 2013, "Ruang Lingkup"): what
 * nobody has read is not public. Before the complaint is verified it is only flagged; after that, where a word would
 * block it, what stood there stands until a human lets the new one stand.
 */
export function waitsForHuman(state: ComplaintState, findings: readonly Finding[]): boolean {
  if (unread.has(state)) return false;
  return findings.some(({ action, place }) => action === 'BLOCK' && place !== 'FOLLOW_UP');
}
