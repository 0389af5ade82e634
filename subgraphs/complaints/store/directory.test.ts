import { filedAt } from '../../../test/support/complaint-builders';
import {
  accountTold,
  agencyTold,
  categoryTold,
  databaseKinds,
  openComplaintsParts,
  someUnits,
  type ComplaintsParts,
} from '../../../test/support/complaints-parts';
import { AgencyCopy } from './agency-copy.entity';
import { StaffCopy } from './approval/approval-rows.entity';
import { Directory } from './directory';
import { HearOfStaffAgain1767225830002 } from './migrations/1767225830002-hear-of-staff-again';

describe.each(Object.entries(databaseKinds))('the directory on %s', (_kind, place) => {
  let parts: ComplaintsParts;
  let drop: () => Promise<unknown>;

  beforeEach(async () => {
    const found = await place();
    drop = found.drop;
    parts = await openComplaintsParts(found.url);
  });
  afterEach(async () => {
    await parts.stop();
    await drop();
  });

  it('knows an agency from its first day to its last', async () => {
    parts.agencies.tell(
      agencyTold('X', { validFrom: '2026-01-01T00:00:00.000Z', validTo: '2026-02-01T00:00:00.000Z' }),
    );
    const openAt = async (day: string) => {
      const [agency] = await parts.directory.agencies(['X'], new Date(day));
      const candidates = await parts.directory.candidates(new Date(day));
      expect(candidates.some(({ id }) => id === 'X')).toBe(agency?.isOpen);
      return agency?.isOpen;
    };
    expect(await openAt('2025-12-31T23:59:59.999Z')).toBe(false);
    expect(await openAt('2026-01-01T00:00:00.000Z')).toBe(true);
    expect(await openAt('2026-01-31T23:59:59.999Z')).toBe(true);
    expect(await openAt('2026-02-01T00:00:00.000Z')).toBe(false);
  });

  it('answers in the order of the ids, and with nothing for an id that names nothing', async () => {
    const agencies = await parts.directory.agencies(['INSPEKTORAT', 'NONE', 'PUPR'], filedAt);
    expect(agencies).toEqual([
      {
        id: 'INSPEKTORAT',
        name: 'Dinas INSPEKTORAT',
        isInspectorate: true,
        isSecretariat: false,
        isOpen: true,
      },
      null,
      { id: 'PUPR', name: 'Dinas PUPR', isInspectorate: false, isSecretariat: false, isOpen: true },
    ]);
    expect(await parts.directory.agencies([], filedAt)).toEqual([]);
  });

  it('keeps wards and rules for the proposals', async () => {
    parts.agencies.tell(agencyTold('KEL', { wards: ['Sesetan'], parentId: 'KEC' }));
    await parts.directory.agencies(['KEL'], filedAt);
    expect(await parts.directory.candidates(filedAt)).toContainEqual({
      id: 'KEL',
      isInspectorate: false,
      isSecretariat: false,
      parentId: 'KEC',
      wards: ['Sesetan'],
    });
    expect((await parts.directory.categories()).get('INFRA.JALAN')).toEqual({
      code: 'INFRA.JALAN',
      parentCode: 'INFRA',
      supervisory: false,
      hidesIdentity: false,
      hidesComplaint: false,
      active: true,
      agencyId: 'PUPR',
      routeByPlace: null,
    });
  });

  it('lets an account file while it is active with complete bio-data', async () => {
    const may = () => parts.directory.profileComplete('a');
    expect(await parts.directory.profileComplete(null)).toBe(false);
    expect(await may()).toBe(false);
    parts.accounts.tell(accountTold('a', { profileComplete: false }));
    expect(await may()).toBe(false);
    parts.accounts.tell(accountTold('a'));
    expect(await may()).toBe(true);
    parts.accounts.tell(accountTold('b', { active: false }));
    expect(await parts.directory.profileComplete('b')).toBe(false);
  });

  it('asks the other service only when it would have to say no', async () => {
    await parts.directory.agencies(['PUPR'], filedAt);
    const before = parts.agencies.reads;
    parts.agencies.tell(categoryTold('NEW'));
    await parts.directory.agencies(['PUPR', 'DLHK'], filedAt);
    await parts.directory.categories('INFRA.JALAN');
    await parts.directory.categories();
    expect(parts.agencies.reads).toBe(before);
    expect((await parts.directory.categories('NEW')).has('NEW')).toBe(true);
  });

  it('learns the units of an agency that it had copied before anybody told of units', async () => {
    await parts.directory.catchUp();
    await parts.database.write((manager) => manager.update(AgencyCopy, { id: 'PUPR' }, { units: null }));
    expect(await parts.directory.units('PUPR')).toEqual([]);
    parts.agencies.tell(agencyTold('PUPR', { units: someUnits }));
    await parts.directory.catchUp();
    expect((await parts.directory.units('PUPR')).map(({ code }) => code)).toEqual(
      someUnits.map(({ code }) => code),
    );
  });

  it('hears of staff again whose part in approving an older release did not keep', async () => {
    await parts.directory.catchUp();
    const staff = () => parts.database.read((manager) => manager.count(StaffCopy));
    const before = await staff();
    expect(before).toBeGreaterThan(0);
    await parts.database.write(async (manager) => {
      await manager.clear(StaffCopy);
      const runner = manager.queryRunner;
      if (runner) await new HearOfStaffAgain1767225830002().up(runner);
    });
    expect(await staff()).toBe(0);
    await parts.directory.catchUp();
    expect(await staff()).toBe(before);
  });

  it('stands by what it knows when the other service does not answer', async () => {
    await parts.directory.profileComplete('account-reporter');
    const broken = { channel: 'accounts' as const, read: () => Promise.reject(new Error('down')) };
    const faults: unknown[] = [];
    const alone = new Directory(parts.database, { accounts: broken, agencies: parts.agencies }, (fault) =>
      faults.push(fault),
    );
    expect(await alone.profileComplete('account-reporter')).toBe(true);
    expect(faults).toHaveLength(0);
    expect(await alone.profileComplete('somebody')).toBe(false);
    expect(faults).toHaveLength(1);
  });
});
