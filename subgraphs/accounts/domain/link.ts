/** What a link in a letter is good for. */
export const linkPurposes = ['ACTIVATION', 'PASSWORD_RESET', 'INVITATION'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

const hours = 3_600_000;

/** How long a link lives. */
const lives: Record<LinkPurpose, number> = {
  ACTIVATION: 24 * hours,
  PASSWORD_RESET: 1 * hours,
  INVITATION: 7 * 24 * hours,
};

/** A link to be written: the secret goes into the letter, only its digest into the table. */
export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly secret: string;
  readonly expiresAt: Date;
}

export function newLink(purpose: LinkPurpose, secret: string, at: Date): NewLink {
  return { purpose, secret, expiresAt: new Date(at.getTime() + lives[purpose]) };
}

/** A link as it was written. */
export interface Link {
  readonly accountId: string;
  readonly purpose: LinkPurpose;
  readonly expiresAt: Date;
}

/** Good for one of these purposes at this time; a link that was used or replaced is no longer there. */
export function isGood(link: Link | null, purposes: readonly LinkPurpose[], at: Date): link is Link {
  return link !== null && purposes.includes(link.purpose) && at < link.expiresAt;
}
