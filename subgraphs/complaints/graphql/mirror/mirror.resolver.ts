import { Arg, Ctx, Directive, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { system, type Actor } from '../../../../platform/domain/actor';
import { isRefused } from '../../../../platform/domain/refusal';
import { bringFile } from '../../commands/mirror/bring-file';
import {
  addMirroredEntry,
  changeMirroredEntry,
  moveMirrored,
  raiseMirrored,
  receiveMirrored,
  reviseMirroredCategory,
  reviseMirroredText,
} from '../../commands/mirror/mirror-complaint';
import { bounds } from '../bad-inputs';
import type { ComplaintsRequest } from '../complaints-request';
import {
  AddMirroredEntryInput,
  BringMirroredFileInput,
  ChangeMirroredCategoryInput,
  EditMirroredEntryInput,
  EditMirroredTextInput,
  MoveMirroredComplaintInput,
  RaiseMirroredSecrecyInput,
  ReceiveMirroredComplaintInput,
  RemoveMirroredEntryInput,
} from './mirror.input';
import { MirroredComplaintType, MirroredFileType, MirrorResult } from './mirror.type';
import { mostWords, readExternalId, tidied, tidiedIfAny, tidiedLine } from './parse-mirrored';
import { namelessOf, presentMirrored } from './present-mirrored';

const forMirror = ' For the mirror with SP4N-LAPOR! (SYSTEM) alone: no API of the hub has it.';
const inaccessible = Directive('@inaccessible');
const mostRead = 100;

/** The port of the mirror: what it reads, and what it brings. Only the hub itself is answered. */
@Resolver()
export class MirrorResolver {
  @inaccessible
  @Query(() => MirroredComplaintType, {
    nullable: true,
    description: `A complaint with its thread.${forMirror}`,
  })
  async mirroredComplaint(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('ticket', () => String, { nullable: true, description: 'Or its public number.' })
    ticket: string | null,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirroredComplaintType | null> {
    if (!isSystem(actor)) return null;
    const { mirrorReading } = commands;
    const named = id ?? (ticket == null ? null : await mirrorReading.idOfTicket(ticket));
    const [read] = named === null ? [] : await mirrorReading.of([named]);
    return read ? presentMirrored(read) : null;
  }

  @inaccessible
  @Query(() => [MirroredComplaintType], {
    description: `Complaints in the order of their ids, at most ${mostRead} at once.${forMirror}`,
  })
  async mirroredComplaints(
    @Arg('after', () => ID, { nullable: true, description: 'The last id one has; null from the start.' })
    after: string | null,
    @Arg('limit', () => Int, { description: 'How many, 1 to 100.' }) limit: number,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirroredComplaintType[]> {
    if (!isSystem(actor)) return [];
    const { mirrorReading } = commands;
    const ids = await mirrorReading.ids(after ?? '', Math.min(Math.max(limit, 1), mostRead));
    const found = await mirrorReading.of(ids);
    return found.flatMap((read) => (read ? [presentMirrored(read)] : []));
  }

  @inaccessible
  @Query(() => MirroredFileType, { nullable: true, description: `The bytes of a file.${forMirror}` })
  async mirroredFile(
    @Arg('id', () => ID, { description: 'Id of the file.' }) id: string,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirroredFileType | null> {
    if (!isSystem(actor)) return null;
    const found = await commands.attachmentReading.one(actor, id);
    const body = found && (await commands.files.open(`${id}/file`, null));
    if (!found || !body) return null;
    const chunks: Buffer[] = [];
    for await (const chunk of body) chunks.push(chunk as Buffer);
    const { attachment } = found;
    const base64 = Buffer.concat(chunks).toString('base64');
    return { mediaType: attachment.mediaType, name: namelessOf(attachment), base64 };
  }

  @inaccessible
  @Mutation(() => MirrorResult, { description: `Takes in a report as a new complaint.${forMirror}` })
  async receiveMirroredComplaint(
    @Arg('input', () => ReceiveMirroredComplaintInput, { description: 'The report.' })
    input: ReceiveMirroredComplaintInput,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirrorResult> {
    return presented(
      await receiveMirrored(commands, actor, {
        externalId: readExternalId(input.externalId),
        ...{ class: input.class, kind: input.kind ?? null, category: input.category ?? null },
        topic: tidiedLine(input.topic, bounds.topic.most, 'input.topic'),
        body: tidied(input.body, bounds.body.most, 'input.body'),
        place: {
          ...{ latitude: null, longitude: null },
          address: tidiedIfAny(input.address, bounds.address),
          ward: tidiedIfAny(input.ward, bounds.ward),
        },
        incidentDate: null,
        ...{ identityHidden: input.hideIdentity, complaintHidden: input.hideComplaint },
        ...{ supervisory: input.supervisory, filedAt: input.at },
      }),
    );
  }

  @inaccessible
  @Mutation(() => MirrorResult, { description: `Takes in an entry of the thread.${forMirror}` })
  async addMirroredEntry(
    @Arg('input', () => AddMirroredEntryInput, { description: 'The entry.' }) input: AddMirroredEntryInput,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirrorResult> {
    return presented(
      await addMirroredEntry(commands, actor, {
        ...broughtTo(input),
        ...{ byReporter: input.byReporter, isSecret: input.secret },
        institution: tidiedIfAny(input.institution, 200),
        body: tidied(input.body, mostWords, 'input.body'),
      }),
    );
  }

  @inaccessible
  @Mutation(() => MirrorResult, { description: `Takes in that an entry was edited.${forMirror}` })
  async editMirroredEntry(
    @Arg('input', () => EditMirroredEntryInput, { description: 'The entry as it is now.' })
    input: EditMirroredEntryInput,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirrorResult> {
    const body = tidied(input.body, mostWords, 'input.body');
    return presented(
      await changeMirroredEntry(commands, actor, { ...brought(input), entryId: input.entry, body }),
    );
  }

  @inaccessible
  @Mutation(() => MirrorResult, { description: `Takes in that an entry was taken away.${forMirror}` })
  async removeMirroredEntry(
    @Arg('input', () => RemoveMirroredEntryInput, { description: 'The entry.' })
    input: RemoveMirroredEntryInput,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirrorResult> {
    return presented(
      await changeMirroredEntry(commands, actor, { ...brought(input), entryId: input.entry, body: null }),
    );
  }

  @inaccessible
  @Mutation(() => MirrorResult, { description: `Takes in a change of the state.${forMirror}` })
  async moveMirroredComplaint(
    @Arg('input', () => MoveMirroredComplaintInput, { description: 'The change.' })
    input: MoveMirroredComplaintInput,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirrorResult> {
    const reason = tidied(input.reason, mostWords, 'input.reason');
    return presented(await moveMirrored(commands, actor, { ...broughtTo(input), to: input.to, reason }));
  }

  @inaccessible
  @Mutation(() => MirrorResult, { description: `Takes in a raised secrecy.${forMirror}` })
  async raiseMirroredSecrecy(
    @Arg('input', () => RaiseMirroredSecrecyInput, { description: 'What is raised.' })
    input: RaiseMirroredSecrecyInput,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirrorResult> {
    const { hideIdentity, hideComplaint } = input;
    return presented(
      await raiseMirrored(commands, actor, { ...broughtTo(input), hideIdentity, hideComplaint }),
    );
  }

  @inaccessible
  @Mutation(() => MirrorResult, { description: `Takes in an edited title or text.${forMirror}` })
  async editMirroredText(
    @Arg('input', () => EditMirroredTextInput, { description: 'What of them changed, as it is now.' })
    input: EditMirroredTextInput,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirrorResult> {
    return presented(
      await reviseMirroredText(commands, actor, {
        ...broughtTo(input),
        topic: input.topic == null ? null : tidiedLine(input.topic, bounds.topic.most, 'input.topic'),
        body: input.body == null ? null : tidied(input.body, bounds.body.most, 'input.body'),
      }),
    );
  }

  @inaccessible
  @Mutation(() => MirrorResult, { description: `Takes in a changed category.${forMirror}` })
  async changeMirroredCategory(
    @Arg('input', () => ChangeMirroredCategoryInput, { description: 'The category.' })
    input: ChangeMirroredCategoryInput,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirrorResult> {
    const note = tidied(input.note, mostWords, 'input.note');
    const { category } = input;
    return presented(await reviseMirroredCategory(commands, actor, { ...broughtTo(input), category, note }));
  }

  @inaccessible
  @Mutation(() => MirrorResult, { description: `Takes in a file.${forMirror}` })
  async bringMirroredFile(
    @Arg('input', () => BringMirroredFileInput, { description: 'The file.' })
    input: BringMirroredFileInput,
    @Ctx() { actor, commands }: ComplaintsRequest,
  ): Promise<MirrorResult> {
    return presented(
      await bringFile(commands, actor, {
        ...broughtTo(input),
        entryId: input.entry ?? null,
        fileName: tidiedLine(input.fileName, bounds.fileName, 'input.fileName'),
        bytes: Buffer.from(input.base64, 'base64'),
      }),
    );
  }
}

function isSystem(actor: Actor): boolean {
  return actor.role === system.role;
}

function brought({ externalId, at }: { externalId: string; at: Date }) {
  return { externalId: readExternalId(externalId), at };
}

function broughtTo(input: { externalId: string; at: Date; complaint: string }) {
  return { ...brought(input), complaintId: input.complaint };
}

function presented(answer: Awaited<ReturnType<typeof bringFile>>): MirrorResult {
  if (isRefused(answer)) return { complaint: null, entry: null, attachment: null, refusal: answer.refused };
  const { complaintId, entryId, attachmentId } = answer;
  return { complaint: complaintId, entry: entryId, attachment: attachmentId, refusal: null };
}
