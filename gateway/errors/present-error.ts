import type { GraphQLFormattedError } from 'graphql';
import type { Bilingual } from '../../platform/domain/language';
import type { RequestScope } from '../planning/request-scope';
import { entryOf, isGatewayCode, type GatewayCode } from './catalogue';

/** Long enough to name the place at fault, short enough not to echo a whole input. */
const longestDetail = 300;

/**
 * The one way an error leaves the gateway, over any edge: message in the language of the request, a stable
 * code, both languages, and nothing about where or how it happened inside.
 */
export function presentError(
  error: GraphQLFormattedError,
  { language, requestId }: Pick<RequestScope, 'language' | 'requestId'>,
): GraphQLFormattedError {
  const { code, messages, field, limit } = error.extensions ?? {};
  const { locations, path } = error;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  // A subgraph's own refusal of the input: its code, its sentence.
  if (isBilingual(messages) && typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    const named = typeof field === 'string' ? { field } : {};
    return { message: messages[language], ...place, extensions: { code, messages, ...named } };
  }
  const known: GatewayCode = isGatewayCode(code) ? code : 'INTERNAL_SERVER_ERROR';
  const sentence = sentenceOf(known, error.message);
  return {
    message: sentence[language],
    ...place,
    extensions: {
      code: known,
      messages: sentence,
      ...(typeof limit === 'number' ? { limit } : {}),
      ...(known === 'INTERNAL_SERVER_ERROR' ? { requestId } : {}),
    },
  };
}

/** A fault of ours, not of the request: it is masked, so it has to be in the log. */
export function isFault(error: GraphQLFormattedError): boolean {
  const { code, messages } = error.extensions ?? {};
  if (code === 'INTERNAL_SERVER_ERROR') return !isBilingual(messages);
  return !isGatewayCode(code) && !isBilingual(messages);
}

function sentenceOf(code: GatewayCode, found: string): Bilingual {
  const { sentence, detailed } = entryOf(code);
  const detail = withoutValue(found).slice(0, longestDetail);
  if (!detailed || found === sentence.id || found === sentence.en || found === code) return sentence;
  return { id: `${sentence.id} (${detail})`, en: `${sentence.en} (${detail})` };
}

/** graphql-js quotes the whole variable before it says what is wrong with it: the place and the reason are enough. */
function withoutValue(found: string): string {
  return found.replace(/^(Variable "\$\w+" got invalid value) .*?( at "[^"]*")?; ([^;]*)$/s, '$1$2; $3');
}

function isBilingual(value: unknown): value is Bilingual {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'en' in value &&
    typeof value.id === 'string' &&
    typeof value.en === 'string'
  );
}
