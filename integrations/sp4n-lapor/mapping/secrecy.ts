/** The two independent flags (Std 2013, "Rahasia"; there `is_anonymous` and `is_secret`). */
export interface Secrecy {
  readonly identityHidden: boolean;
  readonly complaintHidden: boolean;
}

/**
 * The strictest of both sides wins, flag by flag. Elsewhere reporters became known because one connected system
 * forgot a flag the other had set; a side that did not say anything about a flag therefore never lowers it.
 */
export function strictest(ours: Secrecy, theirs: Partial<Secrecy>): Secrecy {
  return {
    identityHidden: ours.identityHidden || theirs.identityHidden === true,
    complaintHidden: ours.complaintHidden || theirs.complaintHidden === true,
  };
}

/** Whether `wanted` hides anything that `given` still shows. */
export function hidesMore(wanted: Secrecy, given: Secrecy): boolean {
  return (
    (wanted.identityHidden && !given.identityHidden) || (wanted.complaintHidden && !given.complaintHidden)
  );
}

/** What is to be hidden there: ours, and all of a report that may not be there any more. */
export function wantedThere(ours: Secrecy, isTakenBack: boolean): Secrecy {
  return isTakenBack ? { identityHidden: true, complaintHidden: true } : ours;
}

/** `Tipe Laporan (Anonim/Rahasia)` of the export: names one, both or none of the flags. */
export function secrecyInWords(words: string): Secrecy {
  return {
    identityHidden: /\banonim\b/iu.test(words),
    complaintHidden: /\brahasia\b/iu.test(words),
  };
}
