import type { RequestContext, SubgraphRequest } from '../../../platform/runtime/graphql/subgraph';
import type { MirrorHealth } from '../domain/health';

/** What the resolvers may use of the mirror. */
export interface MirrorParts {
  readonly health: () => Promise<MirrorHealth>;
}

export interface MirrorContext extends RequestContext, MirrorParts {}

export function contextFor(request: SubgraphRequest, parts: MirrorParts): MirrorContext {
  const { actor, language, requestId } = request;
  return { actor, language, requestId, ...parts };
}
