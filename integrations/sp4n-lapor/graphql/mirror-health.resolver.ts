import { Ctx, Query, Resolver } from 'type-graphql';
import type { MirrorContext } from './context';
import { MirrorHealthFace } from './mirror-health.type';

@Resolver(() => MirrorHealthFace)
export class MirrorHealthResolver {
  @Query(() => MirrorHealthFace, {
    description:
      'How the mirror with SP4N-LAPOR! is doing (keadaan cermin), for everybody: an honest line for pages and widgets.',
  })
  async mirrorHealth(@Ctx() context: MirrorContext): Promise<MirrorHealthFace> {
    return Object.assign(new MirrorHealthFace(), await context.health());
  }
}
