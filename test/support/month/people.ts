import { people, type PersonName } from '../complaint-builders';
import type { Newcomer } from '../trial-hub';

/** The licensing office (DPMPTSP), by its own procedure: an officer, and who stands above. */
const licensing = [
  ['izinOfficer', 'OFFICER', null],
  ['izinSection', 'APPROVER', 'SECTION_HEAD'],
  ['izinDivision', 'APPROVER', 'DIVISION_HEAD'],
  ['izinSecretary', 'APPROVER', 'SECRETARY'],
  ['izinHead', 'APPROVER', 'HEAD'],
] as const;

/** Who lives in the month besides those of every trial. `tracker` holds a receipt, `mailer` writes mail; neither has an account. */
export type MonthPerson = PersonName | (typeof licensing)[number][0] | 'tracker' | 'mailer';

export const newcomers: readonly Newcomer[] = licensing.map(([name, role, position]) => ({
  name,
  actor: { role, accountId: `account-${name.toLowerCase()}`, agencyId: 'DPMPTSP' },
  position,
}));

/** Its chain: the section head initials, the division head signs, secretary and head take note. */
export const licensingChain = {
  agencyId: 'DPMPTSP',
  answers: ['FIRST_ANSWER', 'RESOLUTION'],
  steps: [
    { kind: 'INITIAL', title: 'Paraf Kepala Seksi', positions: ['SECTION_HEAD'] },
    { kind: 'SIGN', title: 'Tanda tangan Kepala Bidang', positions: ['DIVISION_HEAD'] },
    { kind: 'TAKE_NOTE', title: 'Mengetahui', positions: ['SECRETARY', 'HEAD'] },
  ],
};

/** All who have a mailbox. */
export const mailboxes: readonly string[] = [
  ...Object.keys(people),
  ...newcomers.map(({ name }) => name),
  ...['spare', 'mailer'],
];
