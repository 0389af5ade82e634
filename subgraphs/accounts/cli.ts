import { parseArgs } from 'node:util';
import type { Clock } from '../../platform/domain/clock';
import { system } from '../../platform/domain/actor';
import { isRefused } from '../../platform/domain/refusal';
import { openCommands } from './commands-of';
import { createStaffAccount, type NewStaffInput } from './commands/create-staff-account';
import type { AccountsConfig } from './config';
import { staffRoles } from './domain/account';
import { readAgencyCode } from './domain/agency-code';
import { readEmail } from '../../platform/domain/person/email';
import { linkOf } from './domain/letter';
import { readName } from '../../platform/domain/person/person-text';
import { refusals } from './domain/refusals';

export interface CommandLine {
  readonly clock: Clock;
  /** Writes one line for the person at the terminal. */
  out(line: string): void;
  /** The first line of standard input, read only when a password is to be taken from there. */
  readPassword(): Promise<string>;
}

export const accountsUsage = `usage: accounts create-staff --role ROLE --email EMAIL --name NAME [--agency CODE] [--password-stdin]

  --role            ${staffRoles.join(', ')}
  --agency          code of the agency, such as PUPR; needed for OFFICER and APPROVER, ITKO for INSPECTOR
  --password-stdin  take the password from standard input; without it a link to choose one is printed`;

/** Runs one command of the accounts service; gives the exit code. */
export async function runAccountsCli(
  argv: readonly string[],
  config: AccountsConfig,
  io: CommandLine,
): Promise<number> {
  const read = await inputOf(argv, io);
  if ('fault' in read) {
    io.out(`${read.fault}\n\n${accountsUsage}`);
    return 2;
  }
  const { database, commands } = await openCommands(config, io);
  try {
    const made = await createStaffAccount(commands, system, read);
    if (isRefused(made)) {
      io.out(`${made.refused}: ${refusals[made.refused].en}`);
      return 1;
    }
    io.out(`${made.account.role} ${made.account.email} ${made.account.id}`);
    if (made.secret !== null) {
      io.out(`Link to choose a password, good once, for 7 days:`);
      io.out(linkOf('INVITATION', config.publicUrl, made.secret));
    }
    return 0;
  } finally {
    await database.stop();
  }
}

async function inputOf(argv: readonly string[], io: CommandLine): Promise<NewStaffInput | { fault: string }> {
  const text = { type: 'string' } as const;
  const options = {
    role: text,
    email: text,
    name: text,
    agency: text,
    'password-stdin': { type: 'boolean' },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'not understood' };
  }
  const { values, positionals } = parsed;
  if (positionals.length !== 1 || positionals[0] !== 'create-staff') return { fault: 'which command?' };
  const role = staffRoles.find((known) => known === values.role);
  const email = readEmail(values.email ?? '');
  const name = readName(values.name ?? '');
  const agencyId = values.agency === undefined ? null : readAgencyCode(values.agency);
  if (!role) return { fault: '--role is not one of the roles' };
  if (email === null) return { fault: '--email is not an e-mail address' };
  if (name === null) return { fault: '--name is not a name' };
  if (values.agency !== undefined && agencyId === null) return { fault: '--agency is not a code' };
  const entry = values['password-stdin'] ? { password: await io.readPassword() } : 'LINK';
  return { email, name, role, agencyId, language: 'id', entry };
}
