import { instant, nullable, oneOf, record, text, wholeNumber, type Parsed } from './parse';

/** How the mirror with SP4N-LAPOR! is doing, in one word, for everybody to see. */
export const mirrorStates = ['IN_STEP', 'DELAYED', 'PAUSED', 'OFF'] as const;
export type MirrorState = (typeof mirrorStates)[number];

/** What keeps it from being in step, for admins. */
export const mirrorTroubles = ['NONE', 'BEHIND', 'NOT_ANSWERING', 'CREDENTIALS_REFUSED', 'PAUSED'] as const;
export type MirrorTrouble = (typeof mirrorTroubles)[number];

/** Told when state or trouble become others, not at every call. */
export const mirrorEventTypes = ['MirrorHealthChanged'] as const;

const word = { state: oneOf(...mirrorStates), trouble: oneOf(...mirrorTroubles) };

export const parseMirrorEvent = record({
  id: text,
  type: oneOf(...mirrorEventTypes),
  at: instant,
  before: record(word),
  health: record({ ...word, delayedSince: nullable(instant), lagSeconds: wholeNumber }),
});

export type MirrorEvent = Parsed<typeof parseMirrorEvent>;
