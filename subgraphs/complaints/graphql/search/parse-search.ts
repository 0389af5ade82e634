import { tellingWords } from '../../domain/search/words-of';
import { badInput, bounds } from '../bad-inputs';
import { parseLineIfAny } from '../parse/parse-text';

/** Words to search for: one line in which at least one word tells something. Signs of any kind only part words. */
export function parseSearch(written: string, field: string): string {
  const line = parseLineIfAny(written, { field, code: 'SEARCH_LENGTH', most: bounds.search });
  if (line === null || tellingWords(line).length === 0) throw badInput('SEARCH_WORDS', field);
  return line;
}
