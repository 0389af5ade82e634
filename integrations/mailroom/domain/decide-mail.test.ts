import { decideMail, mostHops, mostRecipients } from './decide-mail';
import type { MailFacts } from './mail-facts';

const own = { mailroom: 'pengaduan@kota.example', sender: 'no-reply@kota.example' };
const plain: MailFacts = {
  ...{
    fault: null,
    from: 'warga@contoh.example',
    fromName: 'Warga Contoh',
    returnPath: 'warga@contoh.example',
  },
  ...{ messageId: '<1@contoh.example>', autoSubmitted: null, precedence: null, isOfList: false },
  ...{ isMarkedAutomatic: false, isDeliveryReport: false, quotedIds: [], hops: 3, recipientCount: 1 },
  ...{ recipients: ['pengaduan@kota.example'], subject: 'Jalan rusak', text: 'Jalan di depan pasar rusak.' },
};
const token = 'a1b2'.repeat(12);
const answered = `pengaduan+${token}@kota.example`;

describe('a mail', () => {
  it.each<[string, Partial<MailFacts>, object]>([
    ['of a person is something new', {}, { verdict: 'COMPLAINT', reason: null }],
    ['to the address of a letter is an answer', { recipients: [answered] }, { verdict: 'REPLY', token }],
    [
      'to that address and others is an answer',
      { recipients: ['lain@kota.example', own.mailroom, answered] },
      { verdict: 'REPLY', token },
    ],
    [
      'with a tag for somebody else is something new',
      { recipients: [`lain+${token}@kota.example`] },
      { verdict: 'COMPLAINT', reason: null },
    ],
    [
      'quoting a number in its subject is something new',
      { subject: 'Re: PD-7K3M-9XA2-QW4T' },
      { verdict: 'COMPLAINT', reason: 'QUOTES_NUMBER' },
    ],
    [
      'quoting a number in its text is something new',
      { text: 'nomor pd 7k3m 9xa2 qw4t mohon dibalas' },
      { verdict: 'COMPLAINT', reason: 'QUOTES_NUMBER' },
    ],
    ['of the hub itself is a loop', { messageId: '<a-1@pro-denpasar>' }, { verdict: 'LOOP' }],
    ['from the sender of letters is a loop', { from: own.sender }, { verdict: 'LOOP' }],
    ['from the mailroom is a loop', { from: answered }, { verdict: 'LOOP' }],
    ['that went in circles is a loop', { hops: mostHops + 1 }, { verdict: 'LOOP' }],
    [
      'with a report of a delivery is a bounce of its letter',
      { isDeliveryReport: true, returnPath: '', quotedIds: ['<x@lain.example>', '<b-2@pro-denpasar>'] },
      { verdict: 'BOUNCE', letterId: 'b-2' },
    ],
    [
      'of a mail server is a bounce',
      { from: 'mailer-daemon@lain.example' },
      { verdict: 'BOUNCE', letterId: null },
    ],
    ['with an empty return path is automatic', { returnPath: '' }, { verdict: 'AUTOMATIC' }],
    ['auto-replied is automatic', { autoSubmitted: 'auto-replied; x=1' }, { verdict: 'AUTOMATIC' }],
    [
      'auto-replied to the address of a letter is automatic',
      { autoSubmitted: 'auto-replied', recipients: [answered] },
      { verdict: 'AUTOMATIC' },
    ],
    ['not auto-submitted is of a person', { autoSubmitted: 'No' }, { verdict: 'COMPLAINT', reason: null }],
    ['marked by a vacation program is automatic', { isMarkedAutomatic: true }, { verdict: 'AUTOMATIC' }],
    ['of a list is of a list', { isOfList: true }, { verdict: 'LIST' }],
    ['in bulk is of a list', { precedence: 'Bulk' }, { verdict: 'LIST' }],
    ['without a sender is refused', { from: null }, { verdict: 'REFUSED', reason: 'NO_SENDER' }],
    ['that is broken is refused', { fault: 'UNREADABLE' }, { verdict: 'REFUSED', reason: 'UNREADABLE' }],
    [
      'to a crowd is refused, as an answer too',
      { recipientCount: mostRecipients + 1, recipients: [answered] },
      { verdict: 'REFUSED', reason: 'TOO_MANY_RECIPIENTS' },
    ],
    [
      'that is broken and automatic is not answered',
      { fault: 'TOO_LARGE', returnPath: '' },
      { verdict: 'AUTOMATIC' },
    ],
  ])('%s', (_name, facts, decision) => {
    expect(decideMail({ ...plain, ...facts }, own)).toEqual(decision);
  });
});
