import type { ExecutionResult } from 'graphql';
import { readConfig } from '../../../gateway/config';
import { createGateway } from '../../../gateway/service';
import { InProcessBus } from '../../../platform/runtime/events/in-process-bus';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import { makeLogger } from '../../../platform/runtime/logging/logger';

/** Our gateway, whole, with its public endpoint, before subgraphs of others. */
export interface JudgedGateway {
  ask(query: string): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

export async function judgedGateway(
  supergraphSdl: string,
  addresses: ReadonlyMap<string, string>,
): Promise<JudgedGateway> {
  const log = makeLogger('suite', 'fatal');
  const bus = new InProcessBus((error) => console.error(error));
  const config = readConfig({ PORT: '0', ACCESS_TOKEN_KEYS: 'suite:0123456789abcdef0123456789abcdef' });
  const subgraphs = new Map([...addresses].map(([name, url]) => [name, plainSubgraph(name, url)]));
  const gateway = await createGateway(
    config,
    { bus, log, clock: { now: () => new Date() } },
    { supergraphSdl, subgraphs },
  );
  const origin = await gateway.listen();
  return {
    ask: async (query) => (await post(`${origin}/graphql`, { query })) as ExecutionResult,
    async stop() {
      await gateway.stop();
      await bus.stop();
    },
  };
}

/** Not one of ours: it knows nothing of actors and signatures. */
function plainSubgraph(name: string, url: string): Subgraph {
  return {
    name,
    execute: async ({ query, variables, operationName }) =>
      (await post(url, { query, variables, operationName })) as ExecutionResult,
  };
}

async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}
