import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { SecrecyHolder } from '../../domain/secrecy/holders';
import type { UnlockState } from '../../domain/secrecy/unlock';

export const SecrecyHolderEnum = enumType<SecrecyHolder>(
  'SecrecyHolder',
  'Who asked for a secrecy (yang merahasiakan).',
  {
    REPORTER: 'The reporter (pelapor).',
    HANDLER:
      'The complaint secretariat, or the Inspectorate for what accuses the secretariat, unasked and with a reason.',
    CATEGORY: 'Complaints of this category are always secret (kategori rahasia).',
    LAPOR: 'It is anonymous or secret at SP4N-LAPOR! (anonim atau rahasia di SP4N-LAPOR!).',
  },
);

export const IdentityUnlockStateEnum = enumType<UnlockState>(
  'IdentityUnlockState',
  'Where the question of an agency for a hidden identity is (status permintaan pembukaan identitas).',
  {
    ASKED: 'Not answered yet (diminta).',
    ACTIVE: 'Granted: the agency sees who the reporter is (dibuka).',
    EXPIRED: 'Was granted, and is hidden again (kedaluwarsa).',
    REFUSED: 'Refused (ditolak).',
  },
);
