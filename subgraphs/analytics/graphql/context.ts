import DataLoader from 'dataloader';
import { KeepingNotes } from '../../../platform/runtime/graphql/keeping';
import type { RequestContext, SubgraphRequest } from '../../../platform/runtime/graphql/subgraph';
import { countedFor, type Counted } from '../domain/counting';
import type { Breakdown, Figure, FigureFilter, Figures } from '../store/figures';
import type { ProjectionStore } from '../store/projection-store';

export interface AnalyticsContext extends RequestContext {
  readonly keeping: KeepingNotes;
  readonly counted: Counted;
  readonly projection: ProjectionStore;
  /** Breakdowns asked for together are counted together, at one moment. */
  readonly figures: DataLoader<{ filter: FigureFilter; breakdown: Breakdown }, readonly Figure[], string>;
  /** Complaints by state of an agency; all agencies of a request in one statement. */
  readonly statesOfAgency: DataLoader<string, readonly Figure[]>;
}

export function contextFor(
  request: SubgraphRequest,
  service: { readonly figures: Figures; readonly projection: ProjectionStore },
): AnalyticsContext {
  const counted = countedFor(request.actor);
  const keeping = new KeepingNotes();
  return {
    actor: request.actor,
    language: request.language,
    requestId: request.requestId,
    keeping,
    counted,
    projection: service.projection,
    figures: new DataLoader(
      (asked) =>
        service.figures.answer(
          asked.map((request) => ({ ...request, counted })),
          (position) => keeping.heard({ channel: 'complaints', position }),
        ),
      { cacheKeyFn: (asked) => JSON.stringify(asked) },
    ),
    statesOfAgency: new DataLoader(async (ids) => {
      const found = await service.figures.byStateOfAgencies(counted, ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
  };
}
