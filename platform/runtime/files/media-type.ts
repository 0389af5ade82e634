import { fileTypeFromFile } from 'file-type/node';

/** What may be kept, told by the bytes and not by the name; never what a browser would run, such as SVG or HTML. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;
export const documentTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
} as const;
export type DocumentType = keyof typeof documentTypes;

/** A file as its bytes say; null when it is nothing that may be kept. */
export type Sniffed =
  { readonly kind: 'IMAGE' } | { readonly kind: 'DOCUMENT'; readonly mediaType: DocumentType };

export async function sniff(path: string): Promise<Sniffed | null> {
  // A list of contents that cannot be read is no type; faults of the disk are told elsewhere.
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (!found) return null;
  const { mime } = found;
  if (imageTypes.some((type) => type === mime)) return { kind: 'IMAGE' };
  return isDocumentType(mime) ? { kind: 'DOCUMENT', mediaType: mime } : null;
}

export function isDocumentType(mime: string): mime is DocumentType {
  return Object.hasOwn(documentTypes, mime);
}
