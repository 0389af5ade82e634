import { isRefused } from '../../../../platform/domain/refusal';
import type { Complaint } from '../complaint';
import { stepOf, stepped, type By, type Decision } from '../decision';
import { mustBeReporter, mustHandle, speaksFor } from './who';

/** The secretariat asks the reporter for what is missing; clocks pause. */
export function requestInformation(complaint: Complaint, question: string, { actor, at }: By): Decision {
  const stranger = mustHandle(actor, complaint);
  if (stranger) return stranger;
  const now = stepped(complaint, 'requestInformation', { changedAt: at });
  if (isRefused(now)) return now;
  return {
    complaint: now,
    step: stepOf('requestInformation', [complaint, now]),
    entry: {
      kind: 'QUESTION',
      ...speaksFor(actor),
      body: question,
      audience: 'PARTIES',
    },
    event: 'InformationRequested',
    agencies: [],
  };
}

/** The reporter answers; clocks go on. The answer may hold personal data, so it is never public. */
export function provideInformation(complaint: Complaint, answer: string, { actor, at }: By): Decision {
  const stranger = mustBeReporter(actor, complaint);
  if (stranger) return stranger;
  const now = stepped(complaint, 'provideInformation', { changedAt: at });
  if (isRefused(now)) return now;
  return {
    complaint: now,
    step: stepOf('provideInformation', [complaint, now]),
    entry: {
      kind: 'INFORMATION',
      author: 'REPORTER',
      agencyId: null,
      agencyName: null,
      body: answer,
      audience: 'PARTIES',
    },
    event: 'InformationProvided',
    agencies: [],
  };
}
