import type { Feeds } from '../../platform/runtime/events/bus';
import type { Subgraph } from '../../platform/runtime/graphql/subgraph';
import type { ServiceSurroundings } from '../../platform/runtime/service';
import { openCaching, type Caching } from '../caching/caching';
import type { GatewayConfig } from '../config';
import type { QueryLimiter } from '../limits/query-limits';
import { Documents } from '../planning/documents';
import { PlanExecutor, type AskSubgraph } from '../planning/plan-executor';
import { loadSupergraph } from '../planning/supergraph';
import type { LiveSchema } from '../subscriptions/live-schema';
import { ImpersonalFields } from '../subscriptions/strangers/impersonal-fields';
import { Topics } from '../subscriptions/topics/topics';
import type { SharedReads } from '../upstream/shared-reads';
import { subgraphSource } from '../upstream/subgraph-source';

/** One supergraph and all that is made of it. It is replaced as a whole, so that nothing mixes two. */
export interface ServedSchema extends LiveSchema {
  readonly executor: PlanExecutor;
  /** Those it names. */
  readonly subgraphs: readonly Subgraph[];
  readonly caching: Caching | null;
}

export interface ServedSchemaParts {
  readonly config: GatewayConfig;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly feeds: Feeds;
  readonly limiter: QueryLimiter;
  readonly introspection: boolean;
  /** Equal reads under way; null where each is asked by itself. */
  readonly reads: SharedReads | null;
  readonly onChange: () => void;
  /** A write came back that was begun under a schema that may not be served any more. */
  readonly wrote: (subgraph: string, under: Caching) => void;
}

/** Throws for a supergraph that cannot be served. */
export function servedSchema(
  supergraphSdl: string,
  parts: ServedSchemaParts,
  surroundings: ServiceSurroundings,
): ServedSchema {
  const { config, feeds, limiter, introspection, onChange } = parts;
  const supergraph = loadSupergraph(supergraphSdl, config.planSteps);
  const subgraphs = supergraph.subgraphs.map((name) => named(parts.subgraphs, name));
  const { cacheBytes: bytes, cacheSharedSeconds: sharedSeconds } = config;
  const caching =
    bytes > 0 ? openCaching({ supergraph, feeds, bytes, sharedSeconds, onChange }, surroundings) : null;
  const sources = subgraphs.map(
    (subgraph) => [subgraph.name, source(subgraph, { ...parts, caching })] as const,
  );
  return {
    ...{ supergraph, subgraphs, caching },
    executor: new PlanExecutor(supergraph, Object.fromEntries(sources), {
      milliseconds: config.requestMilliseconds,
      // Entities are kept by the call that asked for them.
      combines: caching === null,
    }),
    documents: new Documents(supergraph.api, limiter, introspection),
    topics: new Topics(supergraph.sdl),
    impersonal: new ImpersonalFields(supergraph.sdl, supergraph.api),
  };
}

function source(
  subgraph: Subgraph,
  {
    reads,
    caching,
    wrote,
  }: Pick<ServedSchemaParts, 'reads' | 'wrote'> & { readonly caching: Caching | null },
): AskSubgraph {
  const { name } = subgraph;
  const direct = subgraphSource(subgraph);
  const shared = reads ? reads.of(name, direct) : direct;
  if (!caching) return shared;
  const kept = caching.of(name, shared);
  return (request, scope) =>
    request.writes ? kept(request, scope).finally(() => wrote(name, caching)) : kept(request, scope);
}

function named(subgraphs: ReadonlyMap<string, Subgraph>, name: string): Subgraph {
  const subgraph = subgraphs.get(name);
  if (!subgraph) throw new Error(`the supergraph names a subgraph ${name} that was not given`);
  return subgraph;
}
