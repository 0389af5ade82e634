import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../platform/domain/clock';
import { keptTogether, type Keeping } from '../../platform/runtime/graphql/keeping';
import type { HttpScope } from '../http/apollo-server';
import { questionOf } from '../http/question';
import { stateOf, type RequestState } from '../http/request-state';
import type { PlanExecutor } from '../planning/plan-executor';
import type { CachingRules } from './caching-rules';
import type { Kept } from './kept';

/** A whole answer as it goes over the line. */
export interface HttpAnswer {
  readonly payload: string;
  readonly contentType: string;
  readonly etag: string;
  readonly operation: RequestState['operation'];
}

export function sizeOfAnswer({ payload, contentType, etag }: HttpAnswer): number {
  return 2 * payload.length + contentType.length + etag.length;
}

/** What those between are told of an answer; `until` is null when it is not kept. */
interface Named {
  readonly etag: string;
  readonly until: Date | null;
}

type Executor = Pick<PlanExecutor, 'execute'>;

/** Longer questions are not worth their key. */
const longestKey = 20_000;
/** Texts and hashes of queries whose answers may be kept. */
const knownQueries = 1_000;

export interface HttpAnswersOptions {
  readonly rules: CachingRules;
  readonly schema: GraphQLSchema;
  readonly kept: Kept<HttpAnswer>;
  readonly clock: Clock;
  /** Seconds for which somebody between may give an answer away without asking here; 0 for never. */
  readonly sharedSeconds: number;
}

/** Whole answers that are the same for everybody, or for all visitors: kept, named, and described to those between. */
export class HttpAnswers {
  private readonly queries = new LRUCache<string, true>({ max: knownQueries });

  constructor(private readonly options: HttpAnswersOptions) {}

  /** The executor, with it noted before anything is read whether the answer of an operation may be kept. */
  over(executor: Executor): Executor {
    const { rules, schema, kept } = this.options;
    return {
      async execute(execution) {
        const rule = rules.of(execution.document, schema);
        const { state } = execution.scope as HttpScope;
        const begun = rule && (rule.isPublic || isVisitor(state)) ? kept.begin(rule) : null;
        if (!begun) return executor.execute(execution);
        const keepings: Keeping[] = [];
        const result = await executor.execute({ ...execution, scope: { ...execution.scope, keepings } });
        // What went wrong for one is not told to others.
        if (!result.errors) state.begun = { ...begun, keeping: keptTogether(keepings) };
        return result;
      },
    };
  }

  /** Answers at once with what is kept. True when it did. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const key = this.keyOf(request, (query) => this.queries.has(query));
    const found = key === null ? null : this.options.kept.find(key);
    const state = stateOf(request);
    if (!found || !(found.rule.isPublic || isVisitor(state))) return false;
    state.operation = found.value.operation;
    state.isPresented = true;
    state.isKept = true;
    reply.header('content-type', found.value.contentType).header('age', found.age);
    const isNew = this.described(request, reply, { ...found, etag: found.value.etag });
    await reply.send(isNew ? found.value.payload : null);
    return true;
  }

  /** Keeps an answer on its way out, and describes it. Gives what is sent. */
  sending(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
    const state = stateOf(request);
    if (state.isKept) return payload;
    const { begun } = state;
    if (!begun || reply.statusCode !== 200 || typeof payload !== 'string') {
      reply.header('cache-control', 'private, no-store');
      return payload;
    }
    const contentType = String(reply.getHeader('content-type') ?? '');
    const etag = etagOf(payload, contentType);
    const key = this.keyOf(request, (query) => this.queries.set(query, true).has(query));
    const value = { payload, contentType, etag, operation: state.operation };
    const until = key === null ? null : this.options.kept.keep(key, value, begun);
    return this.described(request, reply, { etag, until }) ? payload : null;
  }

  /** False when who asks has it already. */
  private described(request: FastifyRequest, reply: FastifyReply, { etag, until }: Named): boolean {
    vary(reply, 'Accept', 'Accept-Language', 'Authorization');
    if (request.method !== 'GET' || !isVisitor(stateOf(request))) {
      reply.header('cache-control', 'private, no-store');
      return true;
    }
    const left = until ? Math.ceil((until.getTime() - this.options.clock.now().getTime()) / 1000) : 0;
    const shared = Math.min(this.options.sharedSeconds, left);
    reply.header('cache-control', shared > 0 ? `public, max-age=${shared}` : 'public, no-cache');
    reply.header('etag', etag);
    if (!names(request.headers['if-none-match'], etag)) return true;
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return false;
  }

  /** What is asked, by whatever it may depend on besides who asks; null for what cannot be kept. */
  private keyOf(request: FastifyRequest, isKnown: (query: string) => boolean): string | null {
    const { method, headers } = request;
    const question = questionOf(request);
    if (!question) return null;
    const { query, operationName, variables, extensions } = question;
    const name = typeof query === 'string' ? query : hashIn(extensions);
    if (name === null || name.length > longestKey || !isKnown(name)) return null;
    const { language } = stateOf(request);
    const parts = [method, query, operationName, variables, extensions];
    const key = JSON.stringify([language, headers.accept ?? null, ...parts.map((part) => part ?? null)]);
    return key.length > longestKey ? null : key;
  }
}

function isVisitor({ viewer }: RequestState): boolean {
  return viewer?.actor.role === 'VISITOR';
}

/** The hash of a persisted query: in a body as an object, in an address as its JSON. */
function hashIn(extensions: unknown): string | null {
  return extensions === undefined || extensions === null ? null : JSON.stringify(extensions);
}

function etagOf(payload: string, contentType: string): string {
  return `"${createHash('sha256').update(contentType).update('\n').update(payload).digest('base64url').slice(0, 27)}"`;
}

/** Weak and strong names are the same here: a proxy that packs an answer weakens its name. */
function names(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((each) => ['*', etag, `W/${etag}`].includes(each.trim()));
}

function vary(reply: FastifyReply, ...more: readonly string[]): void {
  const before = reply.getHeader('vary');
  reply.header('vary', [...(before === undefined ? [] : [String(before)]), ...more].join(', '));
}
