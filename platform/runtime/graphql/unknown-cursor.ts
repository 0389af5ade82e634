import { BadInput } from './bad-input';

export const badCursor = {
  id: 'Kursor tidak dikenal. Gunakan kursor dari jawaban sebelumnya.',
  en: 'Unknown cursor. Use a cursor of an earlier answer.',
};

/** A cursor of another list, or one that somebody made up: it can be decoded and still names no place here. */
export function unknownCursor(): BadInput {
  return new BadInput('BAD_CURSOR', badCursor);
}
