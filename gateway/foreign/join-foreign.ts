import { visitor } from '../../platform/domain/actor';
import { composedSupergraph } from '../../platform/runtime/graphql/composed-supergraph';
import type { Logger } from '../../platform/runtime/logging/logger';
import type { StoppableSubgraph } from '../../platform/runtime/remote/signed-subgraph';
import type { GatewayConfig } from '../config';
import { faultsOf } from './faults-of';
import { foreignSubgraph } from './foreign-subgraph';

/** The schema of the hub's own services, as it is now. */
export interface OwnSchema {
  supergraph(): string;
  /** By the name of the service. */
  subgraphs(): ReadonlyMap<string, string>;
}

/** What the gateway serves: the services of the hub, and the subgraphs of others that were taken in. */
export interface JoinedSchema {
  readonly foreign: readonly StoppableSubgraph[];
  /** As it is now. Where what our services say has changed and does not go with the others', it stays what it was. */
  supergraph(): string;
  stop(): Promise<void>;
}

interface Taken {
  readonly subgraph: StoppableSubgraph;
  readonly sdl: string;
}

/**
 * Takes in the subgraphs of others that the settings name. One that cannot be had, asks for what it may not have or does
 * not compose is left out, and the log says why: nobody else's fault keeps the hub from starting.
 */
export async function joinForeign(
  config: Pick<GatewayConfig, 'foreignSubgraphs' | 'foreignStreams' | 'callMilliseconds'>,
  { own, log }: { readonly own: OwnSchema; readonly log: Logger },
): Promise<JoinedSchema> {
  const taken: Taken[] = [];
  for (const [name, url] of config.foreignSubgraphs) {
    const streams = config.foreignStreams.get(name) ?? url;
    const timeoutMilliseconds = config.callMilliseconds(name);
    const subgraph = foreignSubgraph({ name, url, streams, log, timeoutMilliseconds });
    const found = await takeIn(subgraph, own, taken);
    if (typeof found === 'string') {
      taken.push({ subgraph, sdl: found });
      continue;
    }
    log.error({ subgraph: name, faults: found.faults }, 'subgraph of another party left out');
    await subgraph.stop();
  }
  let composed = { from: '', supergraph: '' };
  return {
    foreign: taken.map(({ subgraph }) => subgraph),
    supergraph() {
      if (taken.length === 0) return own.supergraph();
      const from = [...own.subgraphs().values()].join('\n');
      if (composed.from === from) return composed.supergraph;
      const { supergraph: before } = composed;
      composed = { from, supergraph: before };
      try {
        composed = { from, supergraph: composeAgain(own, taken) };
      } catch (error) {
        if (before === '') throw error;
        log.error({ error }, 'our schema has changed and does not go with those of others');
      }
      return composed.supergraph;
    },
    async stop() {
      await Promise.all(taken.map(({ subgraph }) => subgraph.stop()));
    },
  };
}

/** The schema it has, or why it is not taken in. */
async function takeIn(
  subgraph: StoppableSubgraph,
  own: OwnSchema,
  taken: readonly Taken[],
): Promise<string | { readonly faults: readonly string[] }> {
  const ours = own.subgraphs();
  if (ours.has(subgraph.name)) return { faults: ['has the name of a service of ours'] };
  const sdl = await schemaOf(subgraph);
  if (sdl === null) return { faults: ['tells no schema'] };
  try {
    const faults = faultsOf(sdl, ours.values());
    if (faults.length > 0) return { faults };
    compose(own, [...taken, { subgraph, sdl }]);
    return sdl;
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : 'cannot be read'] };
  }
}

async function schemaOf(subgraph: StoppableSubgraph): Promise<string | null> {
  const { data } = await subgraph.execute({
    ...{ query: '{ _service { sdl } }', variables: {}, operationName: null },
    ...{ actor: visitor, language: 'id', requestId: 'schema', event: null },
  });
  const service: unknown = data?.['_service'];
  if (typeof service !== 'object' || service === null || !('sdl' in service)) return null;
  return typeof service.sdl === 'string' ? service.sdl : null;
}

/** What was nobody's may be ours now, and is then no longer theirs to say anything of. */
function composeAgain(own: OwnSchema, taken: readonly Taken[]): string {
  const ours = [...own.subgraphs().values()];
  for (const { subgraph, sdl } of taken) {
    const faults = faultsOf(sdl, ours);
    if (faults.length > 0) throw new Error(`${subgraph.name} ${faults.join(', ')}`);
  }
  return compose(own, taken);
}

function compose(own: OwnSchema, taken: readonly Taken[]): string {
  const ours = [...own.subgraphs()].map(([name, sdl]) => ({ name, sdl }));
  return composedSupergraph([...ours, ...taken.map(({ subgraph: { name }, sdl }) => ({ name, sdl }))]);
}
