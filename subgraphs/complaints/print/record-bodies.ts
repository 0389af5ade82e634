import type { Content } from 'pdfmake/interfaces';
import { writtenDayOf, writtenWeekday } from '../../../platform/domain/calendar/written-day';
import { localDay } from '../../../platform/domain/calendar/local-day';
import {
  copiesTo,
  heading,
  labelled,
  paragraphs,
  referenceOf,
  ruledTable,
  titleOf,
} from '../../../platform/runtime/print/letter-parts';
import {
  chainTable,
  signatureBlock,
  signatureGrid,
  type ChainStep,
} from '../../../platform/runtime/print/signatures';
import { kindsOfRecords } from '../domain/records/kinds';
import type { RecordKind } from '../domain/records/record-kind';
import type {
  ActionProgress,
  KeptPerson,
  RecordApproval,
  RecordSection,
  SigningStep,
} from '../domain/records/record';
import {
  addresseesOf,
  complaintLines,
  dueDay,
  eventLines,
  isReporterHidden,
  nameOf,
  natureOf,
  numberOf,
  peopleOf,
  placeAndDay,
  signerOf,
  toFillIn,
  type Printable,
} from './record-facts';

/** What stands between letterhead and verification, one layout a kind. */
export const bodies: Readonly<Record<RecordKind, (printable: Printable) => readonly Content[]>> = {
  COMPLAINT_FORM: complaintForm,
  CORRECTIVE_ACTION: correctiveAction,
  INVITATION: invitation,
  ATTENDANCE: attendance,
  MINUTES: minutes,
  HANDLING_REPORT: handlingReport,
};

/** The form of the annex of Regulation 45/2013, in its words. */
function complaintForm(printable: Printable): readonly Content[] {
  const { record, version } = printable;
  const [reporter] = peopleOf(printable, 'REPORTER');
  const isHidden = isReporterHidden(printable);
  const received = localDay(record.complaint.filedAt);
  const [day = '', date = ''] = writtenWeekday(received).split(', ');
  const about = version.content.subject;
  const given = (value: string | null | undefined) => (isHidden ? '-' : (value ?? toFillIn));
  return [
    titleOf('Pengaduan Masyarakat', numberOf(printable)),
    labelled([['Nomor pengaduan', record.complaint.ticket]]),
    paragraphs(
      `Hari ini, ${day}, tanggal ${date}, saya melakukan pengaduan mengenai pelayanan yang diberikan oleh ` +
        `Instansi ${record.agencyName} saat saya melakukan pengurusan ${about}.`,
      false,
    ),
    heading('Isi Pengaduan:'),
    ...sectionsOf(version.content.sections),
    paragraphs(
      'Bila pengaduan Anda perlu kami tanggapi mohon dilengkapi dengan data yang dapat kami hubungi:',
      false,
    ),
    labelled([
      ['Nama', reporter ? nameOf(reporter, isHidden) : isHidden ? '(identitas dirahasiakan)' : toFillIn],
      ['Alamat', given(reporter?.address)],
      ['No. telp/HP', given(reporter?.phone)],
      ['e-mail', given(reporter?.email)],
    ]),
    {
      columns: [
        { width: '50%', stack: petitioner('Petugas penerima,') },
        { width: '50%', stack: petitioner('Yang mengadukan,') },
      ],
      unbreakable: true,
      margin: [0, 10, 0, 0],
    },
    {
      text: 'Dasar: Lampiran Peraturan Walikota Denpasar Nomor 45 Tahun 2013.',
      fontSize: 8.5,
      margin: [0, 14, 0, 0],
    },
  ];
}

function petitioner(title: string): Content[] {
  return [
    { text: title, alignment: 'center' },
    { text: ' ', margin: [0, 18, 0, 18] },
    { text: '( ...................................... )', alignment: 'center' },
  ];
}

