import type { FastifyReply, FastifyRequest } from 'fastify';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { presentError } from '../errors/present-error';
import { formatted } from '../errors/formatted';
import { networkOf, type ClientNaming } from '../identity/client-name';
import { askedBy } from '../subscriptions/sse/asked';
import { EventStream } from '../subscriptions/sse/event-stream';
import type { EventRequest, SseEdge } from '../subscriptions/sse/sse-edge';
import { acceptsAnswers, acceptsEvents } from './accept';
import { questionOf } from './question';
import { stateOf, viewerOf } from './request-state';
import { requestScope } from './request-scope';

const tokenHeader = 'x-graphql-event-stream-token';

/** The requests of GraphQL over Server-Sent Events among all that come to the endpoint. */
export class EventRoute {
  constructor(
    private readonly edge: SseEdge,
    private readonly clientNaming: ClientNaming,
  ) {}

  /** False for a request that is none of its kind. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const viewer = viewerOf(request);
    const token = tokenOf(request);
    const open = () => openStream(reply);
    if (request.method === 'PUT' && request.body === undefined) {
      await sent(
        reply.code(201).type('text/plain; charset=utf-8'),
        this.edge.reserve({ viewer, address: networkOf(request.ip) }),
      );
    } else if (token !== null && request.method === 'GET' && acceptsEvents(request.headers.accept)) {
      this.edge.openReserved(token, viewer, open);
    } else if (token !== null && request.method === 'POST') {
      await this.begin(token, request, reply);
    } else if (token !== null && request.method === 'DELETE') {
      this.edge.end(token, parameter(request, 'operationId') ?? '', viewer);
      await sent(reply.code(200));
    } else if (this.isForEvents(request)) {
      const lastEventId = request.headers['last-event-id'];
      this.edge.stream(this.eventRequest(request, lastEventId?.toString()), open);
    } else return false;
    return true;
  }

  private async begin(token: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const asked = this.eventRequest(request);
    const operationId = asked.payload.extensions?.['operationId'];
    if (typeof operationId !== 'string' || operationId === '') throw new GatewayRefusal('BAD_REQUEST');
    const errors = this.edge.begin(token, operationId, asked);
    if (errors === null) return sent(reply.code(202));
    const told = errors.map((error) => presentError(formatted(error), asked.scope));
    return sent(reply.code(400).type('application/json; charset=utf-8'), JSON.stringify({ errors: told }));
  }

  private isForEvents(request: FastifyRequest): boolean {
    const { accept } = request.headers;
    if ((request.method !== 'GET' && request.method !== 'POST') || !acceptsEvents(accept)) return false;
    if (!acceptsAnswers(accept)) return true;
    const question = questionOf(request);
    return typeof question?.query === 'string' && this.edge.isSubscription(askedBy(question, undefined));
  }

  private eventRequest(request: FastifyRequest, lastEventId?: string): EventRequest {
    if (Array.isArray(request.body)) throw new GatewayRefusal('BATCHING_OFF');
    const question = questionOf(request);
    if (!question) throw new GatewayRefusal('BAD_REQUEST');
    return {
      viewer: viewerOf(request),
      address: networkOf(request.ip),
      payload: askedBy(question, lastEventId),
      scope: requestScope(request, this.clientNaming),
      readsOnly: request.method === 'GET',
    };
  }
}

/** The rest of the answer is the stream's; the headers that were set for every answer are its too. */
function openStream(reply: FastifyReply): EventStream {
  reply.hijack();
  return new EventStream(reply.raw, reply.getHeaders());
}

async function sent(reply: FastifyReply, payload?: string): Promise<void> {
  stateOf(reply.request).isPresented = true;
  await reply.send(payload);
}

function tokenOf(request: FastifyRequest): string | null {
  const header = request.headers[tokenHeader];
  return typeof header === 'string' ? header : parameter(request, 'token');
}

function parameter({ query }: FastifyRequest, name: string): string | null {
  if (typeof query !== 'object' || query === null || !Object.hasOwn(query, name)) return null;
  const value: unknown = Reflect.get(query, name);
  return typeof value === 'string' ? value : null;
}
