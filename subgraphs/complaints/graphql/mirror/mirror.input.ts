import { Directive, Field, ID, InputType } from 'type-graphql';
import type { ComplaintClass, ComplaintKind, ComplaintState } from '../../domain/complaint';
import { ComplaintClassEnum, ComplaintKindEnum, ComplaintStateEnum } from '../enums/complaint-enums';

/** What the mirror brings is done once for each name. */
@InputType('BroughtInput', { description: 'Something the mirror brings.' })
abstract class BroughtInput {
  @Field(() => ID, {
    description: 'What the mirror calls this step, at most 120 characters: asked for twice it is done once.',
  })
  externalId!: string;

  @Field(() => Date, { description: 'When it happened at SP4N-LAPOR!.' })
  at!: Date;
}

@InputType('BroughtToInput', { description: 'Something the mirror brings to a complaint.' })
abstract class BroughtToInput extends BroughtInput {
  @Field(() => ID, { description: 'Id of the complaint.' })
  complaint!: string;
}

@Directive('@inaccessible')
@InputType('ReceiveMirroredComplaintInput', { description: 'A report of SP4N-LAPOR! for the city.' })
export class ReceiveMirroredComplaintInput extends BroughtInput {
  @Field(() => ComplaintClassEnum, { description: 'Class.' })
  class!: ComplaintClass;

  @Field(() => ComplaintKindEnum, { nullable: true, description: 'Kind, if it says so.' })
  kind?: ComplaintKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Our category, if one is mapped; an unknown one is refused.',
  })
  category?: string | null;

  @Field(() => String, { description: 'Title, cut to 200 characters.' })
  topic!: string;

  @Field(() => String, { description: 'Text, cut to 10,000 characters.' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'Place in words.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'Kelurahan or desa.' })
  ward?: string | null;

  @Field(() => Boolean, { description: 'Anonymous there.' })
  hideIdentity!: boolean;

  @Field(() => Boolean, { description: 'Secret there.' })
  hideComplaint!: boolean;

  @Field(() => Boolean, { description: 'Supervisory there.' })
  supervisory!: boolean;
}

@Directive('@inaccessible')
@InputType('AddMirroredEntryInput', { description: 'An entry of the thread at SP4N-LAPOR!.' })
export class AddMirroredEntryInput extends BroughtToInput {
  @Field(() => Boolean, { description: 'By the one who reported it there.' })
  byReporter!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The institution that wrote; null for the reporter and the national admin.',
  })
  institution?: string | null;

  @Field(() => String, { description: 'What is said, cut to 5,000 characters.' })
  body!: string;

  @Field(() => Boolean, { description: 'Secret there.' })
  secret!: boolean;
}

@Directive('@inaccessible')
@InputType('EditMirroredEntryInput', { description: 'An entry was edited at SP4N-LAPOR!.' })
export class EditMirroredEntryInput extends BroughtInput {
  @Field(() => ID, { description: 'Id of the entry here.' })
  entry!: string;

  @Field(() => String, { description: 'What it says now, cut to 5,000 characters.' })
  body!: string;
}

@Directive('@inaccessible')
@InputType('RemoveMirroredEntryInput', { description: 'An entry was taken away at SP4N-LAPOR!.' })
export class RemoveMirroredEntryInput extends BroughtInput {
  @Field(() => ID, { description: 'Id of the entry here.' })
  entry!: string;
}

@Directive('@inaccessible')
@InputType('MoveMirroredComplaintInput', { description: 'The state was changed at SP4N-LAPOR!.' })
export class MoveMirroredComplaintInput extends BroughtToInput {
  @Field(() => ComplaintStateEnum, { description: 'The state that stands for the one there.' })
  to!: ComplaintState;

  @Field(() => String, { description: 'Why, in the words of there; cut to 5,000 characters.' })
  reason!: string;
}

@Directive('@inaccessible')
@InputType('RaiseMirroredSecrecyInput', { description: 'A secrecy was raised at SP4N-LAPOR!.' })
export class RaiseMirroredSecrecyInput extends BroughtToInput {
  @Field(() => Boolean, { description: 'Anonymous there; false leaves ours as it is.' })
  hideIdentity!: boolean;

  @Field(() => Boolean, { description: 'Secret there; false leaves ours as it is.' })
  hideComplaint!: boolean;
}

@Directive('@inaccessible')
@InputType('EditMirroredTextInput', { description: 'Title or text were edited at SP4N-LAPOR!.' })
export class EditMirroredTextInput extends BroughtToInput {
  @Field(() => String, {
    nullable: true,
    description: 'Title as it is now, cut to 200 characters; ours stays without one.',
  })
  topic?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Text as it is now, cut to 10,000 characters; ours stays without one.',
  })
  body?: string | null;
}

@Directive('@inaccessible')
@InputType('ChangeMirroredCategoryInput', { description: 'The category was changed at SP4N-LAPOR!.' })
export class ChangeMirroredCategoryInput extends BroughtToInput {
  @Field(() => String, { description: 'Our category that stands for it.' })
  category!: string;

  @Field(() => String, { description: 'The note in the thread that says so.' })
  note!: string;
}

@Directive('@inaccessible')
@InputType('BringMirroredFileInput', { description: 'A file of SP4N-LAPOR!.' })
export class BringMirroredFileInput extends BroughtToInput {
  @Field(() => ID, { nullable: true, description: 'The entry here it came with; null: with the report.' })
  entry?: string | null;

  @Field(() => String, { description: 'Name of the file there.' })
  fileName!: string;

  @Field(() => String, { description: 'The bytes, in base64.' })
  base64!: string;
}
