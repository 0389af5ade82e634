import { authorizationClass } from '../../platform/domain/actor';
import type { FetchRequest, Fetched } from '../planning/execution/run';
import type { AskSubgraph } from '../planning/plan-executor';
import type { RequestScope } from '../planning/request-scope';
import { SharedCalls } from './shared-calls';

/**
 * Equal reads of equal viewers that are under way at once are one call. Equal are viewers with the same rights, of
 * the same language and from the same place. No read joins one that began before a write came back, so that who
 * was told of a change sees it; and none is joined for an event, which may be newer than what is under way.
 */
export class SharedReads {
  private readonly underWay = new SharedCalls<Fetched>();

  constructor(private readonly onAnew: () => void = () => undefined) {}

  /** From now on nobody joins what is under way: something was told that it may have missed. */
  beginAnew(): void {
    this.underWay.clear();
    this.onAnew();
  }

  /** The subgraph `name`, asked through what is shared. */
  of(name: string, ask: AskSubgraph): AskSubgraph {
    return async (request, scope) => {
      if (scope.event) return ask(request, scope);
      if (request.writes) return ask(request, scope).finally(() => this.beginAnew());
      const key = keyOf(name, request, scope);
      const begin = (signal: AbortSignal) => ask({ ...request, signal }, scope);
      const { answer: given, isFirst } = await this.underWay.join(key, begin, request.signal);
      if (isFirst) return given;
      // What went wrong names the request that it went wrong for. Answers are written into: each has its own.
      return given.errors ? ask(request, scope) : { ...given, data: structuredClone(given.data ?? null) };
    };
  }
}

function keyOf(name: string, { query, operationName, variables }: FetchRequest, scope: RequestScope): string {
  const { actor, language, client = null } = scope;
  return JSON.stringify([name, query, operationName, variables, authorizationClass(actor), language, client]);
}
