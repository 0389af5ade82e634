import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who can sign in to the demo city; written once to the data folder, never to the repository. */
export interface SignIns {
  /** One generated password for all of them. */
  readonly password: string;
  /** The agency the demo officer works for. */
  readonly officerAgency: string;
  readonly accounts: readonly { readonly role: string; readonly email: string }[];
}

const shown: SignIns['accounts'] = [
  { role: 'ADMIN', email: 'admin@denpasar.example' },
  { role: 'OFFICER', email: 'petugas.pupr@denpasar.example' },
  // The chain of the licensing office: writes, initials, signs, takes note.
  { role: 'OFFICER', email: 'petugas.dpmptsp@denpasar.example' },
  { role: 'APPROVER', email: 'kasi.dpmptsp@denpasar.example' },
  { role: 'APPROVER', email: 'kabid.dpmptsp@denpasar.example' },
  { role: 'APPROVER', email: 'sekretaris.dpmptsp@denpasar.example' },
  { role: 'APPROVER', email: 'kadis.dpmptsp@denpasar.example' },
  { role: 'INSPECTOR', email: 'inspektur@denpasar.example' },
  { role: 'EXECUTIVE', email: 'sekretariat.walikota@denpasar.example' },
  { role: 'CITIZEN', email: 'warga@denpasar.example' },
];

/** The sign-ins of this data folder; made at the first start. */
export function keptSignIns(dataFolder: string): SignIns {
  const file = join(dataFolder, 'demo-sign-in.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SignIns;
  const signIns: SignIns = {
    password: `denpasar-${randomBytes(9).toString('base64url')}`,
    officerAgency: 'PUPR',
    accounts: shown,
  };
  writeFileSync(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  return signIns;
}

/** The address under which the officer of an agency signs in. */
export function officerEmail(agencyId: string): string {
  return `petugas.${agencyId.toLowerCase()}@denpasar.example`;
}

/** The same person has the same id in every made-up city, so that seeding twice makes nobody twice. */
export function accountIdOf(email: string): string {
  const hex = createHash('sha256').update(email).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
