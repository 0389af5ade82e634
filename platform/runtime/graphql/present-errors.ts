import { GraphQLError } from 'graphql';
import type { Bilingual } from '../../domain/language';
import type { Logger } from '../logging/logger';
import { BadInput } from './bad-input';
import type { RequestContext } from './subgraph';

export const maskedFault: Bilingual = {
  id: 'Terjadi gangguan pada sistem. Silakan coba lagi; sebutkan nomor permintaan bila menghubungi kami.',
  en: 'Something went wrong on our side. Please try again; name the request id when you contact us.',
};

/**
 * What a caller learns of an error: bad input with its code in both languages, errors of the query itself as
 * they are, and of a fault nothing but that it happened and under which request id it is logged.
 */
export function presentErrors(
  errors: readonly GraphQLError[],
  request: Pick<RequestContext, 'language' | 'requestId'>,
  log: Logger,
): GraphQLError[] {
  return errors.map((error) => {
    const cause = rootCause(error);
    if (cause instanceof BadInput) {
      return restated(error, cause.sentence[request.language], {
        code: cause.code,
        messages: cause.sentence,
        ...(cause.field === null ? {} : { field: cause.field }),
      });
    }
    if (cause instanceof GraphQLError) return cause;
    log.error({ requestId: request.requestId, path: error.path, error: cause }, 'fault in a resolver');
    return restated(error, maskedFault[request.language], {
      code: 'INTERNAL_SERVER_ERROR',
      messages: maskedFault,
      requestId: request.requestId,
    });
  });
}

function rootCause(error: GraphQLError): Error {
  let cause: Error = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function restated(error: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLError {
  return new GraphQLError(message, { nodes: error.nodes ?? null, path: error.path ?? null, extensions });
}
