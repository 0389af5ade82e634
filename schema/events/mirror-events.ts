import { instant, nullable, oneOf, record, text, wholeNumber, withDefault, type Parsed } from './parse';

/** How the mirror with SP4N-LAPOR! is doing, in one word, for everybody to see. */
export const mirrorStates = ['IN_STEP', 'DELAYED', 'PAUSED', 'OFF'] as const;
export type MirrorState = (typeof mirrorStates)[number];

/** What keeps it from being in step, for admins. */
export const mirrorTroubles = ['NONE', 'BEHIND', 'NOT_ANSWERING', 'CREDENTIALS_REFUSED', 'PAUSED'] as const;
export type MirrorTrouble = (typeof mirrorTroubles)[number];

/**
 * MirrorHealthChanged: state or trouble became others, not at every call. MirrorDayTold: once a working day, what waits for
 * an admin.
 */
export const mirrorEventTypes = ['MirrorHealthChanged', 'MirrorDayTold'] as const;

const word = { state: oneOf(...mirrorStates), trouble: oneOf(...mirrorTroubles) };

/** How many deliveries are held or were given up, and how many lines of the review list wait, as a local day begins. */
const day = record({ day: text, held: wholeNumber, dead: wholeNumber, reviews: wholeNumber });

export const parseMirrorEvent = record({
  id: text,
  type: oneOf(...mirrorEventTypes),
  at: instant,
  before: record(word),
  health: record({ ...word, delayedSince: nullable(instant), lagSeconds: wholeNumber }),
  day: withDefault(nullable(day), null),
});

export type MirrorEvent = Parsed<typeof parseMirrorEvent>;
