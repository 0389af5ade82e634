import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { sliceOf } from '../../../platform/domain/page';
import { readName } from '../../../platform/domain/person/person-text';
import { isRefused } from '../../../platform/domain/refusal';
import {
  connectionFrom,
  PageArguments,
  type Connection,
} from '../../../platform/runtime/graphql/connection.type';
import { pageByTime } from '../../../platform/runtime/graphql/page-by-time';
import { confirmMail, disownMail } from '../commands/confirm-mail';
import { waitingMail } from '../commands/waiting-mail';
import { settleMail } from '../commands/settle-mail';
import type { ListedMail } from '../store/mail-list';
import { badInput } from './bad-inputs';
import {
  ConfirmMailInput,
  ConfirmMailResult,
  DisownMailInput,
  DisownMailResult,
  MailroomType,
  MailToConfirm,
  ReceivedMailConnection,
  ReceivedMailType,
  Refusal,
  SettleMailInput,
  SettleMailResult,
} from './mail.type';
import type { MailroomRequest } from './request';

/** The list for review, and the page on which a sender confirms. */
@Resolver()
export class MailResolver {
  @Query(() => MailroomType, {
    nullable: true,
    description: 'Whether mail is read (status kotak surat). For ADMIN; null for everybody else.',
  })
  mailroom(@Ctx() { actor, status }: MailroomRequest): MailroomType | null {
    return actor.role === 'ADMIN' ? status() : null;
  }

  @Query(() => ReceivedMailConnection, {
    description:
      'Mails for review (daftar surel masuk), newest first; answers that found their thread are not among them. For ADMIN, empty for everybody else.',
  })
  async receivedMails(
    @Args(() => PageArguments) pageRequest: PageArguments,
    @Arg('open', () => Boolean, {
      defaultValue: true,
      description: 'Only those that nobody is done with (belum selesai).',
    })
    open: boolean,
    @Ctx() { actor, commands: { list } }: MailroomRequest,
  ): Promise<Connection<ReceivedMailType>> {
    const page = pageByTime(pageRequest);
    const isTold = actor.role === 'ADMIN';
    return connectionFrom(isTold ? await list.page(page, open) : sliceOf<ListedMail>(page, []), {
      present,
      keysOf: ({ listedAt, id }) => [listedAt.toISOString(), id],
      count: async () => (isTold ? list.count(open) : 0),
    });
  }

  @Mutation(() => SettleMailResult, {
    description:
      'Notes that the secretariat is done with a mail (tandai selesai). For ADMIN. Refused: `NOT_SIGNED_IN`, `FORBIDDEN`, `MAIL_NOT_FOUND`.',
  })
  async settleMail(
    @Arg('input', () => SettleMailInput, { description: 'Which mail.' }) { mail }: SettleMailInput,
    @Ctx() { actor, commands, language }: MailroomRequest,
  ): Promise<SettleMailResult> {
    const settled = await settleMail(commands, actor, mail);
    return isRefused(settled)
      ? { mail: null, refusal: Refusal.of(settled.refused, language) }
      : { mail: present(settled), refusal: null };
  }

  @Query(() => MailToConfirm, {
    nullable: true,
    description:
      'The mail that the link in a letter is about (surel menunggu konfirmasi); null when the link is not good. For everybody who has the link.',
  })
  async mailToConfirm(
    @Arg('token', () => String, { description: 'Token of the link (token tautan).' }) token: string,
    @Ctx() { commands }: MailroomRequest,
  ): Promise<MailToConfirm | null> {
    return waitingMail(commands, token);
  }

  @Mutation(() => ConfirmMailResult, {
    description:
      'Confirms a mail as a complaint (konfirmasi pengaduan surel), Regulation Article 6: its clocks run from now. For everybody who has the link. Refused: `MAIL_LINK_INVALID`, `NAME_NEEDED`, `MAIL_NOT_FILED`.',
  })
  async confirmMail(
    @Arg('input', () => ConfirmMailInput, { description: 'Link and wishes.' }) input: ConfirmMailInput,
    @Ctx() { commands, language }: MailroomRequest,
  ): Promise<ConfirmMailResult> {
    const { token, kind, hideIdentity, hideComplaint } = input;
    const name = input.name == null || input.name.trim() === '' ? null : readName(input.name);
    if (name === null && input.name?.trim()) throw badInput('BAD_NAME', 'input.name');
    const confirmed = await confirmMail(commands, { token, kind, name, hideIdentity, hideComplaint });
    return isRefused(confirmed)
      ? { ticket: null, trackingCode: null, refusal: Refusal.of(confirmed.refused, language) }
      : { ...confirmed, refusal: null };
  }

  @Mutation(() => DisownMailResult, {
    description:
      'Says that somebody else wrote the mail (menyangkal surel): nothing is kept of it. For everybody who has the link. Refused: `MAIL_LINK_INVALID`.',
  })
  async disownMail(
    @Arg('input', () => DisownMailInput, { description: 'The link.' }) { token }: DisownMailInput,
    @Ctx() { commands, language }: MailroomRequest,
  ): Promise<DisownMailResult> {
    const outcome = await disownMail(commands, token);
    return isRefused(outcome)
      ? { disowned: null, refusal: Refusal.of(outcome.refused, language) }
      : { disowned: true, refusal: null };
  }
}

/** Names every field: what is not written here does not leave the service. */
function present(mail: ListedMail): ReceivedMailType {
  const {
    id,
    listedAt,
    state,
    verdict,
    reason,
    bytes,
    senderMask: sender,
    letterId: letter,
    settledAt,
  } = mail;
  return { id, listedAt, state, verdict, reason, bytes, sender, letter, settledAt };
}
