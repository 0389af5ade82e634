import { Field, ObjectType } from 'type-graphql';
import { isRefused, type Refused } from '../../../platform/domain/refusal';
import type { Language } from '../../../platform/domain/language';
import { Account } from './account.type';
import type { RefusalCode } from '../domain/refusals';
import { Refusal } from './refusal.type';
import { Session } from './session.type';

const why = 'Why nothing was done; null when it was.';

@ObjectType({ description: 'What became of a request that is answered by mail.' })
export class MailedResult {
  @Field(() => String, {
    nullable: true,
    description:
      'Where mail goes, in lower case. The same whether or not there is an account; null when refused.',
  })
  mailedTo?: string | null;

  @Field(() => Refusal, { nullable: true, description: why })
  refusal?: Refusal | null;
}

@ObjectType({ description: 'The account after the change, or the refusal.' })
export class AccountResult {
  @Field(() => Account, { nullable: true, description: 'The account as it is now; null when refused.' })
  account?: Account | null;

  @Field(() => Refusal, { nullable: true, description: why })
  refusal?: Refusal | null;
}

@ObjectType({ description: 'A session with fresh tokens, or the refusal.' })
export class SessionResult {
  @Field(() => Session, { nullable: true, description: 'The session; null when refused.' })
  session?: Session | null;

  @Field(() => Refusal, { nullable: true, description: why })
  refusal?: Refusal | null;
}

@ObjectType({ description: 'Whether the session has ended, or the refusal.' })
export class SignOutResult {
  @Field(() => Boolean, { description: 'The session, or every session, has ended.' })
  signedOut!: boolean;

  @Field(() => Refusal, { nullable: true, description: why })
  refusal?: Refusal | null;
}

/** What a command gave, as a result: its refusal in words, or what `present` makes of the thing. */
export function resultOf<Thing, Result extends object>(
  outcome: NoInfer<Thing> | Refused<RefusalCode>,
  language: Language,
  present: (thing: Thing) => Result,
): Result | { refusal: Refusal } {
  return saysNo(outcome) ? { refusal: Refusal.of(outcome.refused, language) } : present(outcome);
}

function saysNo(outcome: unknown): outcome is Refused<RefusalCode> {
  return isRefused(outcome);
}
