import type { MonthCity } from '../../support/month/deeds';
import { hiddenStories, publicStories } from '../../support/month/stories';

/** What letters are about, by their subjects. */
const kinds = {
  received: 'Pengaduan Anda telah diterima',
  forwarded: 'Pengaduan Anda telah diteruskan',
  asked: 'Pengaduan Anda perlu dilengkapi',
  answered: 'Ada tanggapan atas pengaduan Anda',
  resolved: 'Pengaduan Anda selesai ditangani',
  closing: 'Pengaduan Anda segera ditutup',
  archived: 'Pengaduan Anda diarsipkan',
  merged: 'Pengaduan Anda digabung',
  joined: 'Pelapor lain pada pengaduan Anda',
  appealed: 'Keberatan Anda telah diterima',
  decided: 'Keberatan Anda telah diputus',
  disposed: 'Disposisi baru',
  clock: 'Batas waktu pengaduan',
  unreached: 'Pelapor tidak dapat dihubungi',
  draft: 'Konsep menunggu persetujuan Anda',
  back: 'Konsep Anda dikembalikan',
  record: 'Naskah menunggu persetujuan Anda',
  signed: 'Naskah Anda telah ditandatangani',
  judge: 'Keberatan menunggu putusan',
  upheld: 'Keberatan dikabulkan',
  returned: 'Disposisi dikembalikan',
  reopened: 'Pengaduan dibuka kembali',
  supported: 'Kabar pengaduan yang Anda dukung',
  comments: 'Rangkuman komentar warga',
  ask: 'Konfirmasi pengaduan lewat surel',
  receipt: 'Tanda terima pengaduan',
} as const;
type Kind = keyof typeof kinds;
const kindOf = new Map<string, Kind>(Object.entries(kinds).map(([kind, subject]) => [subject, kind as Kind]));

const plain = ['received', 'forwarded', 'answered', 'resolved'] as const;
/** Both officers of the agency are its desk. */
const pupr = { leadOfficer: ['disposed'], spare: ['disposed'] } as const;

/** Letters that name no complaint: whether a mail is one, and how much citizens commented. */
const ofNone = 'of no complaint';

/** Who got what, of every story, to the last letter. */
const expected: Readonly<Record<string, Readonly<Record<string, readonly Kind[]>>>> = {
  // Who supports it hears what its reporter hears of answers.
  biasa: { reporter: plain, ...pupr, otherCitizen: ['supported', 'supported'] },
  // Nobody confirmed, so it was announced that it closes; the secretariat used half of its day before it forwarded. One
  // agency gave back, and the reporter had it reopened.
  bertiga: {
    ...{ reporter: [...plain, 'resolved', 'closing'], admin: ['clock', 'returned'] },
    ...{ leadOfficer: ['disposed', 'reopened'], spare: ['disposed', 'reopened'] },
    ...{ supportingOfficer: ['disposed'], otherOfficer: ['disposed'] },
  },
  // The second agency had it when its first clock was at its half, the third when it ran down.
  // The secretariat had used half of its day when it forwarded at three.
  pingpong: {
    ...{ reporter: ['forwarded', 'forwarded', ...plain], ...pupr, admin: ['clock', 'returned', 'returned'] },
    ...{ supportingOfficer: ['disposed', 'clock'], otherOfficer: ['disposed', 'clock', 'clock'] },
  },
  // Asked when four fifths of the secretariat's day were used.
  tanpajawab: { reporter: ['received', 'asked', 'archived'], admin: ['clock', 'clock'] },
  // Two clocks, four levels each, and the disposition; the secretariat from the third, the Inspectorate at the last.
  terlambat: {
    reporter: ['received', 'forwarded', 'joined'],
    supportingOfficer: ['disposed', ...times(8, 'clock')],
    admin: times(5, 'clock'),
    inspector: times(2, 'clock'),
  },
  ganda: { otherCitizen: ['received', 'merged'] },
  rahasia: { reporter: plain, ...pupr },
  pungli: { reporter: [...plain, 'closing'], inspector: ['disposed', 'clock'] },
  spam: { otherCitizen: ['received', 'archived'] },
  banding: {
    reporter: [...plain, 'resolved', 'appealed', 'decided'],
    ...{ leadOfficer: ['disposed', 'upheld'], spare: ['disposed', 'upheld'] },
    leadApprover: ['judge', 'upheld'],
  },
  // Each version climbed the chain and each step was told to who takes it; the clock of the outcome came to four fifths.
  izin: {
    reporter: plain,
    izinOfficer: ['disposed', 'back', 'signed', 'clock', 'clock'],
    // The handling report climbed it too.
    izinSection: [...times(3, 'draft'), 'record', 'clock'],
    izinDivision: [...times(3, 'draft'), 'record', 'clock'],
    ...{ izinSecretary: ['clock'], izinHead: ['clock'] },
  },
  // Who has no account and no e-mail gets no letter: the receipt is their way in.
  ...{ surat: pupr, ditempat: {}, loket: { supportingOfficer: ['disposed'] } },
  telepon: { ...pupr, leadApprover: ['unreached'] },
  // By mail: nothing is filed before its sender was asked; who has no account gets the receipt and all news by mail.
  surel: { reporter: plain, ...pupr },
  surattanpaakun: { mailer: ['ask', 'receipt', ...plain, 'closing'], ...pupr },
  [ofNone]: { reporter: ['ask'], leadOfficer: ['comments'], spare: ['comments'] },
};

function times(count: number, kind: Kind): readonly Kind[] {
  return Array<Kind>(count).fill(kind);
}

export function lettersOfTheMonth(city: () => MonthCity): void {
  describe('the letters of a month', () => {
    it('went to exactly whom they should', async () => {
      const stories = new Map(
        [...publicStories, ...hiddenStories].map((name) => [name, city().ids.get(name) ?? '']),
      );
      const written: Record<string, Record<string, Kind[]>> = {};
      for (const name of stories.keys()) written[name] = {};
      for (const { person, subject, text } of await city().letters()) {
        const [told] = [...stories].find(([, id]) => text.includes(id)) ?? [ofNone];
        // Links for who has no account lead to the page of receipts, and name no complaint either.
        const name = person === 'mailer' ? 'surattanpaakun' : told;
        const kind = kindOf.get(subject);
        ((written[name] ??= {})[person] ??= []).push(kind ?? (subject as Kind));
      }
      expect(sorted(written)).toEqual(sorted(expected));
    });

    it('hold no name, no number and no text', async () => {
      const letters = await city().letters();
      expect(letters.length).toBeGreaterThan(80);
      for (const { subject, text } of letters) {
        // Number and code stand on a receipt alone, and tokens may spell anything.
        const words = text
          .replace(/\S+token=\S+/g, '')
          .replace(kinds.receipt === subject ? /PD-[\w-]+/g : /$^/, '');
        expect(`${subject} ${words}`).not.toMatch(/khas|PD-|laporan kata|\+?62?8135|517199/i);
      }
    });
  });
}

function sorted(table: Readonly<Record<string, Readonly<Record<string, readonly Kind[]>>>>) {
  return Object.fromEntries(
    Object.entries(table).map(([name, people]) => [
      name,
      Object.fromEntries(Object.entries(people).map(([person, told]) => [person, told.toSorted()])),
    ]),
  );
}
