import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { ConductDecision } from '../../domain/conduct/ruling';
import type { FlagPlace } from '../../domain/conduct/judge';
import type { ConductAction, ConductClass } from '../../domain/conduct/word-list';
import type { EntryReview } from '../../domain/decision';

export const ConductClassEnum = enumType<ConductClass>(
  'ConductClass',
  'What is not accepted (isi terlarang): service standard 2013, "Ruang Lingkup"; Regulation Article 11(3).',
  {
    ABUSE: 'Abuse (caci maki).',
    THREAT: 'Threats and violence (ancaman, kekerasan).',
    SARA: 'Insult of ethnic group, religion, race or class (SARA).',
    PORNOGRAPHY: 'Pornography (pornografi).',
  },
);

export const ConductActionEnum = enumType<ConductAction>(
  'ConductAction',
  'What the word list proposes (usulan); a human decides.',
  {
    BLOCK: 'Keep it from the public until somebody has decided (tahan).',
    FLAG: 'Have somebody look at it (tandai).',
  },
);

export const ConductPlaceEnum = enumType<FlagPlace>(
  'ConductPlace',
  'Where a word was found (letak temuan).',
  {
    TOPIC: 'In the topic (judul).',
    BODY: 'In the body (isi).',
    ADDRESS: 'In the address (alamat).',
    FOLLOW_UP: 'In an entry of the thread (tindak lanjut).',
  },
);

export const ConductDecisionEnum = enumType<ConductDecision>(
  'ConductDecision',
  'What a human decided of a flagged text (putusan).',
  {
    RELEASE: 'It may stand; an entry that was held back is public from now on (loloskan).',
    KEEP_HIDDEN:
      'The entry stays between the parties; of a text edited at SP4N-LAPOR! what stood before stands (tetap ditahan).',
    ARCHIVE: 'The complaint is archived as prohibited, service standard 2013, section 6b (arsipkan).',
  },
);

export const FollowUpReviewEnum = enumType<EntryReview>(
  'FollowUpReview',
  'Review of an entry the word list proposed to block (peninjauan).',
  {
    HELD: 'Kept from the public until the secretariat decides (ditahan untuk ditinjau).',
    RELEASED: 'The secretariat let it stand (diloloskan).',
    KEPT_HIDDEN: 'The secretariat keeps it between the parties (tetap ditahan).',
  },
);

export type WordLanguageName = 'INDONESIAN' | 'BALINESE';
export const WordLanguageEnum = enumType<WordLanguageName>('WordLanguage', 'Language of a word (bahasa).', {
  INDONESIAN: 'Indonesian (bahasa Indonesia).',
  BALINESE: 'Balinese (bahasa Bali).',
});
