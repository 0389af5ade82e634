import type { ExportRecord } from './export-record';
import { reportOfRecord } from './report-of-record';

const open = { identityHidden: false, complaintHidden: false };
const record: ExportRecord = {
  ...{ row: 5, trackingId: 7_100_001, receivedAt: new Date('2026-01-03T07:05:00Z'), className: 'ASPIRASI' },
  ...{ categoryId: null, category: '', title: 'Lampu  mati', firstContent: 'Lampu mati.', content: 'Mati.' },
  ...{ ticket: null, secrecy: { identityHidden: true, complaintHidden: false }, source: 'Website' },
  ...{ institutionId: 701, institution: 'Dinas Contoh', statusName: 'Ditindaklanjuti oleh Instansi' },
  ...{ reason: '', city: '', district: '', ward: '', rating: 4 },
};
const known = {
  ...{ trackingId: 7_100_001, statusName: 'Proses', title: 'Lampu mati', content: 'Masih menyala.' },
  ...{ secrecy: open, institutionId: 700, receivedAt: record.receivedAt, categoryId: 102 },
};
const filing = {
  savedAt: new Date('2026-01-05T03:00:00Z'),
  city: { name: 'Denpasar', institutionIds: new Set([700, 701]) },
  ...{ cityInstitution: 700, classes: new Map([['aspirasi', 2]]), known: null },
};

describe('a row of an export as a report', () => {
  it('is what the other side would have told, by the time the file was saved', () => {
    expect(reportOfRecord(record, filing)).toEqual({
      record: {
        ...{ id: 7_100_001, title: 'Lampu  mati', firstTitle: 'Lampu  mati', firstContent: 'Lampu mati.' },
        ...{ content: 'Mati.', classificationId: 2, categoryId: null, locationId: null, institutionId: 700 },
        ...{ statusName: 'Ditindaklanjuti oleh Instansi', anonymous: true, secret: false, rating: 4 },
        ...{ createdAt: '03-01-2026 14:05:00', updatedAt: '05-01-2026 10:00:00' },
      },
      ...{ logs: [], items: [], isWhole: false, broken: [] },
    });
  });

  it('tells as it is known what is only written otherwise', () => {
    expect(reportOfRecord(record, { ...filing, known }).record).toMatchObject({
      ...{ title: 'Lampu mati', statusName: 'Proses', categoryId: 102, institutionId: 700 },
      ...{ content: 'Mati.', anonymous: true },
    });
  });

  it('lies elsewhere when its institution is none of the city', () => {
    const { institutionId } = reportOfRecord({ ...record, institutionId: 900 }, { ...filing, known }).record;
    expect(institutionId).toBe(900);
  });
});
