import type { Services } from '../../services';
import { importAccounts } from '../../subgraphs/accounts/commands/import-accounts';
import type { ImportedAccount } from '../../subgraphs/accounts/domain/import';
import { Dice } from './dice';
import { licensingOffice } from './licensing-office';
import { inventPerson } from './people';
import type { City } from './seed-city';
import { accountIdOf, officerEmail, type SignIns } from './sign-ins';

const citizens = 60;
const opened = new Date('2013-03-07T00:00:00Z');

/** Staff of every agency and some sixty citizens, all with the one generated password of this data folder. */
export async function seedPeople(services: Services, signIns: SignIns): Promise<City> {
  const { commands } = services.accounts;
  const passwordHash = await commands.passwords.hash(signIns.password);
  const account = (
    email: string,
    person: Pick<ImportedAccount, 'name' | 'role'> &
      Partial<Pick<ImportedAccount, 'agencyId' | 'position' | 'profile'>>,
  ): ImportedAccount => ({
    id: accountIdOf(email),
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
    ...licensingOffice.people.map(({ email, name, position }) =>
      account(email, { role: 'APPROVER', agencyId: licensingOffice.agency, name, position }),
    ),
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
  return { admin: accountIdOf('admin@denpasar.example'), reporters: people.map(({ id }) => id) };
}
