import { createHash } from 'node:crypto';
import type { Services } from '../../services';
import { importAccounts } from '../../subgraphs/accounts/commands/import-accounts';
import type { ImportedAccount } from '../../subgraphs/accounts/domain/import';
import { Dice } from './dice';
import { inventPerson } from './people';
import type { City } from './seed-city';
import { officerEmail, type SignIns } from './sign-ins';

const citizens = 60;
const opened = new Date('2013-03-07T00:00:00Z');

/** Staff of every agency and some sixty citizens, all with the one generated password of this data folder. */
export async function seedPeople(services: Services, signIns: SignIns): Promise<City> {
  const { commands } = services.accounts;
  const passwordHash = await commands.passwords.hash(signIns.password);
  const account = (
    email: string,
    person: Pick<ImportedAccount, 'name' | 'role'> & Partial<Pick<ImportedAccount, 'agencyId' | 'profile'>>,
  ): ImportedAccount => ({
    id: idOf(email),
    email,
    agencyId: null,
    profile: null,
    language: 'id',
    passwordHash,
    createdAt: opened,
    ...person,
  });
  const agencies = await services.complaints.context.directory.candidates(services.clock.now());
  const staff = [
    account('admin@denpasar.example', { role: 'ADMIN', name: 'Admin PRO Denpasar' }),
    ...agencies.map(({ id }) =>
      account(officerEmail(id), { role: 'OFFICER', agencyId: id, name: `Petugas Pengaduan ${id}` }),
    ),
    account('kabid.dpmptsp@denpasar.example', {
      role: 'APPROVER',
      agencyId: 'DPMPTSP',
      name: 'Kepala Bidang Pengaduan',
    }),
    account('inspektur@denpasar.example', {
      role: 'INSPECTOR',
      agencyId: 'ITKO',
      name: 'Inspektur Pembantu',
    }),
    account('sekretariat.walikota@denpasar.example', { role: 'EXECUTIVE', name: 'Sekretariat Walikota' }),
  ];
  const dice = new Dice(2013);
  const people = Array.from({ length: citizens }, (_, index) => {
    const email = index === 0 ? 'warga@denpasar.example' : `warga.${index}@denpasar.example`;
    const { name, ...profile } = inventPerson(dice, index);
    return account(email, { role: 'CITIZEN', name, profile });
  });
  await importAccounts(commands, [...staff, ...people]);
  return { admin: idOf('admin@denpasar.example'), reporters: people.map(({ id }) => id) };
}

/** The same person has the same id in every made-up city, so that seeding twice makes nobody twice. */
function idOf(email: string): string {
  const hex = createHash('sha256').update(email).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
