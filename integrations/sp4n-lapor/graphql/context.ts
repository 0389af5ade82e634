import DataLoader from 'dataloader';
import type { RequestContext, SubgraphRequest } from '../../../platform/runtime/graphql/subgraph';
import type { ApplyContext } from '../commands/apply-export';
import type { DeskContext } from '../commands/run-the-mirror';
import type { PermitContext } from '../commands/permit-report';
import type { SendingContext } from '../commands/send-by-hand';
import type { MirrorHealth } from '../domain/health';
import type { LinkFacts } from '../store/desk/link-facts';
import type { LinkRow } from '../store/link.entity';
import type { ReportClock } from '../store/report-clocks';
import type { MirrorDesk } from '../store/desk/mirror-desk';

/** What the resolvers may use of the mirror. */
export interface MirrorParts {
  readonly health: () => Promise<MirrorHealth>;
  /** For admins: what they read, and what they do. */
  readonly desk: DeskContext & { readonly lists: MirrorDesk };
  /** What people have sent that no rule sends by itself. */
  readonly sending: SendingContext & PermitContext;
  /** Files of the national admin. */
  readonly exports: ApplyContext;
  readonly factsOf: (complaintIds: readonly string[]) => Promise<ReadonlyMap<string, LinkFacts>>;
  readonly clocksOf: (links: readonly LinkRow[]) => Promise<ReadonlyMap<number, readonly ReportClock[]>>;
  /** The public page of a report; null where none is configured. */
  readonly reportUrl: (trackingId: number) => string | null;
}

export interface MirrorContext extends RequestContext, MirrorParts {
  readonly linkFacts: DataLoader<string, LinkFacts | null>;
  readonly reportClocks: DataLoader<LinkRow, readonly ReportClock[]>;
}

export function contextFor(request: SubgraphRequest, parts: MirrorParts): MirrorContext {
  const { actor, language, requestId } = request;
  const linkFacts = new DataLoader<string, LinkFacts | null>(async (ids) => {
    const found = await parts.factsOf(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
  const reportClocks = new DataLoader<LinkRow, readonly ReportClock[]>(async (links) => {
    const found = await parts.clocksOf(links);
    return links.map(({ trackingId }) => found.get(trackingId) ?? []);
  });
  return { actor, language, requestId, linkFacts, reportClocks, ...parts };
}
