import type { EntityManager } from 'typeorm';
import { postLetters, type Seal } from '../../../platform/runtime/mail/outgoing-mail';
import type { Account } from '../domain/account';
import { compose, linkOf } from '../domain/letter';
import type { LetterKind } from '../domain/letter-kind';
import type { NewLink } from '../domain/link';

export interface LetterToWrite {
  readonly seal: Seal;
  readonly publicUrl: string;
  readonly account: Account;
  readonly letter: LetterKind;
  readonly link: NewLink | null;
  readonly at: Date;
}

/** Puts a letter to the owner of an account into the post. */
export async function postLetter(manager: EntityManager, write: LetterToWrite): Promise<void> {
  const { seal, publicUrl, account, letter, at } = write;
  const link = linkOf(letter, publicUrl, write.link?.secret ?? null);
  const content = compose(letter, { language: account.language, link });
  await postLetters(manager, [{ kind: letter, to: account.email, ...content }], { seal, at });
}
