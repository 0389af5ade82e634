import { Ctx, Query, Resolver } from 'type-graphql';
import { runsTheMirror } from '../../commands/may-run';
import type { MirrorContext } from '../context';
import { presentHealth } from '../mirror-health.resolver';
import { DeliveryCountFace, SummaryFace } from './summary.type';

@Resolver()
export class SummaryResolver {
  @Query(() => SummaryFace, {
    nullable: true,
    description:
      'What an admin has to know of the mirror today (rangkuman harian). For ADMIN; null for others.',
  })
  async laporSummary(@Ctx() context: MirrorContext): Promise<SummaryFace | null> {
    const { actor, sending, desk, health } = context;
    if (!runsTheMirror(actor)) return null;
    const counts = await sending.deliveries.counts();
    return Object.assign(new SummaryFace(), {
      health: presentHealth(await health(), context),
      deliveries: counts.map(({ state, reason, count }) =>
        Object.assign(new DeliveryCountFace(), { state, reason, count }),
      ),
      reviews: await desk.lists.waitingReviews(),
    });
  }
}
