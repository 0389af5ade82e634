import { authorizationClass } from '../../platform/domain/actor';
import type { FetchRequest, Fetched } from '../planning/execution/run';
import type { AskSubgraph } from '../planning/plan-executor';
import type { RequestScope } from '../planning/request-scope';

/** A read that is under way, and how many wait for it. */
interface Call {
  readonly answer: Promise<Fetched>;
  readonly gone: AbortController;
  waiting: number;
}

/**
 * Equal reads of equal viewers that are under way at once are one call. Equal are viewers with the same rights, of
 * the same language and from the same place. No read joins one that began before a write came back, so that who
 * was told of a change sees it; and none is joined for an event, which may be newer than what is under way.
 */
export class SharedReads {
  private readonly underWay = new Map<string, Call>();

  /** The subgraph `name`, asked through what is shared. */
  of(name: string, ask: AskSubgraph): AskSubgraph {
    return async (request, scope) => {
      if (scope.event) return ask(request, scope);
      if (request.writes) return ask(request, scope).finally(() => this.underWay.clear());
      const key = keyOf(name, request, scope);
      const known = this.underWay.get(key);
      const call = known ?? this.begin(key, (signal) => ask({ ...request, signal }, scope));
      const given = await this.joined(key, call, request.signal);
      if (!known) return given;
      // What went wrong names the request that it went wrong for. Answers are written into: each has its own.
      return given.errors ? ask(request, scope) : { ...given, data: structuredClone(given.data ?? null) };
    };
  }

  private begin(key: string, ask: (signal: AbortSignal) => Promise<Fetched>): Call {
    const gone = new AbortController();
    const call: Call = { gone, waiting: 0, answer: ask(gone.signal).finally(() => this.forget(key, call)) };
    this.underWay.set(key, call);
    return call;
  }

  /** The call goes on while anybody waits for it. */
  private async joined(key: string, call: Call, signal: AbortSignal | undefined): Promise<Fetched> {
    call.waiting += 1;
    const leave = (): void => {
      call.waiting -= 1;
      if (call.waiting > 0) return;
      this.forget(key, call);
      call.gone.abort();
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await call.answer;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  private forget(key: string, call: Call): void {
    if (this.underWay.get(key) === call) this.underWay.delete(key);
  }
}

function keyOf(name: string, { query, operationName, variables }: FetchRequest, scope: RequestScope): string {
  const { actor, language, client = null } = scope;
  return JSON.stringify([name, query, operationName, variables, authorizationClass(actor), language, client]);
}
