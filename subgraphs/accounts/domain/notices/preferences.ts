import {
  adminNoticeKinds,
  citizenNoticeKinds,
  deskNoticeKinds,
  reporterNoticeKinds,
  type NoticeKind,
} from '../../../../schema/events/notice-words';
import type { Account } from '../account';
import type { Delivery } from './letters-of';
import type { QuietHours } from './quiet-hours';

/** By which ways the owner of an account is told one kind of notice. */
export interface Choice {
  readonly kind: NoticeKind;
  readonly email: boolean;
  readonly sms: boolean;
}

/** What the owner chose; what is not among the choices is as it is for everybody. */
export interface Preferences {
  readonly choices: readonly Choice[];
  /** Undefined: those of the hub. Null: none. */
  readonly quiet: QuietHours | null | undefined;
}

export const nothingChosen: Preferences = { choices: [], quiet: undefined };

/** A text message costs the city money: it is sent where silence would cost the reporter something. */
const smsByDefault: ReadonlySet<NoticeKind> = new Set(['QUESTION', 'RESOLVED', 'CLOSING_SOON']);

function byDefault(kind: NoticeKind): Choice {
  return { kind, email: true, sms: smsByDefault.has(kind) };
}

/** Who chooses. A reporter without account has the one complaint, and supports no other. */
export type NoticeReader = Pick<Account, 'role'> & { readonly withoutAccount?: true };

/** Every kind of notice somebody can get, with the ways that hold for it. */
export function choicesOf(reader: NoticeReader, { choices }: Preferences): readonly Choice[] {
  return kindsFor(reader).map((kind) => choices.find((choice) => choice.kind === kind) ?? byDefault(kind));
}

function kindsFor({ role, withoutAccount }: NoticeReader): readonly NoticeKind[] {
  if (role === 'ADMIN') return [...deskNoticeKinds, ...adminNoticeKinds];
  if (role !== 'CITIZEN') return deskNoticeKinds;
  return withoutAccount ? reporterNoticeKinds : citizenNoticeKinds;
}

/** Later choices replace earlier ones of their kind. */
export function chosen(before: Preferences, choices: readonly Choice[]): Preferences {
  const kept = before.choices.filter((old) => !choices.some(({ kind }) => kind === old.kind));
  const newest = choices.filter(
    ({ kind }, index) => choices.findLastIndex((one) => one.kind === kind) === index,
  );
  return { ...before, choices: [...kept, ...newest] };
}

/** No e-mail of a kind any more, or of none: what a link in a letter asks for. */
export function withoutEmail(
  account: NoticeReader,
  before: Preferences,
  kind: NoticeKind | 'ALL',
): Preferences {
  const silenced = choicesOf(account, before).filter((choice) => kind === 'ALL' || choice.kind === kind);
  return chosen(
    before,
    silenced.map((choice) => ({ ...choice, email: false })),
  );
}

/** What holds for one kind: as it was chosen, else as it is for everybody. */
export function choiceFor({ choices }: Preferences, kind: NoticeKind): Choice {
  return choices.find((one) => one.kind === kind) ?? byDefault(kind);
}

/** The address by which a notice goes; null when it is not to go that way. */
export function addressFor(
  account: Account,
  preferences: Preferences,
  { kind, way }: Pick<Delivery, 'kind' | 'way'>,
): string | null {
  const choice = choiceFor(preferences, kind);
  if (way === 'EMAIL') return choice.email ? account.email : null;
  return choice.sms ? (account.profile?.phone ?? null) : null;
}
