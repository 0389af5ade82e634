import { provideInformation as decide } from '../domain/decisions/information';
import { act } from './act';
import type { Command } from './context';

export interface ProvideInformation {
  readonly complaintId: string;
  readonly answer: string;
}

/** The reporter answers a question of the secretariat. */
export const provideInformation: Command<ProvideInformation> = (context, actor, input) =>
  act(context, { actor, complaintId: input.complaintId }, (complaint, by) =>
    decide(complaint, input.answer, by),
  );
