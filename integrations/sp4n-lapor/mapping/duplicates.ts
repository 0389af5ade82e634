import { comparable } from './plain-text';

/** What somebody filed, here or there. */
export interface Filed {
  readonly title: string;
  readonly body: string;
  readonly at: Date;
}

/** A person files the same thing in both systems within days, if at all. */
const daysApart = 14;
const dayLength = 24 * 3_600_000;
/** Short words are in every text. */
const leastLetters = 4;
const leastShared = 4;
const leastShare = 0.6;

/**
 * Whether a report from there may be a complaint that is here already: filed within two weeks of it, and most of the
 * telling words of the shorter text are in the other one. It is only suggested: whether one person filed both nobody can
 * know, and a person decides.
 */
export function looksLikeTheSame(report: Filed, complaint: Filed): boolean {
  if (Math.abs(report.at.getTime() - complaint.at.getTime()) > daysApart * dayLength) return false;
  const [one, other] = [wordsOf(report), wordsOf(complaint)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= leastShared && shared / Math.min(one.size, other.size) >= leastShare;
}

function wordsOf({ title, body }: Filed): ReadonlySet<string> {
  const words = comparable(`${title} ${body}`).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= leastLetters));
}
