import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { readEmail } from '../../../../platform/domain/person/email';
import { readName } from '../../../../platform/domain/person/person-text';
import { isRefused } from '../../../../platform/domain/refusal';
import { fileMailedComplaint, postMailedReply } from '../../commands/mailed/take-in-mail';
import { badInput } from '../bad-inputs';
import type { ComplaintsRequest } from '../complaints-request';
import { parseBody, parseTopic, parseWords } from '../parse/parse-text';
import { Refusal } from '../types/results.type';
import { FileMailedComplaintInput, PostMailedReplyInput } from './mailed.input';
import { FileMailedComplaintResult, PostMailedReplyResult } from './mailed.type';

/** What the mailroom of the hub hands over. No client sees these fields, and nobody but SYSTEM may call them. */
@Resolver()
export class MailedResolver {
  @Directive('@inaccessible')
  @Mutation(() => FileMailedComplaintResult, {
    description:
      'Files a confirmed mail as a complaint (mencatat pengaduan surel), Regulation Article 6. For SYSTEM.',
  })
  async fileMailedComplaint(
    @Arg('input', () => FileMailedComplaintInput, { description: 'The mail and its sender.' })
    input: FileMailedComplaintInput,
    @Ctx() { actor, commands, language }: ComplaintsRequest,
  ): Promise<FileMailedComplaintResult> {
    const [name, email] = [readName(input.name), readEmail(input.email)];
    if (name === null) throw badInput('REPORTER_NAME', 'input.name');
    if (email === null) throw badInput('REPORTER_EMAIL', 'input.email');
    const filed = await fileMailedComplaint(commands, actor, {
      ...{ key: input.key, accountId: input.account ?? null, name, email },
      ...{
        class: input.class,
        kind: input.kind,
        topic: parseTopic(input.topic),
        body: parseBody(input.body),
      },
      place: { address: null, latitude: null, longitude: null, ward: null },
      incidentDate: null,
      identityHidden: input.hideIdentity,
      complaintHidden: input.hideComplaint,
    });
    if (isRefused(filed)) {
      const nothing = { complaint: null, reporter: null, ticket: null, trackingCode: null };
      return { ...nothing, refusal: Refusal.of(filed.refused, language) };
    }
    const { complaintId: complaint, reporterId: reporter, ticket, trackingCode } = filed;
    return { complaint, reporter, ticket, trackingCode, refusal: null };
  }

  @Directive('@inaccessible')
  @Mutation(() => PostMailedReplyResult, {
    description: 'Writes an answer by mail into its thread (balasan surel), as its reporter. For SYSTEM.',
  })
  async postMailedReply(
    @Arg('input', () => PostMailedReplyInput, { description: 'Token and answer.' })
    { key, token, body }: PostMailedReplyInput,
    @Ctx() { actor, commands, language }: ComplaintsRequest,
  ): Promise<PostMailedReplyResult> {
    const posted = await postMailedReply(commands, actor, {
      key,
      token,
      body: parseWords(body, 'input.body'),
    });
    return isRefused(posted)
      ? { complaint: null, reporter: null, followUp: null, refusal: Refusal.of(posted.refused, language) }
      : {
          complaint: posted.complaintId,
          reporter: posted.reporterId,
          followUp: posted.followUpId,
          refusal: null,
        };
  }
}
