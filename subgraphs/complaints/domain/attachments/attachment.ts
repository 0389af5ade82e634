import type { VisibleComplaint } from '../visibility';

/**
 * A file with a complaint (lampiran, "Upload Data Pendukung" of the form in the 2023 report). A picture was made anew
 * from its points; a document is kept as it came, and is for the parties until somebody has looked at it.
 */
export interface Attachment {
  readonly id: string;
  readonly complaintId: string;
  /** The entry of the thread it came with; null: it came with the complaint. */
  readonly followUpId: string | null;
  readonly kind: AttachmentKind;
  /** In whose name it came, as in the thread. */
  readonly author: 'REPORTER' | 'AGENCY' | 'ADMIN' | 'LAPOR' | 'SYSTEM';
  readonly agencyId: string | null;
  /** As the sender called it. Names of files name people: see `nameFor`. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Points; null for a document. */
  readonly width: number | null;
  readonly height: number | null;
  /** Difference hash; null for a document. */
  readonly looks: string | null;
  /** For whom the complaint, or the entry, was at that time. */
  readonly audience: 'PUBLIC' | 'PARTIES';
  /** What a human decided; null: nobody has. */
  readonly publicity: Publicity | null;
  readonly storedAt: Date;
}

export const attachmentKinds = ['IMAGE', 'DOCUMENT'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** RELEASED: looked at, fit for the public. WITHHELD: not fit for it. */
export const publicities = ['RELEASED', 'WITHHELD'] as const;
export type Publicity = (typeof publicities)[number];

/** A picture goes with the words it came with; a document is read by a human first. */
export function isForPublic(attachment: Pick<Attachment, 'kind' | 'audience' | 'publicity'>): boolean {
  const { kind, audience, publicity } = attachment;
  if (audience !== 'PUBLIC') return false;
  return publicity === null ? kind === 'IMAGE' : publicity === 'RELEASED';
}

/** Who sees the complaint as a party sees all its files; others those for the public. */
export function seesAttachment(
  seen: VisibleComplaint,
  attachment: Pick<Attachment, 'kind' | 'audience' | 'publicity'>,
): boolean {
  return seen.isParty || isForPublic(attachment);
}

/**
 * The name of a file as one viewer may read it. People put their names into names of files, so it is a party's, and
 * not even a party's where the reporter is hidden from it.
 */
export function nameFor(
  seen: VisibleComplaint,
  { id, fileName, author, mediaType }: Pick<Attachment, 'id' | 'fileName' | 'author' | 'mediaType'>,
  extensions: Readonly<Record<string, string>>,
): string {
  const isHidden = author === 'REPORTER' && seen.identityHidden && seen.reporterId === null;
  // Without a name of its own after an erasure.
  if (seen.isParty && !isHidden && fileName !== '') return fileName;
  return `lampiran-${id.slice(0, 8)}.${extensions[mediaType] ?? 'bin'}`;
}

/** What a decision says of a file, to be written with it. */
export type FileChange =
  | { readonly attached: Attachment }
  | { readonly decided: { readonly id: string; readonly publicity: Publicity } };
