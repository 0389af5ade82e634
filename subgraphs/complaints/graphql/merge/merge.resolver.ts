import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { mergeComplaint, unmergeComplaint } from '../../commands/merge/merge-complaints';
import { bounds } from '../bad-inputs';
import type { ComplaintsRequest } from '../complaints-request';
import { OfComplaintInput } from '../inputs/of-complaint.input';
import { parseWords } from '../parse/parse-text';
import { presentComplaint } from '../present/present-complaint';
import { presentResult } from '../present/present-result';
import { ComplaintType } from '../types/complaint.type';
import { ComplaintResult } from '../types/results.type';

const { least, most } = bounds.words;
const reasonWords = `The reason, for the reporters, ${least} to ${most} characters; else TEXT_LENGTH.`;

@InputType('MergeComplaintInput', {
  description: 'Handle a duplicate as part of another complaint (penggabungan).',
})
export class MergeComplaintInput extends OfComplaintInput {
  @Field(() => ID, {
    description:
      'Id of the complaint it is handled with; one that was merged itself stands for the complaint it was merged into. ' +
      'Refused with NOT_FOUND, MERGE_TARGET_ENDED or MERGE_WITH_ITSELF.',
  })
  into!: string;

  @Field(() => String, { description: reasonWords })
  reason!: string;
}

@InputType('UnmergeComplaintInput', { description: 'Take a merging back (pembatalan penggabungan).' })
export class UnmergeComplaintInput extends OfComplaintInput {
  @Field(() => String, { description: reasonWords })
  reason!: string;
}

/** Duplicates: several reporters of one matter. */
@Resolver(() => ComplaintType)
export class MergeResolver {
  @Mutation(() => ComplaintResult, {
    description:
      'Has a duplicate handled as part of another complaint (menggabungkan pengaduan); the earliest deadline of both ' +
      'holds. Neither may be secret or supervisory, else MERGE_SECRET. For who handles both: ADMIN.',
  })
  async mergeComplaint(
    @Arg('input', () => MergeComplaintInput, { description: 'Duplicate, target and reason.' })
    { complaint, into, reason }: MergeComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const given = { complaintId: complaint, targetId: into, reason: parseWords(reason, 'input.reason') };
    return presentResult(await mergeComplaint(request.commands, request.actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Takes a merging back (membatalkan penggabungan): the complaint is where it was before, the time between is ' +
      'charged to nobody. For who handles both: ADMIN.',
  })
  async unmergeComplaint(
    @Arg('input', () => UnmergeComplaintInput, { description: 'Complaint and reason.' })
    { complaint, reason }: UnmergeComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const given = { complaintId: complaint, reason: parseWords(reason, 'input.reason') };
    return presentResult(await unmergeComplaint(request.commands, request.actor, given), request);
  }

  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description:
      'The complaint it is handled with (digabung ke), as the viewer may see it: null while it is not merged, and when ' +
      'the viewer knows of none.',
  })
  async mergedInto(
    @Root() { seen }: ComplaintType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<ComplaintType | null> {
    const target = seen.merged && (await loaders.complaint.load(seen.merged.intoId));
    return target && presentComplaint(target);
  }

  @FieldResolver(() => [ComplaintType], {
    description:
      'Complaints merged into it, directly or by way of others (gabungan), as far as the viewer may see each of them.',
  })
  async mergedFrom(
    @Root() { seen }: ComplaintType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<ComplaintType[]> {
    const duplicates = await loaders.mergedFrom.load(seen.id);
    const found = await Promise.all(duplicates.map(({ id }) => loaders.complaint.load(id)));
    return found.flatMap((duplicate) => (duplicate ? [presentComplaint(duplicate)] : []));
  }

  @FieldResolver(() => Int, {
    description: 'Complaints about this matter (jumlah pelapor): itself and all that were merged into it.',
  })
  async reporterCount(
    @Root() { seen }: ComplaintType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<number> {
    const duplicates = await loaders.mergedFrom.load(seen.id);
    return 1 + duplicates.filter(({ isHidden }) => !isHidden).length;
  }
}
