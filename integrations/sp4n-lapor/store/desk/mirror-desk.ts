import { In, IsNull, type FindOptionsWhere } from 'typeorm';
import type { Page, Slice } from '../../../../platform/domain/page';
import type { Database } from '../../../../platform/runtime/database/database';
import { DecisionRow } from '../decision.entity';
import { DeliveryRow, type DeliveryState } from '../delivery.entity';
import { DifferenceRow } from '../difference.entity';
import { LinkRow } from '../link.entity';
import { ReconciliationRunRow } from '../reconciliation-run.entity';
import { ReviewRow } from '../review.entity';
import { pageOfRows, type Listing } from './page-rows';

/** How each list of the desk runs. */
export const orders = {
  links: { by: 'trackingId' },
  deliveries: { by: 'id' },
  reviews: { by: 'firstAt', tie: 'id' },
  decisions: { by: 'id' },
  runs: { by: 'id' },
  differences: { by: 'id' },
} as const satisfies {
  links: Pick<Listing<LinkRow>, 'by'>;
  deliveries: Pick<Listing<DeliveryRow>, 'by'>;
  reviews: Pick<Listing<ReviewRow>, 'by' | 'tie'>;
  decisions: Pick<Listing<DecisionRow>, 'by'>;
  runs: Pick<Listing<ReconciliationRunRow>, 'by'>;
  differences: Pick<Listing<DifferenceRow>, 'by'>;
};

export interface Listed<Row> {
  readonly slice: Slice<Row>;
  readonly count: () => Promise<number>;
}

type Entity<Row> = new () => Row;
const only = <Row>(where: FindOptionsWhere<Row>) => where;

/** What an admin of the hub reads of the mirror. */
export class MirrorDesk {
  constructor(private readonly database: Database) {}

  links(complaintId: string | null, page: Page): Promise<Listed<LinkRow>> {
    const where = only<LinkRow>(complaintId === null ? {} : { complaintId });
    return this.list(LinkRow, { ...orders.links, where }, page);
  }

  deliveries(
    filter: { readonly states: readonly DeliveryState[] | null; readonly complaintId: string | null },
    page: Page,
  ): Promise<Listed<DeliveryRow>> {
    const where = only<DeliveryRow>({
      ...(filter.states ? { state: In([...filter.states]) } : {}),
      ...(filter.complaintId === null ? {} : { complaintId: filter.complaintId }),
    });
    return this.list(DeliveryRow, { ...orders.deliveries, where }, page);
  }

  /** What waits for a person; settled ones too when asked for. */
  reviews(settledToo: boolean, page: Page): Promise<Listed<ReviewRow>> {
    const where = only<ReviewRow>(settledToo ? {} : { settledAt: IsNull() });
    return this.list(ReviewRow, { ...orders.reviews, where }, page);
  }

  waitingReviews(): Promise<number> {
    return this.database.read((manager) => manager.countBy(ReviewRow, { settledAt: IsNull() }));
  }

  decisions(complaintId: string | null, page: Page): Promise<Listed<DecisionRow>> {
    const where = only<DecisionRow>(complaintId === null ? {} : { complaintId });
    return this.list(DecisionRow, { ...orders.decisions, where }, page);
  }

  runs(page: Page): Promise<Listed<ReconciliationRunRow>> {
    return this.list(ReconciliationRunRow, { ...orders.runs, where: {} }, page);
  }

  differences(runId: number, page: Page): Promise<Listed<DifferenceRow>> {
    return this.list(DifferenceRow, { ...orders.differences, where: { runId } }, page);
  }

  private async list<Row extends object>(
    entity: Entity<Row>,
    listing: Listing<Row>,
    page: Page,
  ): Promise<Listed<Row>> {
    const slice = await this.database.read((manager) => pageOfRows(manager, entity, { ...listing, page }));
    const count = () => this.database.read((manager) => manager.count(entity, { where: listing.where }));
    return { slice, count };
  }
}
