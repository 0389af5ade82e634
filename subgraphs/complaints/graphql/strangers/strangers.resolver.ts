import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { strangersTo } from '../../domain/strangers/strangers';
import type { ComplaintsRequest } from '../complaints-request';

/** What the gateway asks before it tells an event to many. No client sees it. */
@Resolver()
export class StrangersResolver {
  @Directive('@inaccessible')
  @Query(() => [ID], {
    description:
      'Of these accounts of citizens those who are strangers to a complaint and are told of it what visitors are told. ' +
      'For SYSTEM; nobody for everybody else, and of a complaint there is not.',
  })
  async strangersToComplaint(
    @Arg('of', () => ID, { description: 'Id of the complaint.' }) id: string,
    @Arg('accounts', () => [ID], { description: 'The accounts.' }) accounts: string[],
    @Ctx() { actor, loaders }: ComplaintsRequest,
  ): Promise<readonly string[]> {
    const complaint = actor.role === 'SYSTEM' ? await loaders.complaint.load(id) : null;
    return complaint ? strangersTo(complaint, accounts) : [];
  }
}
