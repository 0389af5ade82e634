import type { RecordContent, RecordPerson } from './record';
import type { RecordKind } from './record-kind';

/** Parts that a record may need before it can be finalised. */
export type RecordPart =
  'sections' | 'actions' | 'start' | 'venue' | 'addressee' | 'signer' | 'checker' | 'headOrSecretary';

/** When the reporter has it, once it is finalised. */
export type ReporterSees = 'ALWAYS' | 'WHEN_ADDRESSED' | 'WHEN_RELEASED' | 'NEVER';

export interface KindOfRecord {
  /** As it is printed. */
  readonly title: string;
  /** First part of its number unless another one is given: 005 is that of invitations. */
  readonly classification: string;
  readonly needs: readonly RecordPart[];
  readonly reporterSees: ReporterSees;
  /** Only an approver (or the Inspectorate, of its own) finalises it. */
  readonly byApprover: boolean;
}

/** The records of a complaint: procedure of the licensing office; `COMPLAINT_FORM` is the annex of Regulation 45/2013. */
export const kindsOfRecords: Readonly<Record<RecordKind, KindOfRecord>> = {
  COMPLAINT_FORM: {
    title: 'Formulir Pengaduan Masyarakat',
    classification: '060',
    needs: ['sections'],
    reporterSees: 'ALWAYS',
    byApprover: false,
  },
  CORRECTIVE_ACTION: {
    title: 'Formulir Tindakan Perbaikan',
    classification: '060',
    needs: ['actions', 'signer'],
    reporterSees: 'NEVER',
    byApprover: false,
  },
  INVITATION: {
    title: 'Undangan',
    classification: '005',
    needs: ['addressee', 'start', 'venue', 'signer'],
    reporterSees: 'WHEN_ADDRESSED',
    byApprover: false,
  },
  ATTENDANCE: {
    title: 'Daftar Hadir',
    classification: '060',
    needs: ['start', 'venue'],
    reporterSees: 'NEVER',
    byApprover: false,
  },
  MINUTES: {
    title: 'Berita Acara',
    classification: '060',
    needs: ['sections', 'start', 'venue', 'signer'],
    reporterSees: 'WHEN_RELEASED',
    byApprover: false,
  },
  // Section head checks and initials, division head signs, secretary and head take note.
  HANDLING_REPORT: {
    title: 'Laporan Penanganan Pengaduan',
    classification: '060',
    needs: ['sections', 'checker', 'signer', 'headOrSecretary'],
    reporterSees: 'NEVER',
    byApprover: true,
  },
};

/** What a record still lacks. */
export function lackingParts(
  kind: RecordKind,
  said: { readonly content: RecordContent; readonly people: readonly RecordPerson[] },
): readonly RecordPart[] {
  return kindsOfRecords[kind].needs.filter((part) => !hasPart(part, said));
}

function hasPart(
  part: RecordPart,
  { content, people }: { readonly content: RecordContent; readonly people: readonly RecordPerson[] },
): boolean {
  const signs = (step: RecordPerson['step']) =>
    people.some((person) => person.part === 'SIGNER' && person.step === step);
  switch (part) {
    case 'sections':
      return content.sections.length > 0;
    case 'actions':
      return content.actions.length > 0;
    case 'start':
      return content.event?.startsAt != null;
    case 'venue':
      return content.event?.venue != null;
    case 'addressee':
      return content.toReporter || people.some((person) => person.part === 'ADDRESSEE');
    case 'signer':
      return signs('SIGNS');
    case 'checker':
      return signs('CHECKS');
    case 'headOrSecretary':
      return signs('NOTES');
  }
}
