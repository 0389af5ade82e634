import type { Complaint } from '../complaint';
import type { Decided } from '../decision';
import type { ConductAction, ConductClass, WordList } from './word-list';

export const flagPlaces = ['TOPIC', 'BODY', 'ADDRESS', 'FOLLOW_UP'] as const;
export type FlagPlace = (typeof flagPlaces)[number];

/** What the word list found, and what it proposes. */
export interface Finding {
  readonly place: FlagPlace;
  readonly class: ConductClass;
  readonly action: ConductAction;
  /** The pattern of the list that occurs. */
  readonly word: string;
}

/**
 * Looks through what a citizen has just written, or what has come from SP4N-LAPOR! (service standard 2013, "Ruang Lingkup"). Nothing is refused and
 * nothing deleted: an entry that would be public is held back while a BLOCK waits for a human; all else is
 * only flagged, for it is not public before the secretariat has read it.
 */
export function judge(
  decided: Decided,
  list: WordList,
): { readonly decided: Decided; readonly findings: readonly Finding[] } {
  const findings = textsOf(decided).flatMap(([place, text]) =>
    list.find(text).map(({ class: what, action, word }): Finding => ({ place, class: what, action, word })),
  );
  const { entry } = decided;
  const isBlocked = findings.some(({ place, action }) => place === 'FOLLOW_UP' && action === 'BLOCK');
  if (!entry || !isBlocked || entry.audience !== 'PUBLIC') return { decided, findings };
  return { decided: { ...decided, entry: { ...entry, audience: 'PARTIES', review: 'HELD' } }, findings };
}

/** Nothing to look through: no question is asked of the list. */
export function hasCitizensText(decided: Decided): boolean {
  return textsOf(decided).length > 0;
}

function textsOf({ complaint, step, entry }: Decided): readonly (readonly [FlagPlace, string])[] {
  const filed = step.action === 'file' || step.action === 'revise' ? filedTexts(complaint) : [];
  const isCitizens = entry?.author === 'REPORTER' || entry?.origin === 'LAPOR';
  return isCitizens ? [...filed, ['FOLLOW_UP', entry.body]] : filed;
}

function filedTexts({ topic, body, place }: Complaint): readonly (readonly [FlagPlace, string])[] {
  return [
    ['TOPIC', topic],
    ['BODY', body],
    ...(place.address === null ? [] : [['ADDRESS', place.address] as const]),
  ];
}
