/** The letters this service writes. */
export const letterKinds = [
  'ACTIVATION',
  'ALREADY_REGISTERED',
  'PASSWORD_RESET',
  'PASSWORD_CHANGED',
  'INVITATION',
] as const;
export type LetterKind = (typeof letterKinds)[number];
