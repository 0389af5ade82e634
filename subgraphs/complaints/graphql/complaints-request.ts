import { KeepingNotes } from '../../../platform/runtime/graphql/keeping';
import type { RequestContext, SubgraphRequest } from '../../../platform/runtime/graphql/subgraph';
import type { ComplaintsContext } from '../commands/context';
import type { ComplaintReading } from '../store/reading';
import { makeLoaders, type Loaders } from './loaders';

/** What every resolver of this service is given. */
export interface ComplaintsRequest extends RequestContext {
  readonly keeping: KeepingNotes;
  readonly commands: ComplaintsContext;
  readonly reading: ComplaintReading;
  readonly loaders: Loaders;
  /** Names where the request comes from, for limits alone. */
  readonly client: string | null;
}

export interface ComplaintsParts {
  readonly context: ComplaintsContext;
  readonly reading: ComplaintReading;
}

export function complaintsRequest(
  { context, reading }: ComplaintsParts,
  { actor, language, requestId, client = null }: SubgraphRequest,
): ComplaintsRequest {
  return {
    actor,
    language,
    requestId,
    client,
    keeping: new KeepingNotes(),
    commands: context,
    reading,
    loaders: makeLoaders({ reading, ...context }, actor),
  };
}
