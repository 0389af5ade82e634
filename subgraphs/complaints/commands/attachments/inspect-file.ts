import { rm, stat } from 'node:fs/promises';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { cleanImage, TooManyPixels, UnreadableImage } from '../../../../platform/runtime/files/image';
import { sniff } from '../../../../platform/runtime/files/media-type';
import { faultOfArchive } from '../../../../platform/runtime/files/office-archive';
import { isWholePdf } from '../../../../platform/runtime/files/pdf-frame';
import { spoolPath, type Spooled } from '../../../../platform/runtime/files/spool';
import type { Attachment } from '../../domain/attachments/attachment';
import type { UploadFault } from '../../domain/attachments/upload-faults';

/** What is kept of one file. */
export const partsOfFile = ['file', 'thumbnail'] as const;
export type PartOfFile = (typeof partsOfFile)[number];

/** A file that may be kept, as it will be kept. */
export interface Inspected {
  readonly spooled: Readonly<Record<PartOfFile, string | null>>;
  readonly facts: Pick<Attachment, 'kind' | 'mediaType' | 'bytes' | 'sha256' | 'width' | 'height' | 'looks'>;
}

/** Looks at a file by its bytes. A picture is made anew; of a document the frame is looked at. What is refused is gone. */
export async function inspect(
  { path, sha256 }: Spooled,
  spool: string,
): Promise<Inspected | Refused<UploadFault>> {
  const made = [path];
  const gone = async (fault: UploadFault) => {
    for (const each of made) await rm(each, { force: true });
    return refuse(fault);
  };
  const found = await sniff(path);
  if (!found) return gone('FILE_TYPE_REFUSED');
  if (found.kind === 'DOCUMENT') {
    const fault = await faultOfDocument(path, found.mediaType);
    if (fault) return gone(fault);
    const { size: bytes } = await stat(path);
    const facts = { kind: 'DOCUMENT', mediaType: found.mediaType, bytes, sha256 } as const;
    return {
      spooled: { file: path, thumbnail: null },
      facts: { ...facts, width: null, height: null, looks: null },
    };
  }
  const [target, thumbnail] = [spoolPath(spool), spoolPath(spool)];
  made.push(target, thumbnail);
  try {
    const { mediaType, width, height, looks } = await cleanImage(path, { target, thumbnail });
    await rm(path, { force: true });
    const { size: bytes } = await stat(target);
    return {
      spooled: { file: target, thumbnail },
      facts: { kind: 'IMAGE', mediaType, bytes, sha256, width, height, looks },
    };
  } catch (error) {
    if (error instanceof TooManyPixels) return gone('FILE_TOO_MANY_PIXELS');
    if (error instanceof UnreadableImage) return gone('FILE_UNREADABLE');
    await gone('FILE_UNREADABLE');
    throw error;
  }
}

async function faultOfDocument(path: string, mediaType: string): Promise<UploadFault | null> {
  if (mediaType === 'application/pdf') return (await isWholePdf(path)) ? null : 'FILE_UNREADABLE';
  const fault = await faultOfArchive(path);
  if (fault === null) return null;
  return fault === 'NOT_AN_ARCHIVE' ? 'FILE_UNREADABLE' : 'FILE_UNSAFE';
}
