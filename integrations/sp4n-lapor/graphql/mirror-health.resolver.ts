import { Ctx, Query, Resolver, Root, Subscription } from 'type-graphql';
import { subscribedByGateway } from '../../../platform/runtime/graphql/gateway-only';
import { Topic } from '../../../platform/runtime/graphql/topic';
import type { PositionedEvent } from '../../../schema/events/envelope';
import { parseMirrorEvent } from '../../../schema/events/mirror-events';
import { runsTheMirror } from '../commands/may-run';
import type { MirrorHealth } from '../domain/health';
import type { MirrorContext } from './context';
import { MirrorHealthFace } from './mirror-health.type';

@Resolver(() => MirrorHealthFace)
export class MirrorHealthResolver {
  @Query(() => MirrorHealthFace, {
    description:
      'How the mirror with SP4N-LAPOR! is doing (keadaan cermin), for everybody: an honest line for pages and widgets.',
  })
  async mirrorHealth(@Ctx() context: MirrorContext): Promise<MirrorHealthFace> {
    return presentHealth(await context.health(), context);
  }

  @Topic({ channel: 'mirror', events: ['MirrorHealthChanged'] })
  @Subscription(() => MirrorHealthFace, {
    nullable: true,
    description:
      'The health of the mirror with SP4N-LAPOR! whenever it changes (perubahan keadaan cermin), not at every call: everybody ' +
      'is told of another `state`, ADMIN of another `trouble` too.',
    subscribe: subscribedByGateway,
  })
  mirrorHealthChanged(
    @Root() { event }: PositionedEvent,
    @Ctx() context: MirrorContext,
  ): MirrorHealthFace | null {
    const { before, health } = parseMirrorEvent(event, 'event');
    if (before.state === health.state && !runsTheMirror(context.actor)) return null;
    const delayedSince = health.delayedSince === null ? null : new Date(health.delayedSince);
    return presentHealth({ ...health, delayedSince }, context);
  }
}

export function presentHealth(
  { state, trouble, delayedSince, lagSeconds }: MirrorHealth,
  { actor }: MirrorContext,
): MirrorHealthFace {
  return Object.assign(new MirrorHealthFace(), {
    ...{ state, delayedSince, lagSeconds },
    trouble: runsTheMirror(actor) ? trouble : null,
  });
}
