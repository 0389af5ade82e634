import { fc } from '../../../test/support/properties';
import { differenceOf, type KnownReport } from './difference';
import type { ExportRecord } from './export-record';

const city = { name: 'Denpasar', institutionIds: new Set([700, 701]) };
const open = { identityHidden: false, complaintHidden: false };
const record: ExportRecord = {
  row: 5,
  trackingId: 7_100_001,
  receivedAt: new Date('2026-01-03T07:05:00Z'),
  className: 'Pengaduan',
  categoryId: 102,
  category: 'Lampu Penerangan Jalan',
  title: 'Lampu jalan mati',
  firstContent: 'Lampu mati.',
  content: 'Lampu mati di Jalan Contoh.\nSudah seminggu.',
  ticket: null,
  secrecy: open,
  source: 'Website',
  institutionId: 700,
  institution: 'Pemerintah Kota Denpasar',
  statusName: 'Proses',
  reason: '',
  city: 'Kota Denpasar',
  district: '',
  ward: '',
  rating: null,
};
const known: KnownReport = {
  trackingId: record.trackingId,
  statusName: 'Proses',
  title: record.title,
  content: record.content,
  secrecy: open,
  institutionId: 700,
  receivedAt: record.receivedAt,
};

function difference(there: Partial<ExportRecord>, here: Partial<KnownReport> | null = {}) {
  const knownReports = new Map(here ? [[record.trackingId, { ...known, ...here }] as const] : []);
  return differenceOf({ records: [{ ...record, ...there }], broken: [] }, knownReports, city);
}

describe('the difference between an export and what is known', () => {
  it.each<[string, Partial<ExportRecord>, Partial<KnownReport>]>([
    ['nothing changed', {}, {}],
    ['another word for the same state', { statusName: 'Ditindaklanjuti oleh Instansi' }, {}],
    ['blanks and line ends', { content: 'Lampu mati di Jalan Contoh.\u00a0 Sudah seminggu. ' }, {}],
    [
      'our reference at the end',
      { content: `${record.content}\n\n[Nomor tiket PRO Denpasar: DPS-7K2M-9QXA]` },
      {},
    ],
    ['a text that a cell cut off', { content: 'a'.repeat(32_767) }, { content: 'a'.repeat(40_000) }],
    ['no institution told', { institutionId: null }, {}],
    ['another agency of the city', { institutionId: 701 }, {}],
  ])('is none: %s', (...[, there, here]) => {
    expect(difference(there, here)).toMatchObject({
      added: [],
      changed: [],
      same: [{ row: 5 }],
      outside: [],
    });
  });

  it.each<[string, Partial<ExportRecord>, Partial<KnownReport>, object]>([
    ['status', { statusName: 'Selesai' }, {}, { fields: ['status'], lessSecretThere: false }],
    ['status', { statusName: 'Entah' }, {}, { fields: ['status'], lessSecretThere: false }],
    ['title and content', { title: 'Lampu', content: 'Padam.' }, {}, { fields: ['title', 'content'] }],
    ['institution', { institutionId: 900 }, {}, { fields: ['institution'] }],
    [
      'secrecy, raised there',
      { secrecy: { identityHidden: false, complaintHidden: true } },
      { secrecy: { identityHidden: true, complaintHidden: false } },
      { fields: ['secrecy'], lessSecretThere: true },
    ],
    [
      'secrecy, not yet raised there: nothing to read in',
      {},
      { secrecy: { identityHidden: false, complaintHidden: true } },
      { fields: [], lessSecretThere: true },
    ],
  ])('names what changed: %s', (...[, there, here, told]) => {
    expect(difference(there, here)).toMatchObject({ added: [], changed: [told], same: [] });
  });

  it.each<[string, Partial<ExportRecord>, 'added' | 'outside']>([
    ['lies with the city', {}, 'added'],
    ['lies with one of its agencies and names no place', { institutionId: 701, city: '' }, 'added'],
    ['lies with the city, written otherwise', { city: 'DENPASAR' }, 'added'],
    ['lies with another institution', { institutionId: 900 }, 'outside'],
    ['lies with nobody', { institutionId: null }, 'outside'],
    ['names another place', { city: 'Kab. Badung' }, 'outside'],
  ])('a report we do not know that %s is %s', (_what, there, where) => {
    const found = difference(there, null);
    const places = { added: found.added.length, outside: found.outside.length };
    expect(places).toEqual({ added: 0, outside: 0, [where]: 1 });
  });

  it('puts each report in one place, and gives the same again (125)', () => {
    const records = fc.uniqueArray(
      fc.record({
        trackingId: fc.integer({ min: 1, max: 30 }),
        statusName: fc.constantFrom('Proses', 'Selesai', 'Entah'),
        institutionId: fc.constantFrom(700, 900, null),
        secrecy: fc.record({ identityHidden: fc.boolean(), complaintHidden: fc.boolean() }),
      }),
      { selector: ({ trackingId }) => trackingId, maxLength: 30 },
    );
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(records, ids, (some, knownIds) => {
        const file = { records: some.map((one) => ({ ...record, ...one })), broken: [] };
        const here = new Map(knownIds.map((id) => [id, { ...known, trackingId: id }]));
        const found = differenceOf(file, here, city);
        const told = [
          ...found.added,
          ...found.changed.map((one) => one.record),
          ...found.same,
          ...found.outside,
        ];
        expect(told.map((one) => one.trackingId).sort()).toEqual(some.map((one) => one.trackingId).sort());
        expect(differenceOf(file, here, city)).toEqual(found);
      }),
    );
  });
});
