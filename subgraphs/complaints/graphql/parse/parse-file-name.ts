import { badInput } from '../bad-inputs';

/** The last part of a name, composed, without what a file system or a header would take for something else. */
export function parseFileName(written: string, most: number): string {
  if (written.length > most * 8) throw badInput('FILE_NAME', 'input.fileName');
  const name = (written.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const length = [...name].length;
  if (length < 1 || length > most || /^\.+$/.test(name)) throw badInput('FILE_NAME', 'input.fileName');
  return name;
}
