import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { advanceDisposition } from '../../commands/coordination/advance-disposition';
import { answerLead, handToUnit, writeAgencyNote } from '../../commands/coordination/agency-notes';
import { coordinateComplaint } from '../../commands/coordination/coordinate-complaint';
import { badInput, bounds } from '../bad-inputs';
import type { ComplaintsRequest } from '../complaints-request';
import { parseWords } from '../parse/parse-text';
import { presentResult } from '../present/present-result';
import { ComplaintResult } from '../types/results.type';
import {
  AdvanceDispositionInput,
  AnswerLeadInput,
  CoordinateComplaintInput,
  HandToUnitInput,
  WriteAgencyNoteInput,
} from './coordination.input';

/** Several agencies on one complaint, and the units inside one of them. */
@Resolver()
export class CoordinationMutations {
  @Mutation(() => ComplaintResult, {
    description:
      'Tells how far the own agency is (memperbarui status disposisi). For staff of an agency that holds it.',
  })
  async advanceDisposition(
    @Arg('input', () => AdvanceDispositionInput, { description: 'Complaint and step.' })
    { complaint, step }: AdvanceDispositionInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const given = { complaintId: complaint, step };
    return presentResult(await advanceDisposition(request.commands, request.actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Changes who leads and who helps (mengoordinasikan instansi), Article 10; clocks of Article 8(3) follow. For who ' +
      'handles it: ADMIN, or INSPECTOR for what accuses the secretariat.',
  })
  async coordinateComplaint(
    @Arg('input', () => CoordinateComplaintInput, { description: 'Complaint and agencies.' })
    { complaint, lead, addSupporting, removeSupporting, reason }: CoordinateComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const given = {
      ...{ complaintId: complaint, leadAgencyId: lead ?? null, reason: parseWords(reason, 'input.reason') },
      adding: parseAgencies(addSupporting, 'input.addSupporting'),
      removing: parseAgencies(removeSupporting, 'input.removeSupporting'),
    };
    return presentResult(await coordinateComplaint(request.commands, request.actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Writes an internal note (catatan internal): read by the own agency and the secretariat, by nobody else. For ' +
      'staff of an agency that holds it, and ADMIN.',
  })
  async writeAgencyNote(
    @Arg('input', () => WriteAgencyNoteInput, { description: 'Complaint and note.' })
    { complaint, body }: WriteAgencyNoteInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const given = { complaintId: complaint, body: parseWords(body, 'input.body') };
    return presentResult(await writeAgencyNote(request.commands, request.actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Answers the lead agency (menjawab instansi penanggung jawab), not the public; `postFollowUp` is the public way. ' +
      'For staff of a supporting agency.',
  })
  async answerLead(
    @Arg('input', () => AnswerLeadInput, { description: 'Complaint and answer.' })
    { complaint, body }: AnswerLeadInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const given = { complaintId: complaint, body: parseWords(body, 'input.body') };
    return presentResult(await answerLead(request.commands, request.actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Hands it down to a unit of the own agency, or up again (meneruskan ke unit kerja). For staff of an agency that ' +
      'holds it; who is bound to a unit reaches the units below and above it.',
  })
  async handToUnit(
    @Arg('input', () => HandToUnitInput, { description: 'Complaint, unit and reason.' })
    { complaint, unit, reason }: HandToUnitInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const words = parseWords(reason, 'input.reason');
    const given = { complaintId: complaint, unitId: unit ?? null, reason: words };
    return presentResult(await handToUnit(request.commands, request.actor, given), request);
  }
}

function parseAgencies(ids: readonly string[], field: string): readonly string[] {
  if (ids.length > bounds.supportingAgencies) throw badInput('TOO_MANY_AGENCIES', field);
  return ids;
}
