/** Bounds of what a record may say; lists are cut at the edge, so no record is too large to print. */
export const recordBounds = {
  /** Characters of an entry of one line. */
  line: 300,
  sections: 40,
  actions: 100,
  people: 500,
  copies: 30,
} as const;
