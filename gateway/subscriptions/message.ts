import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { Logger } from '../../platform/runtime/logging/logger';
import type { RequestScope } from '../planning/request-scope';
import { worded } from './worded';

/** One answer as every edge sends it, its JSON written once for all who are told it. */
export class Message {
  private written: Buffer | null = null;

  constructor(readonly answer: FormattedExecutionResult) {}

  static of(
    { data, errors, extensions }: ExecutionResult,
    scope: Pick<RequestScope, 'language' | 'requestId'>,
    log: Logger,
  ): Message {
    return new Message({
      ...(data === undefined ? {} : { data }),
      ...(errors ? { errors: worded(errors, scope, log) } : {}),
      ...(extensions ? { extensions } : {}),
    });
  }

  /** Leads on from here; null in what is no part of a stream with places. */
  get cursor(): string | null {
    const cursor = this.answer.extensions?.['cursor'];
    return typeof cursor === 'string' ? cursor : null;
  }

  /** In UTF-8 and on one line. */
  get json(): Buffer {
    return (this.written ??= Buffer.from(JSON.stringify(this.answer)));
  }
}
