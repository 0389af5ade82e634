import { isTrackedReporter, trackedReporterPrefix } from '../../../../schema/events/tracked-reporter';

/**
 * One who filed without an account. The hub makes up an identifier from 28 hexadecimal digits, one for each complaint,
 * so that every rule about "its reporter" holds for this one too; no account ever has it.
 */
export function offlineReporterId(digits: string): string {
  if (!/^[0-9a-f]{28}$/.test(digits))
    throw new Error('an offline reporter is named by 28 hexadecimal digits');
  return `${trackedReporterPrefix}${digits}`;
}

export function hasAccount(reporterId: string): boolean {
  return !isTrackedReporter(reporterId);
}

/**
 * Whether a word of the hub can reach the reporter: KNOWN gave data to be reached by, UNREACHABLE could not be
 * reached (the form says so and goes up the chain), ANONYMOUS gave none.
 */
export const reporterContacts = ['KNOWN', 'UNREACHABLE', 'ANONYMOUS'] as const;
export type ReporterContact = (typeof reporterContacts)[number];

/** What Article 5 asks of a reporter, as far as it was given (data diri). Kept sealed. */
export interface ReporterData {
  readonly name: string | null;
  readonly address: string | null;
  readonly nik: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Enough to know somebody again and nothing to reach them by. */
export function maskedData({ name, address, nik, phone, email }: ReporterData): ReporterData {
  return {
    name: name && masked(name, 1),
    address: address && '*'.repeat(8),
    nik: nik && masked(nik, 0, 4),
    phone: phone && masked(phone, 3, 3),
    email: email && email.replace(/^(.)[^@]*/, '$1***'),
  };
}

function masked(text: string, head: number, tail = 0): string {
  const letters = [...text];
  const hidden = '*'.repeat(Math.max(letters.length - head - tail, 3));
  return `${letters.slice(0, head).join('')}${hidden}${tail === 0 ? '' : letters.slice(-tail).join('')}`;
}
