import DataLoader from 'dataloader';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { worksForAgency } from '../../../../platform/domain/actor';
import { offerAnswer, suitingTemplates, type AnswerTemplate } from '../../domain/answers/offered-answer';
import type { ComplaintsRequest } from '../complaints-request';
import { ComplaintType } from '../types/complaint.type';
import { OfferedAnswerType } from './offered-answer.type';

@Resolver(() => ComplaintType)
export class AnswerResolver {
  @FieldResolver(() => [OfferedAnswerType], {
    description:
      "Answers the viewer's agency gives often, filled in, the most particular first (templat jawaban). For the staff " +
      'of an agency that holds it; empty for others.',
  })
  async answerTemplates(
    @Root() { seen }: ComplaintType,
    @Ctx() request: ComplaintsRequest,
  ): Promise<OfferedAnswerType[]> {
    const { actor, language, commands } = request;
    if (!worksForAgency(actor) || !seen.isParty) return [];
    const held = seen.dispositions.find(
      (disposition) => disposition.agencyId === actor.agencyId && disposition.endedAt === null,
    );
    if (!held) return [];
    const templates = await templatesOf(request).load(actor.agencyId);
    const about = { agencyName: held.agencyName, language, at: commands.clock.now() };
    return suitingTemplates(templates, seen).flatMap((template) => {
      const offered = offerAnswer(template, seen, about);
      return offered ? [{ ...offered, title: offered.name }] : [];
    });
  }
}

type Loader = DataLoader<string, readonly AnswerTemplate[]>;
const loaders = new WeakMap<ComplaintsRequest, Loader>();

/** The templates of an agency are asked for once in a request. */
function templatesOf(request: ComplaintsRequest): Loader {
  const known = loaders.get(request);
  if (known) return known;
  const { answers } = request.commands;
  const made: Loader = new DataLoader((agencyIds) => answers.of(agencyIds));
  loaders.set(request, made);
  return made;
}
