import type { Deed } from './deeds';
import { counter } from './stories/counter';
import { licence } from './stories/licence';
import { mail } from './stories/mail';
import { secrecy } from './stories/secrecy';
import { together } from './stories/together';
import { work } from './stories/work';

/** March 2026: 2 is a Monday; Nyepi on 19 and Idul Fitri on 21 and 22 are confirmed. */
export const monthStories: readonly Deed[] = [
  ...work,
  ...secrecy,
  ...counter,
  ...mail,
  ...together,
  ...licence,
];

export const publicStories = [
  ...(['biasa', 'bertiga', 'pingpong', 'terlambat'] as const),
  ...(['surat', 'ditempat', 'loket', 'telepon', 'surel', 'surattanpaakun', 'banding', 'izin'] as const),
] as const;
export const hiddenStories = ['tanpajawab', 'rahasia', 'pungli', 'spam', 'ganda'] as const;
