import { requestInformation as decide } from '../domain/decisions/information';
import { act } from './act';
import type { Command } from './context';

export interface RequestInformation {
  readonly complaintId: string;
  readonly question: string;
}

/** The secretariat asks the reporter for what is missing. */
export const requestInformation: Command<RequestInformation> = (context, actor, input) =>
  act(context, { actor, complaintId: input.complaintId }, (complaint, by) =>
    decide(complaint, input.question, by),
  );
