export const conductDecisions = ['RELEASE', 'KEEP_HIDDEN', 'ARCHIVE'] as const;
export type ConductDecision = (typeof conductDecisions)[number];

/** Flags that wait for a decision, of the complaint's own text or of one entry. */
export interface OpenFlags {
  readonly flagIds: readonly string[];
  /** Those among them of an edited text that is held back: what stood before stands. */
  readonly heldIds: readonly string[];
  /** The entry they are about; null for the complaint's own text. */
  readonly entryId: string | null;
}

/** What is written beside the complaint when somebody has decided. */
export interface ConductRuling extends OpenFlags {
  readonly decision: ConductDecision;
  readonly reason: string;
}

/** The entry that is public from now on; null when nothing was decided, or something else. */
export function releasedEntry(ruling: ConductRuling | undefined): string | null {
  return ruling?.decision === 'RELEASE' ? ruling.entryId : null;
}
