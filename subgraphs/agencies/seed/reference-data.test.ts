import { hoursRefused } from '../domain/hours';
import { readReferenceData } from './reference-data';

const { agencies, categories, calendars } = readReferenceData();
const codes = new Set(agencies.map(({ code }) => code));

it('has 52 agencies, each code once', () => {
  expect(agencies).toHaveLength(52);
  expect(codes.size).toBe(52);
});

it('has one Inspectorate and one secretariat', () => {
  expect(agencies.flatMap(({ role }) => role ?? []).sort()).toEqual(['INSPECTORATE', 'SECRETARIAT']);
});

it('has calendars whose hours can be counted by, 37.5 a week in offices', () => {
  expect(calendars.map(hoursRefused)).toEqual([null, null, null]);
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const hours = calendars.map(({ periods }) =>
    periods.reduce((sum, { opens, closes }) => sum + (minutes(closes) - minutes(opens)) / 60, 0),
  );
  expect(hours).toEqual([37.5, 37.5, 0]);
});

it('gives every agency a calendar that it has', () => {
  const known = new Set(calendars.map(({ code }) => code));
  expect(agencies.filter(({ calendarCode }) => !known.has(calendarCode))).toEqual([]);
  expect(
    agencies.filter(({ calendarCode }) => calendarCode === 'ROUND_THE_CLOCK').map(({ code }) => code),
  ).toEqual(['BPBD']);
});

it('names only parents and agencies that it has', () => {
  const named = [
    ...agencies.map(({ parentCode }) => parentCode),
    ...categories.map(({ agencyCode }) => agencyCode),
  ];
  expect(named.filter((code) => code !== null && !codes.has(code))).toEqual([]);
});

it('routes supervisory categories to the Inspectorate only', () => {
  const supervisory = categories.filter((category) => category.supervisory && category.parentCode !== null);
  expect(supervisory.map(({ agencyCode }) => agencyCode)).toEqual(['ITKO', 'ITKO', 'ITKO']);
});

it('gives every ward and every village to one district', () => {
  const villages = agencies.flatMap((agency) => agency.villages);
  expect(new Set(villages).size).toBe(27);
  expect(
    agencies.filter(({ type }) => type === 'KELURAHAN').every(({ parentCode }) => parentCode !== null),
  ).toBe(true);
});

it('invents the same officers every time, with the title of the head', () => {
  const [pupr, again] = [readReferenceData(), readReferenceData()].map(({ agencies: read }) =>
    read.find(({ code }) => code === 'KEC-DENUT'),
  );
  expect(pupr?.officersInCharge).toEqual(again?.officersInCharge);
  expect(pupr?.officersInCharge[0]?.position).toBe('Camat');
});
