import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Clock } from '../../../platform/domain/clock';
import { adminDesk } from './admin-desk';
import { Allowance } from './allowance';
import { calls, type Answer, type Call } from './calls';
import { Faults, type FaultKind } from './faults';
import { FileShelf } from './file-shelf';
import { Journal } from './journal';
import { NationalSystem } from './national-system';
import { playFault, refusesBeforehand, statusOf } from './play-fault';
import { EventPush, type PushTarget } from './push';
import { Quirks } from './quirks';
import { numberIn, readBody, type Body } from './read-body';
import { ReportLog } from './report-log';
import { SkewedClock } from './skewed-clock';

export interface SimulatorOptions {
  readonly clock: Clock;
  /** The two credentials every call must carry. */
  readonly bearer: string;
  readonly token: string;
  /** The header of the bearer: `authorization` on Development, `auth` on Production. */
  readonly environment: 'development' | 'production';
  /** Where reports survive a restart; null keeps them in memory. */
  readonly file?: string | null;
  readonly createRoute?: string;
  /** Where changes are pushed to; null pushes nothing. */
  readonly push?: PushTarget | null;
}

export interface Simulator {
  readonly url: string;
  readonly national: NationalSystem;
  readonly quirks: Quirks;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly push: EventPush;
  /** The ministry's clock: its skew against the hub's can be set. */
  readonly clock: SkewedClock;
  readonly allowance: Allowance;
  stop(): Promise<void>;
}

/** The national side as a real HTTP server on loopback, with its desk for an admin at `/`. */
export async function startSimulator(options: SimulatorOptions, port = 0): Promise<Simulator> {
  const clock = new SkewedClock(options.clock);
  const allowance = new Allowance(options.clock);
  const quirks = new Quirks();
  const faults = new Faults();
  const journal = new Journal();
  const file = options.file ?? null;
  const shelf = new FileShelf(file && join(dirname(file), 'files'));
  const national = new NationalSystem(clock, new ReportLog(file), shelf);
  const push = new EventPush(options.push ?? null, clock);
  national.onChange = (told) => push.tell(told);

  const server = Fastify({ bodyLimit: 16 * 1024 * 1024, forceCloseConnections: true });
  await server.register(multipart, { limits: { fileSize: 64 * 1024 * 1024, files: 20 } });
  for (const call of calls(national, quirks, options.createRoute ?? '/complaints/complaint')) {
    server.route({
      method: call.method,
      url: call.url,
      handler: (request, reply) => answer(call, request, reply),
    });
  }
  server.get('/files/:id/:name', async (request, reply) => {
    const bytes = national.bytesOf(numberIn((request.params as { id?: string }).id));
    const fault = faults.meet('download');
    const found: Answer = { status: bytes ? 200 : 404, body: null };
    note({ name: 'download', method: 'GET' }, request, { fault, answer: found, body: {} });
    if (fault) await playFault(fault, { reply, answer: found, faults });
    else
      await reply
        .code(found.status)
        .type('application/octet-stream')
        .send(bytes ?? '');
    return reply;
  });
  adminDesk(server, { national, quirks, faults, journal, clock, allowance, push });
  await server.listen({ host: '127.0.0.1', port });

  async function answer(call: Call, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    national.gapsInIds = quirks.plays('gapsInIds');
    national.passTime();
    const read = await readBody(request);
    const body = journalled(read);
    const send = (answer: Answer) => {
      note(call, request, { fault: null, answer, body });
      return reply.code(answer.status).send(answer.body);
    };
    if (!isCredited(request)) return send({ status: 401, body: { message: 'Unauthorized' } });
    const wait = allowance.take();
    if (wait !== null) {
      reply.header('retry-after', String(wait));
      return send({ status: 429, body: { message: 'Terlalu banyak permintaan' } });
    }
    const fault = faults.meet(call.name);
    const carryOut = (): Answer => call.handle({ request, body: read });
    const done = fault && refusesBeforehand.has(fault) ? null : carryOut();
    if (!fault) return send(done ?? { status: 500, body: null });
    if (fault === 'doneTwice' && call.changes) carryOut();
    if (fault === 'pageShift') shiftPages();
    // Written before it is played: a call that hangs is in the journal too.
    note(call, request, { fault, answer: done, body });
    await playFault(fault, { reply, answer: done, faults });
    return reply;
  }

  /** The report that changed longest ago moves to the front, and every other one place back. */
  function shiftPages(): void {
    const [oldest] = [...national.all()].sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime());
    if (oldest) national.touch(oldest.id);
  }

  function note(
    { name, method }: Pick<Call, 'name' | 'method'>,
    request: FastifyRequest,
    { fault, answer, body }: { fault: FaultKind | null; answer: Answer | null; body: unknown },
  ): void {
    const status = fault ? statusOf(fault, answer) : (answer?.status ?? 500);
    journal.write({ at: options.clock.now(), call: name, method, path: request.url, body, fault, status });
  }

  function isCredited({ headers }: FastifyRequest): boolean {
    const bearer = options.environment === 'production' ? headers['auth'] : headers['authorization'];
    return bearer === `Bearer ${options.bearer}` && headers['token'] === options.token;
  }

  return {
    url: addressOf(server),
    national,
    quirks,
    faults,
    journal,
    push,
    clock,
    allowance,
    stop: async () => {
      await push.stop();
      await server.close();
    },
  };
}

const journalled = ({ fields, files }: Body) =>
  files.length > 0
    ? {
        ...fields,
        files: files.map(({ field, name, mediaType, size }) => ({ field, name, mediaType, size })),
      }
    : fields;

function addressOf(server: FastifyInstance): string {
  const { port } = server.server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
