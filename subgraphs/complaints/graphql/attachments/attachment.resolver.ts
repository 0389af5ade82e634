import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { isRefused } from '../../../../platform/domain/refusal';
import { decidePublicity } from '../../commands/attachments/decide-publicity';
import { requestUpload } from '../../commands/attachments/request-upload';
import { badInput, bounds } from '../bad-inputs';
import type { ComplaintsRequest } from '../complaints-request';
import { fileLink } from '../file-link';
import { parseFileName } from '../parse/parse-file-name';
import { parseWords } from '../parse/parse-text';
import { presentComplaint } from '../present/present-complaint';
import { presentResult } from '../present/present-result';
import { ComplaintType } from '../types/complaint.type';
import { FollowUpType } from '../types/follow-up.type';
import { ComplaintResult, Refusal } from '../types/results.type';
import {
  AttachmentType,
  DecideAttachmentInput,
  RequestUploadInput,
  RequestUploadResult,
} from './attachment.type';
import { presentAttachment } from './present-attachment';

@Resolver()
export class AttachmentMutations {
  @Mutation(() => RequestUploadResult, {
    description:
      'Lets send one file (unggah data pendukung), with a complaint or an own entry of its thread. For who may write there.',
  })
  async requestUpload(
    @Arg('input', () => RequestUploadInput, { description: 'Complaint and file.' })
    { complaint, followUp, fileName, bytes }: RequestUploadInput,
    @Ctx() { actor, commands, language }: ComplaintsRequest,
  ): Promise<RequestUploadResult> {
    if (bytes < 1 || bytes > commands.fileBytes) throw badInput('FILE_BYTES', 'input.bytes');
    const result = await requestUpload(commands, actor, {
      ...{ complaintId: complaint, followUpId: followUp ?? null, bytes },
      fileName: parseFileName(fileName, bounds.fileName),
    });
    return isRefused(result)
      ? { upload: null, refusal: Refusal.of(result.refused, language) }
      : { upload: result, refusal: null };
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Releases a file to the public, or withholds it (membuka atau menutup lampiran). For who handles the complaint: ADMIN; INSPECTOR for what accuses ADMIN.',
  })
  async decideAttachment(
    @Arg('input', () => DecideAttachmentInput, { description: 'File and decision.' })
    { attachment, publicity, reason }: DecideAttachmentInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const words = parseWords(reason, 'input.reason');
    const given = { attachmentId: attachment, publicity, reason: words };
    return presentResult(await decidePublicity(request.commands, request.actor, given), request);
  }
}

@Resolver(() => ComplaintType)
export class ComplaintAttachments {
  @FieldResolver(() => [AttachmentType], {
    description:
      'Files that came with the complaint itself, oldest first (lampiran pengaduan): those the viewer may see.',
  })
  async attachments(
    @Root() { seen }: ComplaintType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<AttachmentType[]> {
    const files = await loaders.attachments.load(seen);
    return files.filter(({ followUpId }) => followUpId === null).map((file) => presentAttachment(seen, file));
  }
}

@Resolver(() => FollowUpType)
export class FollowUpAttachments {
  @FieldResolver(() => [AttachmentType], {
    description:
      'Files that came with the entry, oldest first (lampiran tindak lanjut): those the viewer may see.',
  })
  async attachments(
    @Root() { seen, id }: FollowUpType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<AttachmentType[]> {
    const files = await loaders.attachments.load(seen);
    return files.filter(({ followUpId }) => followUpId === id).map((file) => presentAttachment(seen, file));
  }
}

@Resolver(() => AttachmentType)
export class AttachmentFields {
  @FieldResolver(() => String, {
    description:
      'Where it is, relative to the address of the API (tautan unduh). For a viewer with an account the link is signed and good for ten minutes.',
  })
  url(@Root() { id }: AttachmentType, @Ctx() request: ComplaintsRequest): string {
    return fileLink(`/files/complaints/attachments/${id}`, request);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where its small picture is, as `url`; null for a document (gambar kecil).',
  })
  thumbnailUrl(@Root() { id, kind }: AttachmentType, @Ctx() request: ComplaintsRequest): string | null {
    return kind === 'IMAGE' ? fileLink(`/files/complaints/attachments/${id}/thumbnail`, request) : null;
  }

  @FieldResolver(() => [ComplaintType], {
    nullable: true,
    description:
      'Other complaints with a picture that looks the same (gambar serupa), newest first. For ADMIN, as far as it sees them; null for others.',
  })
  async alikeIn(
    @Root() { kept }: AttachmentType,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<ComplaintType[] | null> {
    if (actor.role !== 'ADMIN') return null;
    return (await commands.attachmentReading.alike(actor, kept)).map(presentComplaint);
  }
}
