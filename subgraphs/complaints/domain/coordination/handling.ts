/** How far one agency is with a complaint it was handed, and where inside the agency it lies. */
export interface Handling {
  readonly readAt: Date | null;
  readonly acceptedAt: Date | null;
  /** First public answer, or first answer to the lead agency. */
  readonly answeredAt: Date | null;
  readonly doneAt: Date | null;
  /** Why it was given back or taken back, and the agency thought right. */
  readonly endReason: string | null;
  readonly proposedAgencyId: string | null;
  /** Codes of the units from the top down to the one that holds it, as `/BIDANG-2/SEKSI-1/`; null is the agency itself. */
  readonly unitPath: string | null;
}

/** Just handed over. */
export const untouched: Handling = {
  readAt: null,
  acceptedAt: null,
  answeredAt: null,
  doneAt: null,
  endReason: null,
  proposedAgencyId: null,
  unitPath: null,
};
