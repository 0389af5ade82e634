import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  approveRecord,
  draftRecord,
  editRecord,
  eraseRecordPerson,
  finaliseRecord,
  releaseRecord,
} from '../../commands/records/write-records';
import type { SeenRecord } from '../../domain/records/seen-record';
import { readVerifyCode } from '../../domain/records/verify-code';
import type { VisibleComplaint } from '../../domain/visibility';
import type { ComplaintsRequest } from '../complaints-request';
import { ComplaintType } from '../types/complaint.type';
import { parseClassification, parseRecord } from './parse-record';
import { presentRecord, presentRecordResult, presentVerified } from './present-record';
import { DraftRecordInput, EditRecordInput, EraseRecordPersonInput, OfRecordInput } from './record.input';
import { RecordResult, RecordType, RecordVerificationType } from './record.type';

@Resolver(() => ComplaintType)
export class RecordResolver {
  @FieldResolver(() => [RecordType], {
    description:
      'Its records that the viewer may see, oldest first (dokumen penanganan); empty for who is no party.',
  })
  async records(@Root() { seen }: ComplaintType, @Ctx() request: ComplaintsRequest): Promise<RecordType[]> {
    if (!seen.isParty) return [];
    return (await recordsOf(request).load(seen)).map(presentRecord);
  }

  @Query(() => RecordType, {
    nullable: true,
    description: 'A record (dokumen penanganan); null when there is none or the viewer may not know of it.',
  })
  async record(
    @Arg('id', () => ID, { description: 'Id of the record.' }) id: string,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<RecordType | null> {
    const record = await commands.records.one(actor, id);
    return record && presentRecord(record);
  }

  @Query(() => RecordVerificationType, {
    nullable: true,
    description:
      'Whether a printed record is real (verifikasi dokumen), for anybody who holds it; null when not.',
  })
  async verifyRecord(
    @Arg('code', () => String, { description: 'The code of the print, with or without dashes.' })
    code: string,
    @Ctx() { commands }: ComplaintsRequest,
  ): Promise<RecordVerificationType | null> {
    const asked = readVerifyCode(code);
    const verified = asked === null ? null : await commands.recordVerifying.find(asked);
    return verified && presentVerified(verified);
  }

  @Mutation(() => RecordResult, {
    description:
      'Draws up a record of a complaint (menyusun dokumen). For the staff of an agency that holds it.',
  })
  async draftRecord(
    @Arg('input', () => DraftRecordInput, { description: 'The complaint, and what the record says.' })
    { complaint, kind, classification, content }: DraftRecordInput,
    @Ctx() { actor, commands, language }: ComplaintsRequest,
  ): Promise<RecordResult> {
    const made = {
      ...{ complaintId: complaint, kind, ...parseRecord(content) },
      classification: parseClassification(classification, kind),
    };
    return presentRecordResult(await draftRecord(commands, actor, made), language);
  }

  @Mutation(() => RecordResult, {
    description:
      'Writes another version (mengubah dokumen); of a final one, its correction. For the staff of the agency that keeps it.',
  })
  async editRecord(
    @Arg('input', () => EditRecordInput, { description: 'The record, and what it says now.' })
    { record: id, version, content }: EditRecordInput,
    @Ctx() { actor, commands, language }: ComplaintsRequest,
  ): Promise<RecordResult> {
    const edited = { id, version, ...parseRecord(content) };
    return presentRecordResult(await editRecord(commands, actor, edited), language);
  }

  @Mutation(() => RecordResult, {
    description:
      'Finalises the newest version (menetapkan dokumen): it gets its number and never changes. For the staff of the ' +
      'agency that keeps it; a handling report for its approvers, once it has climbed the chain of an agency that has one.',
  })
  async finaliseRecord(
    @Arg('input', () => OfRecordInput, { description: 'The record.' }) { record }: OfRecordInput,
    @Ctx() { actor, commands, language }: ComplaintsRequest,
  ): Promise<RecordResult> {
    return presentRecordResult(await finaliseRecord(commands, actor, record), language);
  }

  @Mutation(() => RecordResult, {
    description:
      'Initials, signs or takes note of the newest version of a handling report (memaraf, menandatangani, mengetahui). For ' +
      'members of the approval chain of the agency that keeps it, and their delegates.',
  })
  async approveRecord(
    @Arg('input', () => OfRecordInput, { description: 'The record.' }) { record }: OfRecordInput,
    @Ctx() { actor, commands, language }: ComplaintsRequest,
  ): Promise<RecordResult> {
    return presentRecordResult(await approveRecord(commands, actor, record), language);
  }

  @Mutation(() => RecordResult, {
    description: 'Lets the reporter have minutes that are final (memberikan berita acara kepada pelapor).',
  })
  async releaseRecord(
    @Arg('input', () => OfRecordInput, { description: 'The record.' }) { record }: OfRecordInput,
    @Ctx() { actor, commands, language }: ComplaintsRequest,
  ): Promise<RecordResult> {
    return presentRecordResult(await releaseRecord(commands, actor, record), language);
  }

  @Mutation(() => RecordResult, {
    description:
      'Takes the personal data of one person out of every version (menghapus data pribadi). For ADMIN. The entry stays ' +
      'and says when.',
  })
  async eraseRecordPerson(
    @Arg('input', () => EraseRecordPersonInput, { description: 'The record and the person.' })
    { record: id, person: personId }: EraseRecordPersonInput,
    @Ctx() { actor, commands, language }: ComplaintsRequest,
  ): Promise<RecordResult> {
    return presentRecordResult(await eraseRecordPerson(commands, actor, { id, personId }), language);
  }
}

type Loader = DataLoader<VisibleComplaint, readonly SeenRecord[]>;
const loaders = new WeakMap<ComplaintsRequest, Loader>();

/** The statements of one complaint for all complaints of a request. */
function recordsOf(request: ComplaintsRequest): Loader {
  const known = loaders.get(request);
  if (known) return known;
  const { records } = request.commands;
  // Not remembered: after a mutation in the same request the records are others.
  const made: Loader = new DataLoader((complaints) => records.of(request.actor, complaints), {
    cache: false,
  });
  loaders.set(request, made);
  return made;
}