function correctiveAction(printable: Printable): readonly Content[] {
  const { version } = printable;
  const rows = version.content.actions.map((action, index) => [
    String(index + 1),
    action.finding,
    action.cause ?? '-',
    action.action,
    action.responsible ?? '-',
    dueDay(action.dueDay),
    progressWords[action.progress],
  ]);
  return [
    titleOf(kindsOfRecords.CORRECTIVE_ACTION.title, numberOf(printable)),
    labelled([...complaintLines(printable), ['Perihal', version.content.subject], ...reached(printable)]),
    ...sectionsOf(version.content.sections),
    ruledTable({
      heads: ['No.', 'Temuan', 'Penyebab', 'Tindakan perbaikan', 'Penanggung jawab', 'Batas waktu', 'Status'],
      widths: [22, '*', '*', '*', 68, 56, 50],
      rows,
    }),
    ...chainOf(printable),
    copiesTo(version.content.copies),
  ];
}

const progressWords: Readonly<Record<ActionProgress, string>> = {
  PLANNED: 'Direncanakan',
  UNDER_WAY: 'Berjalan',
  DONE: 'Selesai',
};

function invitation(printable: Printable): readonly Content[] {
  const { record, version } = printable;
  const { content } = version;
  const opening =
    `Sehubungan dengan penanganan pengaduan masyarakat nomor ${record.complaint.ticket}, ` +
    'bersama ini kami mengundang Bapak/Ibu/Saudara untuk hadir pada:';
  const [first, ...others] = signersOf(printable, 'SIGNS');
  return [
    referenceOf({
      number: numberOf(printable),
      nature: natureOf(printable),
      enclosure: content.enclosure ?? '-',
      subject: content.subject,
      placeAndDay: placeAndDay(printable),
      addressees: addresseesOf(printable),
      town: 'Tempat',
    }),
    paragraphs(opening),
    { ...indented(labelled(eventLines(content.event))) },
    ...sectionsOf(content.sections),
    paragraphs('Demikian kami sampaikan, atas perhatian dan kehadirannya kami ucapkan terima kasih.'),
    ...(first ? [signatureBlock({ placeAndDay: null, signer: signerOf(first) })] : []),
    ...(others.length > 0 ? [signatureGrid(others.map(signerOf))] : []),
    copiesTo(content.copies),
  ];
}

function attendance(printable: Printable): readonly Content[] {
  const { content } = printable.version;
  const isHidden = isReporterHidden(printable);
  const people = [...peopleOf(printable, 'REPORTER'), ...peopleOf(printable, 'ATTENDEE')];
  const named = people.map((person) => [
    nameOf(person, isHidden && person.part === 'REPORTER'),
    [person.position, person.institution].filter((part) => part !== null).join(', '),
    person.phone ?? '',
  ]);
  // Some lines are left for who comes unannounced; a sheet without names is all lines.
  const blank = Array.from({ length: named.length === 0 ? 15 : 3 }, () => ['', '', '']);
  const rows = [...named, ...blank].map((cells, index) => {
    const number = index + 1;
    return [String(number), ...cells, `${number % 2 === 1 ? '' : '\u00a0'.repeat(18)}${number}. ........`];
  });
  return [
    titleOf(kindsOfRecords.ATTENDANCE.title, numberOf(printable)),
    labelled([
      ...eventLines(content.event),
      ['Perihal', content.subject],
      ['Nomor pengaduan', printable.record.complaint.ticket],
    ]),
    ruledTable({
      heads: ['No.', 'Nama', 'Jabatan / instansi', 'No. telp/HP', 'Tanda tangan'],
      widths: [24, '*', '*', 74, 116],
      rows,
      rowHeight: 24,
    }),
    ...sectionsOf(content.sections),
    ...signersOf(printable, 'SIGNS').map((person) =>
      signatureBlock({ placeAndDay: placeAndDay(printable), signer: signerOf(person) }),
    ),
  ];
}

