import type { MonthCity } from '../../support/month/deeds';
import { pdfPages } from '../../support/pdf-text';

const records = `query($id: ID) { complaint(id: $id) { records {
  id kind number agency { id } current { version state subject fingerprint verifyCode pdfPath pdfUrl } } } }`;

export interface Paper {
  readonly kind: string;
  readonly number: string;
  readonly current: {
    readonly fingerprint: string;
    readonly verifyCode: string;
    readonly pdfPath: string;
    readonly pdfUrl: string;
  };
}

/** Stories, and the records drawn up in them. */
const drawnUp: Readonly<Record<string, readonly string[]>> = {
  izin: ['ATTENDANCE', 'COMPLAINT_FORM', 'CORRECTIVE_ACTION', 'HANDLING_REPORT', 'INVITATION', 'MINUTES'],
  telepon: ['COMPLAINT_FORM'],
  rahasia: ['MINUTES'],
};

export async function papersOf(city: MonthCity, story: string): Promise<readonly Paper[]> {
  const { records: found } = await city.ask('admin', records, { id: city.ids.get(story) });
  return found;
}

export function papersOfTheMonth(city: () => MonthCity): void {
  describe('the records of a month', () => {
    it.each(Object.entries(drawnUp))('of %s are those that were drawn up', async (story, kinds) => {
      const papers = await papersOf(city(), story);
      expect(papers.map(({ kind }) => kind).sort()).toEqual(kinds);
    });

    it.each(Object.keys(drawnUp))(
      'of %s print, each on its pages, with a code that proves it',
      async (story) => {
        for (const { kind, number, current } of await papersOf(city(), story)) {
          const answer = await city().fetch('admin', current.pdfPath);
          expect([kind, answer.status, answer.headers.get('content-type')]).toEqual([
            kind,
            200,
            'application/pdf',
          ]);
          const pages = pdfPages(Buffer.from(await answer.arrayBuffer()));
          expect([kind, pages.length]).toEqual([kind, 1]);
          const words = pages.join(' ').replace(/\s+/g, ' ');
          for (const part of [number, 'PEMERINTAH KOTA DENPASAR', current.fingerprint.slice(0, 32)])
            expect(words).toContain(part);

          // What the QR code of the paper leads to, for anybody who holds it.
          const verified = await city().fetch('visitor', `/files/complaints/verify/${current.verifyCode}`);
          expect([kind, verified.status]).toEqual([kind, 200]);
          const page = await verified.text();
          expect(page).toContain(number);
          expect(page).toContain(current.fingerprint);
          expect(page).not.toMatch(/khas|Contoh|Tetangga|Pelapor Rahasia/);
          const other = `${current.verifyCode.slice(0, -1)}${current.verifyCode.endsWith('0') ? '1' : '0'}`;
          expect((await city().fetch('visitor', `/files/complaints/verify/${other}`)).status).toBe(404);
        }
      },
    );

    it('name nobody who asked not to be named', async () => {
      const [minutes] = await papersOf(city(), 'rahasia');
      const answer = await city().fetch('leadOfficer', minutes?.current.pdfPath ?? '');
      const words = pdfPages(Buffer.from(await answer.arrayBuffer())).join(' ');
      expect(words).toContain('I Ketut Contoh');
      expect(words).not.toContain('Pelapor Rahasia');
    });

    it('reach the reporter as far as they are meant for the reporter', async () => {
      const seen: string[] = [];
      for (const { kind, current } of await papersOf(city(), 'izin')) {
        if ((await city().fetch('reporter', current.pdfPath)).status === 200) seen.push(kind);
      }
      // The minutes were released, the invitation was addressed to the reporter too.
      expect(seen.sort()).toEqual(['COMPLAINT_FORM', 'INVITATION', 'MINUTES']);
    });
  });
}
