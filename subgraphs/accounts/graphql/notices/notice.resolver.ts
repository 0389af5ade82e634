import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { sliceOf } from '../../../../platform/domain/page';
import { connectionFrom, PageArguments } from '../../../../platform/runtime/graphql/connection.type';
import type { Connection } from '../../../../platform/runtime/graphql/connection.type';
import { pageByTime } from '../../../../platform/runtime/graphql/page-by-time';
import { ownAccount } from '../../commands/own-account';
import { sendLetterAgain } from '../../commands/notices/send-letter-again';
import { setNoticePreferences } from '../../commands/notices/set-notice-preferences';
import { unsubscribe } from '../../commands/notices/unsubscribe';
import { isTrackedReporter } from '../../../../schema/events/tracked-reporter';
import { choicesOf } from '../../domain/notices/preferences';
import { trackedReader } from '../../domain/notices/tracked';
import { readQuietHours, writtenQuietHours, type QuietHours } from '../../domain/notices/quiet-hours';
import type { DeadLetter } from '../../store/notices/dead-letters';
import type { AccountPreferences } from '../../store/notices/preference-store';
import { required } from '../bad-inputs';
import type { AccountsRequest } from '../request';
import { resultOf } from '../results.type';
import {
  DeadLetterConnection,
  DeadLetterType,
  NoticePreferences,
  NoticePreferencesResult,
  SendLetterAgainInput,
  SendLetterAgainResult,
  SetNoticePreferencesInput,
  UnsubscribeInput,
  UnsubscribeResult,
} from './notice.type';

const mostChoices = 20;

/** How people are told of complaints, and the letters that did not arrive. */
@Resolver()
export class NoticeResolver {
  @Query(() => NoticePreferences, {
    nullable: true,
    description: 'How the viewer is told of complaints (preferensi pemberitahuan); null for a visitor.',
  })
  async noticePreferences(@Ctx() { commands, actor }: AccountsRequest): Promise<NoticePreferences | null> {
    const { accountId } = actor;
    const account =
      accountId !== null && isTrackedReporter(accountId) ? trackedReader : await ownAccount(commands, actor);
    if (!account || accountId === null) return null;
    const preferences = await commands.preferences.read(accountId);
    return present({ account, preferences }, commands.quietHours);
  }

  @Mutation(() => NoticePreferencesResult, {
    description:
      'Chooses by which ways and at which hours to be told (atur pemberitahuan). Refused: `NOT_SIGNED_IN`.',
  })
  async setNoticePreferences(
    @Arg('input', () => SetNoticePreferencesInput, { description: 'What changes.' })
    { choices, quietHours }: SetNoticePreferencesInput,
    @Ctx() { commands, actor, language }: AccountsRequest,
  ): Promise<NoticePreferencesResult> {
    const few = choices.length <= mostChoices ? choices : null;
    const outcome = await setNoticePreferences(commands, actor, {
      choices: required(few, 'TOO_MANY_CHOICES', 'input.choices').map(({ kind, email, sms }) => {
        return { kind, email, sms };
      }),
      quiet: quietHours == null ? undefined : quietHoursIn(quietHours),
    });
    return resultOf(outcome, language, (now: AccountPreferences) => ({
      preferences: present(now, commands.quietHours),
    }));
  }

  @Mutation(() => UnsubscribeResult, {
    description:
      'Ends letters of a kind by the link in one of them, without signing in (berhenti berlangganan). Refused: `TOKEN_INVALID`.',
  })
  async unsubscribe(
    @Arg('input', () => UnsubscribeInput, { description: 'The link.' }) { token }: UnsubscribeInput,
    @Ctx() { commands, language }: AccountsRequest,
  ): Promise<UnsubscribeResult> {
    const outcome = await unsubscribe(commands, token);
    return resultOf(outcome, language, (done: { unsubscribed: true }) => done);
  }

  @Query(() => DeadLetterConnection, {
    description:
      'Letters and text messages that were given up (surat gagal), newest first; for ADMIN, empty for everybody else.',
  })
  async deadLetters(
    @Args(() => PageArguments) pageRequest: PageArguments,
    @Ctx() { commands: { deadLetters }, actor }: AccountsRequest,
  ): Promise<Connection<DeadLetterType>> {
    const page = pageByTime(pageRequest);
    const isTold = actor.role === 'ADMIN';
    return connectionFrom(isTold ? await deadLetters.page(page) : sliceOf<DeadLetter>(page, []), {
      present: presentLetter,
      keysOf: ({ writtenAt, id }) => [writtenAt.toISOString(), id],
      count: async () => (isTold ? deadLetters.count() : 0),
    });
  }

  @Mutation(() => SendLetterAgainResult, {
    description:
      'Has a letter that was given up sent after all (kirim ulang). For ADMIN. Refused: `NOT_SIGNED_IN`, `FORBIDDEN`, `NOT_FOUND`, `LETTER_GONE`.',
  })
  async sendLetterAgain(
    @Arg('input', () => SendLetterAgainInput, { description: 'Which letter.' })
    { letter }: SendLetterAgainInput,
    @Ctx() { commands, actor, language }: AccountsRequest,
  ): Promise<SendLetterAgainResult> {
    const outcome = await sendLetterAgain(commands, actor, letter);
    return resultOf(outcome, language, (again: DeadLetter) => ({ letter: presentLetter(again) }));
  }
}

function quietHoursIn(written: string): QuietHours | null {
  const read = readQuietHours(written);
  return required(read === undefined ? null : { read }, 'BAD_QUIET_HOURS', 'input.quietHours').read;
}

function present(
  { account, preferences }: AccountPreferences,
  quietOfHub: QuietHours | null,
): NoticePreferences {
  const quiet = preferences.quiet === undefined ? quietOfHub : preferences.quiet;
  return { choices: [...choicesOf(account, preferences)], quietHours: writtenQuietHours(quiet) };
}

/** Names every field: what is not written here does not leave the service. */
function presentLetter({ id, kind, writtenAt, attempts, fault, canBeSent }: DeadLetter): DeadLetterType {
  return { id, kind, writtenAt, attempts, fault, canBeSent };
}
