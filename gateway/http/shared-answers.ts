import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { authorizationClass } from '../../platform/domain/actor';
import type { Begun } from '../caching/kept';
import type { ClientNaming } from '../identity/client-name';
import { questionOf } from './question';
import { stateOf, type RequestState } from './request-state';

/** A whole answer as it goes over the line, with what was learnt of it on the way. */
interface Answer {
  readonly payload: string;
  readonly contentType: string;
  readonly operation: RequestState['operation'];
  readonly begun: Begun | null;
}

interface UnderWay {
  readonly answer: Promise<Answer | null>;
  readonly settle: (answer: Answer | null) => void;
}

/** Longer questions are not worth their key. */
const longestKey = 4_000;
/** Questions of which it is known that they read. */
const knownReads = 1_000;

/**
 * Equal requests of equal viewers that are under way at once are answered once, by one text. Equal are requests with
 * the same question, of viewers with the same rights, of the same language and from the same place, as `SharedReads`
 * has it for what is asked of a subgraph; and here too nobody joins what began before a write came back. What writes,
 * and what goes wrong, is each request's own.
 */
export class SharedAnswers {
  private readonly reads = new LRUCache<string, true>({ max: knownReads });
  private readonly underWay = new Map<string, UnderWay>();
  private readonly begun = new WeakMap<FastifyRequest, UnderWay>();

  constructor(private readonly clientNaming: ClientNaming) {}

  /** From now on nobody joins what is under way: something was told that it may have missed. */
  beginAnew(): void {
    this.underWay.clear();
  }

  /** Answers with what an equal request is answered with. False when this one has to find its answer itself. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const key = this.keyOf(request);
    if (key === null) return false;
    const other = this.underWay.get(key);
    if (!other) {
      this.begin(key, request, reply);
      return false;
    }
    const answer = await other.answer;
    if (!answer || reply.raw.destroyed) return false;
    const { operation, begun } = answer;
    Object.assign(stateOf(request), { operation, begun, isPresented: true });
    await reply.header('content-type', answer.contentType).send(answer.payload);
    return true;
  }

  /** Hands an answer on its way out to those who wait for it. */
  sending(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    const { operation, begun, isWhole } = stateOf(request);
    const reads = isWhole && operation?.type === 'query' && reply.statusCode === 200;
    const waiting = this.begun.get(request);
    if (!waiting) {
      const name = reads ? nameOf(request) : null;
      if (name !== null) this.reads.set(name, true);
      return;
    }
    const contentType = String(reply.getHeader('content-type') ?? '');
    waiting.settle(reads && typeof payload === 'string' ? { payload, contentType, operation, begun } : null);
  }

  private begin(key: string, request: FastifyRequest, reply: FastifyReply): void {
    let resolve: UnderWay['settle'] = () => undefined;
    const answer = new Promise<Answer | null>((settled) => (resolve = settled));
    const settle: UnderWay['settle'] = (found) => {
      if (this.underWay.get(key) === own) this.underWay.delete(key);
      resolve(found);
    };
    const own: UnderWay = { answer, settle };
    this.underWay.set(key, own);
    this.begun.set(request, own);
    // Its client went before it was answered: the others ask for themselves.
    reply.raw.once('close', () => settle(null));
  }

  /** What is asked and all that its answer may depend on; null for what is not known to read. */
  private keyOf(request: FastifyRequest): string | null {
    const name = nameOf(request);
    const { viewer, language } = stateOf(request);
    if (name === null || !viewer || !this.reads.has(name)) return null;
    const place = this.clientNaming(request.ip);
    const asks = [authorizationClass(viewer.actor), language, place, request.headers.accept];
    const key = JSON.stringify([name, questionOf(request)?.variables, request.method, ...asks]);
    return key.length > longestKey ? null : key;
  }
}

/** The operation that is asked for, without its variables. */
function nameOf(request: FastifyRequest): string | null {
  const question = questionOf(request);
  if (!question || (question.query === null && question.extensions === null)) return null;
  const name = JSON.stringify([question.query, question.operationName, question.extensions]);
  return name.length > longestKey ? null : name;
}
