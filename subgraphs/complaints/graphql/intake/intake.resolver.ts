import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { isRefused } from '../../../../platform/domain/refusal';
import { recordComplaint } from '../../commands/intake/record-complaint';
import {
  eraseOfflineReporter,
  reportReporterUnreachable,
  revealOfflineReporter,
} from '../../commands/intake/reporter-contact';
import { linkComplaint, trackComplaint } from '../../commands/intake/track-complaint';
import type { ComplaintsRequest } from '../complaints-request';
import { parseWords, parseWordsIfAny } from '../parse/parse-text';
import { presentComplaint } from '../present/present-complaint';
import { presentResult } from '../present/present-result';
import { ComplaintResult, Refusal } from '../types/results.type';
import { readTrackingCode } from '../../domain/intake/tracking-code';
import { presentReporter } from './intake-fields';
import {
  EraseOfflineReporterInput,
  RecordComplaintInput,
  ReportReporterUnreachableInput,
  RevealOfflineReporterInput,
  TrackComplaintInput,
} from './intake.input';
import { RecordComplaintResult, RevealOfflineReporterResult, TrackComplaintResult } from './intake.type';
import { parseIntake } from './parse-intake';
import { receiptLink } from './receipt-fields';

/** Complaints that come by letter, phone or over the counter, and those who brought them. */
@Resolver()
export class IntakeResolver {
  @Mutation(() => RecordComplaintResult, {
    description:
      'Records a complaint that reached an office (mencatat pengaduan), Regulation Article 6; clocks run from its ' +
      'receipt, Article 8. For OFFICER, APPROVER and INSPECTOR of an agency, and ADMIN.',
  })
  async recordComplaint(
    @Arg('input', () => RecordComplaintInput, { description: 'The complaint and its reporter.' })
    input: RecordComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<RecordComplaintResult> {
    const { actor, commands, language } = request;
    const recorded = await recordComplaint(commands, actor, parseIntake(input, commands.clock));
    if (isRefused(recorded)) {
      return { complaint: null, receipt: null, refusal: Refusal.of(recorded.refused, language) };
    }
    const { complaint } = recorded;
    const { complaintId, ticket, trackingCode, receivedAt } = recorded.receipt;
    const pdfUrl = await receiptLink(request, { complaintId, code: trackingCode });
    return {
      complaint: complaint && presentComplaint(complaint),
      receipt: { ticket, trackingCode, receivedAt, pdfUrl },
      refusal: null,
    };
  }

  @Mutation(() => TrackComplaintResult, {
    description:
      'Number and code of a receipt for a short-lived token (melacak pengaduan): its holder follows the complaint, ' +
      'answers, rates and reopens as its reporter. For everybody.',
  })
  async trackComplaint(
    @Arg('input', () => TrackComplaintInput, { description: 'Number and code.' }) input: TrackComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<TrackComplaintResult> {
    const { commands, client, language } = request;
    const { number, code } = input;
    const session = await trackComplaint(commands, { number, code, client });
    if (isRefused(session)) {
      const refusal = Refusal.of(session.refused, language);
      return { complaintId: null, accessToken: null, expiresAt: null, receiptUrl: null, refusal };
    }
    const { complaintId, accessToken, expiresAt, actor } = session;
    const asked = { complaintId, code: readTrackingCode(code) };
    const receiptUrl = await receiptLink({ ...request, actor }, asked);
    return { complaintId, accessToken, expiresAt, receiptUrl, refusal: null };
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Takes a complaint into the account of who holds its receipt (menautkan pengaduan); the data on the form are ' +
      'erased and the code ends. For CITIZEN with complete bio-data.',
  })
  async linkComplaint(
    @Arg('input', () => TrackComplaintInput, { description: 'Number and code.' }) input: TrackComplaintInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { number, code } = input;
    const given = { number, code, client: request.client };
    return presentResult(await linkComplaint(request.commands, request.actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'The reporter could not be reached (pelapor tidak dapat dihubungi): the form says so and goes up the chain. For ' +
      'staff of an agency that holds it, and who handles it.',
  })
  async reportReporterUnreachable(
    @Arg('input', () => ReportReporterUnreachableInput, { description: 'Complaint and what was tried.' })
    { complaint, tried }: ReportReporterUnreachableInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const given = { complaintId: complaint, tried: parseWords(tried, 'input.tried') };
    return presentResult(await reportReporterUnreachable(request.commands, request.actor, given), request);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Erases the data of a reporter without account (menghapus data pelapor). For that reporter, and who handles it.',
  })
  async eraseOfflineReporter(
    @Arg('input', () => EraseOfflineReporterInput, { description: 'Complaint and reason.' })
    { complaint, reason }: EraseOfflineReporterInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const given = { complaintId: complaint, reason: parseWordsIfAny(reason, 'input.reason') };
    return presentResult(await eraseOfflineReporter(request.commands, request.actor, given), request);
  }

  @Mutation(() => RevealOfflineReporterResult, {
    description:
      'Shows the data of one reporter without account (membuka data pelapor), with a reason, logged before they are ' +
      'shown. For who handles the complaint.',
  })
  async revealOfflineReporter(
    @Arg('input', () => RevealOfflineReporterInput, { description: 'Complaint and reason.' })
    { complaint, reason }: RevealOfflineReporterInput,
    @Ctx() { actor, commands, language }: ComplaintsRequest,
  ): Promise<RevealOfflineReporterResult> {
    const given = { complaintId: complaint, reason: parseWords(reason, 'input.reason') };
    const shown = await revealOfflineReporter(commands, actor, given);
    if (isRefused(shown)) return { reporter: null, refusal: Refusal.of(shown.refused, language) };
    return { reporter: presentReporter(shown, 'whole'), refusal: null };
  }
}
