import type { Language } from '../../../platform/domain/language';
import { accountChanged, isActive, type Account } from './account';
import type { Change } from './change';
import { newLink } from './link';

export interface Registration {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly language: Language;
  /** Secret for the link in the letter. */
  readonly secret: string;
}

/** A citizen's account that waits for its link to be followed. */
export function register(registration: Registration, at: Date): Change & { readonly account: Account } {
  const { id, email, name, passwordHash, language, secret } = registration;
  return {
    account: {
      ...{ id, email, name, passwordHash, language, role: 'CITIZEN', agencyId: null, profile: null },
      ...{ unitId: null, position: null },
      ...{ createdAt: at, activatedAt: null, closedAt: null },
    },
    link: newLink('ACTIVATION', secret, at),
    letter: 'ACTIVATION',
  };
}

/**
 * Somebody registers with an e-mail that is known. The answer is the same; only the owner of the mailbox
 * learns the difference. While nobody has proved to own the mailbox, the newest registration counts.
 */
export function registerAgain(account: Account, registration: Registration, at: Date): Change {
  if (account.closedAt !== null) return { account };
  if (account.activatedAt !== null) return { account, letter: 'ALREADY_REGISTERED' };
  if (account.role !== 'CITIZEN')
    return { account, link: newLink('INVITATION', registration.secret, at), letter: 'INVITATION' };
  return register({ ...registration, id: account.id }, at);
}

/** The link was followed: the mailbox is theirs. */
export function activate(account: Account, at: Date): Change {
  if (isActive(account)) return { account };
  const active = { ...account, activatedAt: at };
  return { account: active, happened: [accountChanged(active, at)] };
}
