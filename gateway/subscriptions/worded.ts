import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../platform/runtime/logging/logger';
import { formatted } from '../errors/formatted';
import { isFault, presentError } from '../errors/present-error';
import type { RequestScope } from '../planning/request-scope';

/** Errors as they leave over a live connection; what is masked goes to the log. */
export function worded(
  errors: readonly GraphQLError[],
  scope: Pick<RequestScope, 'language' | 'requestId'>,
  log: Logger,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const plain = formatted(error);
    if (isFault(plain)) log.error({ requestId: scope.requestId, error }, 'masked fault');
    return presentError(plain, scope);
  });
}
