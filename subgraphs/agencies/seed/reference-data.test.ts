import { readReferenceData } from './reference-data';

const { agencies, categories } = readReferenceData();
const codes = new Set(agencies.map(({ code }) => code));

it('has 52 agencies, each code once', () => {
  expect(agencies).toHaveLength(52);
  expect(codes.size).toBe(52);
});

it('has one Inspectorate and one secretariat', () => {
  expect(agencies.flatMap(({ role }) => role ?? []).sort()).toEqual(['INSPECTORATE', 'SECRETARIAT']);
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
