import { Field, ID, ObjectType } from 'type-graphql';
import type { Role } from '../../../../platform/domain/actor';
import { connectionType } from '../../../../platform/runtime/graphql/connection.type';
import type { AgencyNote, NoteKind } from '../../domain/coordination/notes';
import { HistoryRoleEnum, readRole } from '../enums/history-enums';
import { AgencyStub, agencyOf } from '../types/stubs.type';
import { AgencyNoteKindEnum } from './coordination-enums';

@ObjectType('AgencyNote', {
  description: 'A note inside an agency (catatan internal): never for reporter or public.',
})
export class AgencyNoteType {
  @Field(() => ID, { description: 'Id of the note.' })
  id!: string;

  @Field(() => AgencyNoteKindEnum, { description: 'What it is (jenis).' })
  kind!: NoteKind;

  @Field(() => AgencyStub, { nullable: true, description: 'Whose it is; null for the secretariat.' })
  agency!: AgencyStub | null;

  @Field(() => String, { nullable: true, description: 'Name of the agency on that day.' })
  agencyName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the unit it came from, when handed down or up; null is the agency itself.',
  })
  fromUnit!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the unit it went to, when handed down or up; null is the agency itself.',
  })
  toUnit!: string | null;

  @Field(() => String, { description: 'What is noted, or the reason for handing it on.' })
  body!: string;

  @Field(() => Date, { description: 'When it was written.' })
  at!: Date;

  @Field(() => HistoryRoleEnum, { description: 'Role of who wrote it; persons are not named.' })
  byRole!: Role;
}

export const AgencyNoteConnection = connectionType(() => AgencyNoteType, 'AgencyNote');

/** Names every field. */
export function presentNote(note: AgencyNote): AgencyNoteType {
  return {
    id: note.id,
    kind: note.kind,
    agency: agencyOf(note.agencyId),
    agencyName: note.agencyName,
    fromUnit: note.fromUnit,
    toUnit: note.toUnit,
    body: note.body,
    at: note.at,
    byRole: readRole(note.byRole),
  };
}
