import type { Complaint } from '../complaint';
import type { By, Decision } from '../decision';
import { filed, type Filing, type FilingCircumstances } from '../decisions/file';
import { provideInformation } from '../decisions/information';
import { mustBeSystem } from '../decisions/must-be-system';
import { postFollowUp } from '../decisions/post-follow-up';

/**
 * A complaint that came by e-mail (Regulation Article 6), once its sender has confirmed it: only the mailroom of the hub
 * files it, for the reporter whose address was proved. Its clocks run from the confirmation: before it nobody had
 * complained (Article 8).
 */
export function fileMailed(
  filing: Omit<Filing, 'channel'>,
  circumstances: Omit<FilingCircumstances, 'profileComplete'> & { readonly reporterId: string },
  by: By,
): Decision {
  return mustBeSystem(by.actor) ?? filed({ ...filing, channel: 'EMAIL' }, circumstances, by.at);
}

/** An answer by e-mail is what its reporter would have done on the page: answer the open question, else write. */
export function answerByMail(complaint: Complaint, body: string, by: By): Decision {
  return complaint.state === 'NEEDS_INFO'
    ? provideInformation(complaint, body, by)
    : postFollowUp(complaint, body, by);
}
