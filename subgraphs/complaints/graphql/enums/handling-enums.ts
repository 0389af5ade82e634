import type { ArchiveReason, Disposition, DispositionRole, Outcome } from '../../domain/complaint';
import type { Proposal } from '../../domain/proposal';
import { enumType } from '../../../../platform/runtime/graphql/enum-type';

export const DispositionRoleEnum = enumType<DispositionRole>(
  'DispositionRole',
  'The part an agency plays in handling a complaint (peran disposisi).',
  {
    LEAD: 'Answers for the complaint (penanggung jawab utama).',
    SUPPORTING: 'Helps the lead agency (instansi pendukung).',
  },
);

export const DispositionEndingEnum = enumType<NonNullable<Disposition['ending']>>(
  'DispositionEnding',
  'How a disposition ended (akhir disposisi).',
  {
    RETURNED: 'The agency gave it back as "not ours" (dikembalikan).',
    RECALLED: 'The secretariat took it back, or it ended with that of the lead agency (ditarik).',
  },
);

export const ComplaintOutcomeEnum = enumType<Outcome>(
  'ComplaintOutcome',
  'The honest outcome of handling (hasil tindak lanjut).',
  {
    DONE: 'What was asked for is done (selesai ditangani).',
    PARTLY_DONE: 'A part is done; the reason tells what is not (selesai sebagian).',
    NOT_POSSIBLE: 'Cannot be done; the reason tells why (tidak dapat ditindaklanjuti).',
    REFERRED: 'Somebody else has to do it; the reason tells who (dirujuk).',
  },
);

export const ArchiveReasonEnum = enumType<ArchiveReason>(
  'ArchiveReason',
  "Why a complaint is not handled (alasan pengarsipan): service standard 2013, section 6b; Mayor's Regulation 45/2013, Article 11(3).",
  {
    ILLOGICAL: 'Not logical, or not to be understood (tidak logis).',
    OUTSIDE_POWERS: 'Outside the powers of the city (di luar kewenangan).',
    PROHIBITED:
      'Abuse, threats, violence, ethnic, religious or racial insult, pornography (mengandung SARA, ancaman, pornografi).',
    IRRESPONSIBLE: 'Unethical or irresponsible (tidak etis atau tidak bertanggung jawab).',
    SPAM: 'Not a complaint at all (spam).',
    NO_ANSWER:
      'Nobody answered the question of the secretariat in time (tidak ada jawaban). Set by the hub; refused as input.',
    AT_LAPOR: 'Archived at SP4N-LAPOR! (diarsipkan di SP4N-LAPOR!). Set by the hub; refused as input.',
  },
);

export const ProposalReasonEnum = enumType<Proposal['reason']>(
  'ProposalReason',
  'Why an agency is proposed (alasan usulan disposisi).',
  {
    SUPERVISORY: 'Supervisory complaints are handled by the Inspectorate alone (Article 4(1)).',
    INSPECTORATE_ACCUSED: 'The Inspectorate is the accused: the complaint secretariat handles it.',
    WARD: 'The place lies in the ward of this agency (kelurahan).',
    DISTRICT: 'The place lies in the district of this agency (kecamatan).',
    CATEGORY: 'The routing rule of the category names it.',
    CATEGORY_GROUP: 'The routing rule of a group above the category names it.',
  },
);
