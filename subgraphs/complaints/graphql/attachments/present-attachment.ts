import { isForPublic, nameFor, type Attachment } from '../../domain/attachments/attachment';
import type { VisibleComplaint } from '../../domain/visibility';
import { extensions } from '../../http/extensions';
import type { AttachmentType } from './attachment.type';

/** Names every field. A file is presented only together with a complaint its viewer may see. */
export function presentAttachment(
  seen: VisibleComplaint,
  kept: Attachment,
): Omit<AttachmentType, 'url' | 'thumbnailUrl' | 'alikeIn'> {
  return {
    seen,
    kept,
    id: kept.id,
    kind: kept.kind,
    mediaType: kept.mediaType,
    name: nameFor(seen, kept, extensions),
    bytes: kept.bytes,
    width: kept.width,
    height: kept.height,
    author: kept.author,
    isPublic: isForPublic(kept),
    publicity: seen.isParty ? kept.publicity : null,
    storedAt: kept.storedAt,
  };
}
