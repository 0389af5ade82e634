import { parseAgencyEvent } from './agency-events';

const told = { id: 'event-1', at: '2026-01-01T00:00:00.000Z' };
const agency = {
  id: 'PUPR',
  code: 'PUPR',
  name: 'Dinas Pekerjaan Umum',
  shortName: 'PUPR',
  type: 'SKPD',
  role: null,
  parentId: null,
  wards: [],
  validFrom: '2013-01-01T00:00:00.000Z',
  validTo: null,
  successorId: null,
};
const holiday = {
  id: 'national-2026-01-01',
  day: '2026-01-01',
  nameId: 'Tahun Baru',
  nameEn: 'New Year',
  source: 'NATIONAL',
  state: 'PROPOSED',
  silent: true,
  calendars: ['FIVE_DAY'],
  exceptAgencies: [],
};

it('reads an event told before there were calendars', () => {
  const event = { ...told, type: 'AgencyChanged', agency, category: null };
  expect(parseAgencyEvent(event, 'event')).toEqual({
    ...event,
    agency: { ...agency, calendar: 'FIVE_DAY', units: [], approvalChain: null, letterhead: [] },
    calendar: null,
    holiday: null,
    template: null,
  });
});

it('reads what a calendar and a holiday tell', () => {
  const calendar = {
    code: 'FIVE_DAY',
    nameId: 'Lima hari kerja',
    nameEn: 'Five working days',
    roundTheClock: false,
    periods: [{ weekday: 1, opens: '08:00', closes: '24:00' }],
  };
  const nothing = { agency: null, category: null, calendar: null, holiday: null, template: null };
  for (const event of [
    { ...told, ...nothing, type: 'CalendarChanged', calendar },
    { ...told, ...nothing, type: 'HolidayChanged', holiday },
  ]) {
    expect(parseAgencyEvent(event, 'event')).toEqual(event);
  }
});

it('reads a holiday told before it was said which are silent', () => {
  const { silent, ...older } = holiday;
  const event = { ...told, type: 'HolidayChanged', agency: null, category: null, holiday: older };
  expect(silent && parseAgencyEvent(event, 'event').holiday).toEqual({ ...older, silent: null });
});

it.each([
  [{ source: 'FOREIGN' }, 'event.holiday.source'],
  [{ calendars: 'FIVE_DAY' }, 'event.holiday.calendars'],
])('refuses a holiday with %j', (wrong, path) => {
  const event = {
    ...told,
    type: 'HolidayChanged',
    agency: null,
    category: null,
    holiday: { ...holiday, ...wrong },
  };
  expect(() => parseAgencyEvent(event, 'event')).toThrow(path);
});
