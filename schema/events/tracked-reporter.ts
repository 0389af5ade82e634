/**
 * One who filed without an account (pelapor tanpa akun) is named, in events and tokens, by an identifier that no account
 * ever has: whoever is told it asks the complaints service where such a one can be written to.
 */
export const trackedReporterPrefix = 'offline-';

export function isTrackedReporter(id: string): boolean {
  return id.startsWith(trackedReporterPrefix);
}

/** Where such a reporter asked to be written to; each null when it was not given. */
export interface TrackedContact {
  readonly email: string | null;
  /** In E.164. */
  readonly phone: string | null;
}
