import { all, only, type Expectations, type Stage } from './expectation';
import { templates } from './templates';

const admins = only({ admin: 'DONE' });
const validFrom = '2020-01-01T00:00:00.000Z';
const code = (unique: string) => `UJI-${unique.toUpperCase()}`;

/** An agency of its own for each trial. */
async function freshAgency({ run, unique }: Stage): Promise<string> {
  const id = code(unique);
  await run('admin', 'addAgency', { code: id, name: `Dinas ${id}`, shortName: id, type: 'SKPD', validFrom });
  return id;
}

const categoryOf = (unique: string) => `UJI${unique.toUpperCase()}`;
async function freshCategory({ run, unique }: Stage): Promise<string> {
  const category = categoryOf(unique);
  await run('admin', 'addCategory', {
    code: category,
    indonesian: `Uji ${unique}`,
    english: `Trial ${unique}`,
  });
  return category;
}

let days = 0;
/** A day of its own, far ahead. */
function freshDay(): string {
  days += 1;
  return new Date(Date.UTC(2031, 0, days)).toISOString().slice(0, 10);
}
async function freshHoliday({ run }: Stage): Promise<string> {
  const input = { day: freshDay(), indonesian: 'Hari uji', english: 'Trial day', source: 'LOCAL' };
  const { holiday } = await run('admin', 'addHoliday { holiday { id } }', input);
  return (holiday as { id: string }).id;
}
async function freshUnit(stage: Stage): Promise<{ agencyId: string; code: string }> {
  const unit = { agencyId: await freshAgency(stage), code: 'BIDANG' };
  await stage.run('admin', 'addAgencyUnit', { ...unit, name: 'Bidang', kind: 'DIVISION' });
  return unit;
}
const signing = { kind: 'SIGN', title: 'Tanda tangan', positions: ['HEAD'] };
const officers = [{ name: 'I Made Contoh', position: 'Kepala Seksi' }];
const periods = [{ weekday: 'MONDAY', opens: '08:00', closes: '12:00' }];

export const agencies: Expectations = {
  ...templates,
  'Query.agencies': { given: { first: 3 }, answers: all('DONE') },
  'Query.agency': { given: { id: 'PUPR' }, answers: all('DONE') },
  'Query.categories': { answers: all('DONE') },
  'Query.category': { given: { code: 'INFRA.JALAN' }, answers: all('DONE') },
  'Query.calendars': { answers: all('DONE') },
  'Query.holidays': { given: { first: 3 }, answers: all('DONE') },
  'Query.calendarAlerts': { answers: { ...all('NOTHING'), admin: 'DONE' } },

  'Mutation.addAgency': {
    given: ({ unique }) => ({ code: code(unique), name: `Dinas ${unique}`, shortName: unique, type: 'SKPD' }),
    answers: admins,
  },
  'Mutation.updateAgency': {
    given: async (stage) => ({ id: await freshAgency(stage), mechanism: 'Datang ke loket.' }),
    answers: admins,
  },
  'Mutation.renameAgency': {
    given: async (stage) => ({ id: await freshAgency(stage), name: 'Dinas Lain', shortName: 'Lain' }),
    answers: admins,
  },
  'Mutation.closeAgency': { given: async (stage) => ({ id: await freshAgency(stage) }), answers: admins },
  'Mutation.mergeAgency': {
    given: async (stage) => ({ id: await freshAgency(stage), successorId: 'PUPR' }),
    answers: admins,
  },
  'Mutation.setOfficersInCharge': {
    given: async (stage) => ({ agencyId: await freshAgency(stage), officers }),
    answers: admins,
  },
  'Mutation.addAgencyUnit': {
    given: async (stage) => ({
      agencyId: await freshAgency(stage),
      code: 'SEKSI',
      name: 'Seksi',
      kind: 'SECTION',
    }),
    answers: admins,
  },
  'Mutation.renameAgencyUnit': {
    given: async (stage) => ({ ...(await freshUnit(stage)), name: 'Bidang Lain' }),
    answers: admins,
  },
  'Mutation.moveAgencyUnit': { given: freshUnit, answers: admins },
  'Mutation.closeAgencyUnit': { given: freshUnit, answers: admins },
  'Mutation.setApprovalChain': {
    given: async (stage) => ({ agencyId: await freshAgency(stage), steps: [signing] }),
    answers: admins,
  },
  'Mutation.removeApprovalChain': {
    given: async (stage) => ({ agencyId: await freshAgency(stage) }),
    answers: admins,
  },
  'Mutation.assignCalendar': {
    given: async (stage) => ({ agencyId: await freshAgency(stage), calendar: 'SIX_DAY' }),
    answers: admins,
  },
  'Mutation.addCategory': {
    given: ({ unique }) => ({
      code: categoryOf(unique),
      indonesian: `Uji ${unique}`,
      english: `Trial ${unique}`,
    }),
    answers: admins,
  },
  'Mutation.updateCategory': {
    given: async (stage) => ({ code: await freshCategory(stage), english: 'Another name' }),
    answers: admins,
  },
  'Mutation.setRoutingRule': {
    given: async (stage) => ({ categoryCode: await freshCategory(stage), agencyId: 'PUPR' }),
    answers: admins,
  },
  'Mutation.setCalendar': {
    given: ({ unique }) => ({
      ...{ code: `UJI_${unique.toUpperCase()}`, indonesian: 'Uji', english: 'Trial' },
      ...{ roundTheClock: false, periods },
    }),
    answers: admins,
  },
  'Mutation.proposeHolidays': { given: { year: 2027 }, answers: admins },
  'Mutation.addHoliday': {
    given: () => ({ day: freshDay(), indonesian: 'Hari uji', english: 'Trial day', source: 'LOCAL' }),
    answers: admins,
  },
  'Mutation.moveHoliday': {
    given: async (stage) => ({ id: await freshHoliday(stage), day: freshDay() }),
    answers: admins,
  },
  'Mutation.switchHolidays': {
    given: async (stage) => ({ ids: [await freshHoliday(stage)], state: 'OFF' }),
    answers: admins,
  },
  'Mutation.exceptAgencies': {
    given: async (stage) => ({ id: await freshHoliday(stage), agencyIds: ['PUPR'] }),
    answers: admins,
  },

  '_entities.Agency': { given: { id: 'PUPR' }, answers: all('DONE') },
  '_entities.Category': { given: { code: 'INFRA.JALAN' }, answers: all('DONE') },
};
