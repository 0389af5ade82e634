import { badInput, bounds } from '../bad-inputs';

/**
 * Control characters other than line breaks and tabs, halves of characters, and marks nobody sees that turn a line around
 * or part a word: who reads a list of many reports is to see what stands there. Those that join letters stay.
 */
const forbidden = /[^\P{Cc}\n\t]|[\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Words of another system: nobody there can be asked to write them anew, so what we cannot keep is left out and what
 * is too long is cut at a character. Only nothing at all is refused.
 */
export function tidied(written: string, most: number, field: string): string {
  const text = tidiedIfAny(written, most);
  if (text === null) throw badInput('TEXT_LENGTH', field);
  return text;
}

export function tidiedIfAny(written: string | null | undefined, most: number): string | null {
  if (written == null) return null;
  const text = written
    .slice(0, most * 8)
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(forbidden, '')
    .trim();
  return [...text].slice(0, most).join('').trim() || null;
}

export function tidiedLine(written: string, most: number, field: string): string {
  return tidied(written.slice(0, most * 8).replace(/\s+/g, ' '), most, field);
}

export function readExternalId(id: string): string {
  if (!/^[\x21-\x7e]{1,120}$/.test(id)) throw badInput('TEXT_CHARACTERS', 'input.externalId');
  return id;
}

export const mostWords = bounds.words.most;
