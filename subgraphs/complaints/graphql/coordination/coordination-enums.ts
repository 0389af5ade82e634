import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { DeliveryStep } from '../../domain/coordination/advance';
import type { DeliveryState } from '../../domain/coordination/delivery';
import type { NoteKind } from '../../domain/coordination/notes';

export const DeliveryStateEnum = enumType<DeliveryState>(
  'DeliveryState',
  'How far an agency is with what it was handed (status disposisi).',
  {
    DELIVERED: 'Handed over, and nothing said of it yet (terkirim).',
    READ: 'The agency has read it (dibaca).',
    ACCEPTED: 'The agency accepts it as its own (diterima).',
    ANSWERED: 'The agency has answered, in the thread or to the lead agency (dijawab).',
    DONE: 'Its part is done (selesai); for the lead agency, the outcome is reported.',
    RETURNED: 'The agency gave it back as "not ours" (dikembalikan).',
    RECALLED: 'The secretariat took it back, or it ended with that of the lead agency (ditarik).',
  },
);

export const DeliveryStepEnum = enumType<DeliveryStep>(
  'DeliveryStep',
  'What an agency says of its own disposition (pembaruan status disposisi).',
  {
    READ: 'It has read it (dibaca).',
    ACCEPTED: 'It accepts it as its own (diterima).',
    DONE: 'Its part is done (selesai). For supporting agencies that have answered.',
  },
);

export const AgencyNoteKindEnum = enumType<NoteKind>(
  'AgencyNoteKind',
  'What is noted inside agencies (jenis catatan internal).',
  {
    NOTE: 'For the own agency (catatan internal).',
    CONTRIBUTION: 'Answer of a supporting agency to the lead agency (jawaban instansi pendukung).',
    HANDED_DOWN: 'Handed down to a unit (diteruskan ke unit kerja).',
    HANDED_UP: 'Handed up again (dikembalikan ke atasan).',
  },
);
