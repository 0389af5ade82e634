import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { isSolved } from '../../domain/search/similarity';
import type { Draft } from '../../store/search/similar-texts';
import { badInput, bounds } from '../bad-inputs';
import type { ComplaintsRequest } from '../complaints-request';
import { parsePlace } from '../parse/parse-place';
import { parseLineIfAny } from '../parse/parse-text';
import { presentComplaint } from '../present/present-complaint';
import { SimilarComplaintsInput, SimilarComplaintType } from './similar.type';

@Resolver()
export class SimilarResolver {
  @Query(() => [SimilarComplaintType], {
    description:
      'Public complaints like the one that is being written (pengaduan serupa), best first, 10 at most: open ones, and ' +
      'solved ones with their answers. By place, category and words, of what every visitor may see.',
  })
  async similarComplaints(
    @Arg('input', () => SimilarComplaintsInput, { description: 'What is being written.' })
    input: SimilarComplaintsInput,
    @Ctx() { reading, actor }: ComplaintsRequest,
  ): Promise<SimilarComplaintType[]> {
    const similar = await reading.similar(actor, parseDraft(input));
    return similar.map(({ complaint, sameCategory, distance }) => ({
      complaint: presentComplaint(complaint),
      ...{ sameCategory, distance },
      solved: isSolved(complaint.state),
      answer: isSolved(complaint.state) ? complaint.outcomeReason : null,
    }));
  }
}

function parseDraft(input: SimilarComplaintsInput): Draft {
  const { latitude, longitude } = parsePlace(input.place);
  const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000;
  const text = (field: 'topic' | 'body', code: 'TOPIC_LENGTH' | 'BODY_LENGTH') =>
    parseLineIfAny(input[field], { field: `input.${field}`, code, most: bounds[field].most }) ?? '';
  const draft: Draft = {
    category: input.category ?? null,
    point:
      latitude === null || longitude === null
        ? null
        : { latitude: rounded(latitude), longitude: rounded(longitude) },
    topic: text('topic', 'TOPIC_LENGTH'),
    body: text('body', 'BODY_LENGTH'),
  };
  if (draft.point === null && draft.topic === '' && draft.body === '')
    throw badInput('SIMILAR_TO_NOTHING', 'input');
  return draft;
}
