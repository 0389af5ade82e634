import { Field, ID, InputType, Int } from 'type-graphql';
import { unlockDays } from '../../domain/secrecy/unlock';
import { bounds } from '../bad-inputs';
import { OfComplaintInput } from './of-complaint.input';

const { least, most } = bounds.words;
const reason = `${least} to ${most} characters; else TEXT_LENGTH.`;

@InputType('ChangeSecrecyInput', { description: 'What is to be secret from now on (kerahasiaan).' })
export class ChangeSecrecyInput extends OfComplaintInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True hides who the reporter is, false lifts that; left out, it stays (identitas).',
  })
  hideIdentity?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True hides the whole complaint, false lifts that; left out, it stays (pengaduan).',
  })
  hideComplaint?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: `Why, ${reason} Who is not the reporter has to say it, else refused with REASON_NEEDED; the parties read it.`,
  })
  reason?: string | null;
}

@InputType('RequestIdentityUnlockInput', {
  description: 'An agency asks who a hidden reporter is (permintaan pembukaan identitas).',
})
export class RequestIdentityUnlockInput extends OfComplaintInput {
  @Field(() => String, {
    description: `What the agency needs it for, ${reason} The reporter reads it too.`,
  })
  reason!: string;
}

@InputType('DecideIdentityUnlockInput', {
  description: 'The answer to that question (keputusan pembukaan identitas).',
})
export class DecideIdentityUnlockInput extends OfComplaintInput {
  @Field(() => ID, { description: 'Id of the question; else refused with UNKNOWN_UNLOCK.' })
  unlock!: string;

  @Field(() => Boolean, { description: 'True grants it, false refuses it.' })
  grant!: boolean;

  @Field(() => String, { description: `Why, ${reason} The agency and the reporter read it.` })
  reason!: string;

  @Field(() => Int, {
    defaultValue: unlockDays.usual,
    description: `Days for which it is granted, ${unlockDays.least} to ${unlockDays.most}; else UNLOCK_DAYS.`,
  })
  days!: number;
}
