import { all, only, type Expectations } from './expectation';

/** Mail is the secretariat's to look after; what a sender confirms, by a link that only the sender has. */
export const mailroom: Expectations = {
  'Query.mailroom': { answers: all('NOTHING', { admin: 'DONE' }) },
  'Query.receivedMails': { answers: all('NOTHING') },
  'Query.mailToConfirm': { given: { token: 'tautan-yang-tidak-ada' }, answers: all('NOTHING') },
  'Mutation.settleMail': {
    given: { mail: 'surel-yang-tidak-ada' },
    answers: only({ admin: 'MAIL_NOT_FOUND' }),
  },
  'Mutation.confirmMail': {
    given: { token: 'tautan-yang-tidak-ada' },
    answers: all('MAIL_LINK_INVALID'),
  },
  'Mutation.disownMail': {
    given: { token: 'tautan-yang-tidak-ada' },
    answers: all('MAIL_LINK_INVALID'),
  },
};