function minutes(printable: Printable): readonly Content[] {
  const { record, version } = printable;
  const { content } = version;
  const startsAt = content.event?.startsAt ?? null;
  const on = startsAt === null ? toFillIn : writtenWeekday(localDay(startsAt));
  const venue = content.event?.venue ?? toFillIn;
  const isHidden = isReporterHidden(printable);
  const present = [...peopleOf(printable, 'REPORTER'), ...peopleOf(printable, 'ATTENDEE')].map((person) =>
    [nameOf(person, isHidden && person.part === 'REPORTER'), person.position, person.institution]
      .filter((part) => part !== null)
      .join(', '),
  );
  return [
    titleOf(kindsOfRecords.MINUTES.title, numberOf(printable)),
    { text: content.subject, alignment: 'center', bold: true, margin: [0, -6, 0, 10] },
    paragraphs(
      `Pada hari ini, ${on}, bertempat di ${venue}, telah dilaksanakan ${content.event?.agenda ?? 'pertemuan'} ` +
        `sehubungan dengan pengaduan masyarakat nomor ${record.complaint.ticket} perihal "${record.complaint.topic}", ` +
        'dengan hasil sebagai berikut:',
      false,
    ),
    ...(present.length === 0
      ? []
      : [heading('Hadir:'), { ol: [...present], margin: [0, 0, 0, 6] as const } as Content]),
    ...sectionsOf(content.sections),
    paragraphs(
      'Demikian berita acara ini dibuat dengan sebenarnya untuk dapat dipergunakan sebagaimana mestinya.',
      false,
    ),
    signatureGrid(peopleOf(printable, 'SIGNER').map(signerOf), placeAndDay(printable)),
    copiesTo(content.copies),
  ];
}

function handlingReport(printable: Printable): readonly Content[] {
  const { content } = printable.version;
  return [
    titleOf(kindsOfRecords.HANDLING_REPORT.title, numberOf(printable)),
    labelled([
      ...complaintLines(printable),
      ['Perihal', content.subject],
      ['Sifat', natureOf(printable)],
      ...reached(printable),
    ]),
    ...sectionsOf(content.sections),
    { text: placeAndDay(printable), alignment: 'right', margin: [0, 6, 0, 0] },
    ...chainOf(printable),
    copiesTo(content.copies),
  ];
}

/** If the reporter could not be reached the form says so (procedure of the licensing office). */
function reached({ version }: Printable): readonly (readonly [string, string])[] {
  const { reporterReached } = version.content;
  if (reporterReached === null) return [];
  return [['Pelapor', reporterReached ? 'Dapat dihubungi' : 'Tidak dapat dihubungi']];
}

function sectionsOf(sections: readonly RecordSection[]): readonly Content[] {
  return sections.flatMap(({ heading: title, text }) => [
    ...(title === null ? [] : [heading(title)]),
    paragraphs(text, title === null),
  ]);
}

function signersOf(printable: Printable, step: SigningStep): readonly KeptPerson[] {
  return peopleOf(printable, 'SIGNER').filter((person) => person.step === step);
}

const steps: readonly {
  readonly step: SigningStep;
  readonly words: string;
  readonly mark: ChainStep['mark'];
  /** The steps of the approval chain by which it is given in the hub. */
  readonly by: RecordApproval['kind'] | null;
}[] = [
  { step: 'PREPARES', words: 'Disiapkan oleh', mark: 'Paraf', by: null },
  { step: 'CHECKS', words: 'Diperiksa oleh', mark: 'Paraf', by: 'INITIAL' },
  { step: 'SIGNS', words: 'Ditandatangani oleh', mark: 'Tanda tangan', by: 'SIGN' },
  { step: 'NOTES', words: 'Mengetahui', mark: 'Tanda tangan', by: 'TAKE_NOTE' },
];

/** Initials and signatures up the chain; the first who is named to sign stands for its first signature, and so on. */
function chainOf(printable: Printable): readonly Content[] {
  const { approvals } = printable.version;
  const chain = steps.flatMap(({ step, words, mark, by }) =>
    signersOf(printable, step).map((person, ordinal) => {
      const approval = approvals.find((one) => one.kind === by && one.ordinal === ordinal);
      const given = approval
        ? `${writtenDayOf(approval.at)}${approval.onBehalfOf === null ? '' : ' (a.n.)'}`
        : null;
      return { step: words, signer: signerOf(person), mark, given };
    }),
  );
  return chain.length === 0 ? [] : [chainTable(chain)];
}

function indented(content: Content): { stack: Content[]; margin: [number, number, number, number] } {
  return { stack: [content], margin: [28, 0, 0, 0] };
}
