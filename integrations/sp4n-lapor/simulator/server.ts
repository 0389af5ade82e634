import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../platform/domain/clock';
import { adminDesk } from './admin-desk';
import { calls, type Answer, type Call } from './calls';
import { Faults } from './faults';
import { Journal } from './journal';
import { NationalSystem } from './national-system';
import { playFault, refusesBeforehand } from './play-fault';
import { EventPush, type PushTarget } from './push';
import { Quirks } from './quirks';
import { readBody, type Body } from './read-body';
import { ReportLog } from './report-log';

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
  stop(): Promise<void>;
}

/** The national side as a real HTTP server on loopback, with its desk for an admin at `/`. */
export async function startSimulator(options: SimulatorOptions, port = 0): Promise<Simulator> {
  const { clock } = options;
  const quirks = new Quirks();
  const faults = new Faults();
  const journal = new Journal();
  const national = new NationalSystem(clock, new ReportLog(options.file ?? null));
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
  adminDesk(server, { national, quirks, faults, journal, clock });
  await server.listen({ host: '127.0.0.1', port });

  async function answer(call: Call, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    national.gapsInIds = quirks.plays('gapsInIds');
    const body = await readBody(request);
    const write = (fault: ReturnType<Faults['meet']>, status: number | null) =>
      journal.write({
        at: clock.now(),
        call: call.name,
        method: call.method,
        path: request.url,
        body: journalled(body),
        fault,
        status,
      });
    if (!isCredited(request)) {
      write(null, 401);
      return reply.code(401).send({ message: 'Unauthorized' });
    }
    const fault = faults.meet(call.name);
    const carryOut = (): Answer => call.handle({ request, body });
    const done = fault && refusesBeforehand.has(fault) ? null : carryOut();
    if (fault === 'doneTwice' && call.changes) carryOut();
    if (!fault) {
      write(null, done?.status ?? 500);
      return reply.code(done?.status ?? 500).send(done?.body);
    }
    // Written before it is played: a call that hangs is in the journal too.
    write(fault, null);
    await playFault(fault, { reply, answer: done, faults });
    return reply;
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
    stop: async () => {
      await push.stop();
      await server.close();
    },
  };
}

const journalled = ({ fields, files }: Body) => (files.length > 0 ? { ...fields, files } : fields);

function addressOf(server: FastifyInstance): string {
  const { port } = server.server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
