import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { Actor } from '../../../../platform/domain/actor';
import { actorFrom, ViewerInput } from '../../../../platform/runtime/graphql/viewer-input';
import { readsNotes } from '../../domain/coordination/notes';
import { isSeenBy, type VisibleComplaint } from '../../domain/visibility';
import type { ComplaintsRequest } from '../complaints-request';

const ofWhat = { description: 'Id of the complaint.' };
const ofWhom = { description: 'Who listens.' };

/** What the gateway asks when somebody who listens was told nothing of an event. No client sees it. */
@Resolver()
export class SightResolver {
  @Directive('@inaccessible')
  @Query(() => [Boolean], {
    description:
      'Which of these viewers may see a complaint, in their order. For SYSTEM; none for everybody else.',
  })
  sightOfComplaint(
    @Arg('of', () => ID, ofWhat) id: string,
    @Arg('viewers', () => [ViewerInput], ofWhom) viewers: ViewerInput[],
    @Ctx() request: ComplaintsRequest,
  ): Promise<readonly boolean[]> {
    return sightOf(id, request, { viewers, may: isSeenBy });
  }

  @Directive('@inaccessible')
  @Query(() => [Boolean], {
    description:
      'Which of these viewers may read internal notes of a complaint, in their order. For SYSTEM; none for everybody else.',
  })
  sightOfNotes(
    @Arg('of', () => ID, ofWhat) id: string,
    @Arg('viewers', () => [ViewerInput], ofWhom) viewers: ViewerInput[],
    @Ctx() request: ComplaintsRequest,
  ): Promise<readonly boolean[]> {
    return sightOf(id, request, {
      viewers,
      may: (viewer, complaint) => isSeenBy(viewer, complaint) && readsNotes(viewer, complaint),
    });
  }
}

async function sightOf(
  id: string,
  { actor, loaders }: ComplaintsRequest,
  asked: {
    readonly viewers: readonly ViewerInput[];
    readonly may: (viewer: Actor, complaint: VisibleComplaint) => boolean;
  },
): Promise<readonly boolean[]> {
  const complaint = actor.role === 'SYSTEM' ? await loaders.complaint.load(id) : null;
  return asked.viewers.map((viewer) => complaint !== null && asked.may(actorFrom(viewer), complaint));
}
