import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LaporMirrorFace } from '../complaint.type';
import type { MirrorContext } from '../context';
import { LaporClockFace } from './clock.type';

@Resolver(() => LaporMirrorFace)
export class LaporClockResolver {
  @FieldResolver(() => [LaporClockFace], {
    description:
      'Its clocks there that have started (batas waktu SP4N-LAPOR!), in their order; none before it is there.',
  })
  async clocks(
    @Root() { link }: LaporMirrorFace,
    @Ctx() { reportClocks }: MirrorContext,
  ): Promise<LaporClockFace[]> {
    const clocks = link ? await reportClocks.load(link) : [];
    return clocks.map(({ clock, state, startedAt, dueAt, stoppedAt, workingDays, used, source }) =>
      Object.assign(new LaporClockFace(), {
        ...{ clock, state, startedAt, dueAt, stoppedAt, workingDays, used, source },
      }),
    );
  }
}
