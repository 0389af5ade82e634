import { deskNoticeKinds, citizenNoticeKinds } from '../../../../schema/events/notice-words';
import type { Account } from '../account';
import { addressFor, choicesOf, chosen, nothingChosen, withoutEmail } from './preferences';
import { afterQuiet, readQuietHours, writtenQuietHours } from './quiet-hours';

const wita = (time: string) => new Date(`2026-03-02T${time}:00+08:00`);

it.each([
  ['21:00-07:00', '20:59', '20:59'],
  ['21:00-07:00', '21:00', '31:00'],
  ['21:00-07:00', '23:30', '31:00'],
  ['21:00-07:00', '00:00', '07:00'],
  ['21:00-07:00', '06:59', '07:00'],
  ['21:00-07:00', '07:00', '07:00'],
  ['12:00-14:00', '13:00', '14:00'],
  ['12:00-14:00', '11:59', '11:59'],
  ['none', '03:00', '03:00'],
])('with quiet hours %s an answer of %s is written at %s', (written, at, expected) => {
  const quiet = readQuietHours(written);
  if (quiet === undefined) throw new Error('not read');
  const [hours = 0, minutes = 0] = expected.split(':').map(Number);
  const due = new Date(wita('00:00').getTime() + (hours * 60 + minutes) * 60_000);
  expect(afterQuiet('ANSWERED', quiet, wita(at))).toEqual(due);
  expect(afterQuiet('CLOCK', quiet, wita(at))).toEqual(wita(at));
  expect(readQuietHours(writtenQuietHours(quiet))).toEqual(quiet);
});

it.each(['', '21:00', '24:00-07:00', '7:00-8:00', '07:00-07:00', '21:00-07:00-08:00', 'never'])(
  '%j are no quiet hours',
  (written) => expect(readQuietHours(written)).toBeUndefined(),
);

const account: Account = {
  ...{ id: 'a1', email: 'warga@example.org', name: 'Wayan', role: 'CITIZEN', agencyId: null, language: 'id' },
  ...{ unitId: null, position: null },
  ...{ passwordHash: null, createdAt: wita('00:00'), activatedAt: wita('00:00'), closedAt: null },
  profile: { nik: '5171015208900001', address: 'Jl. Uji 1', phone: '+6281234567890' },
};

it('reporters are asked about what reporters are told, staff about what staff are told', () => {
  expect(choicesOf(account, nothingChosen).map(({ kind, sms }) => `${kind}${sms ? ' SMS' : ''}`)).toEqual([
    'RECEIPT',
    'QUESTION SMS',
    'FORWARDED',
    'ANSWERED',
    'RESOLVED SMS',
    'CLOSING_SOON SMS',
    'ARCHIVED',
    'REFERRED',
    'MERGED',
    'UNMERGED',
    'DUPLICATES_CHANGED',
    'MERGED_NEWS',
    'APPEAL_RECEIVED',
    'APPEAL_DECIDED',
    'SUPPORTED',
  ]);
  expect(choicesOf({ role: 'OFFICER' }, nothingChosen).map(({ kind }) => kind)).toEqual(deskNoticeKinds);
  expect(choicesOf({ role: 'ADMIN' }, nothingChosen).at(-1)).toEqual({
    kind: 'MIRROR_DAY',
    email: true,
    sms: false,
  });
});

it('a later choice replaces an earlier one, and leaves the others', () => {
  const first = chosen(nothingChosen, [{ kind: 'QUESTION', email: false, sms: false }]);
  const second = chosen(first, [
    { kind: 'ANSWERED', email: false, sms: true },
    { kind: 'ANSWERED', email: true, sms: true },
  ]);
  expect(second.choices).toEqual([
    { kind: 'QUESTION', email: false, sms: false },
    { kind: 'ANSWERED', email: true, sms: true },
  ]);
  const address = (kind: 'QUESTION' | 'ANSWERED' | 'RESOLVED', way: 'EMAIL' | 'SMS') =>
    addressFor(account, second, { kind, way });
  expect([address('QUESTION', 'EMAIL'), address('QUESTION', 'SMS')]).toEqual([null, null]);
  expect(address('ANSWERED', 'SMS')).toBe('+6281234567890');
  expect(address('RESOLVED', 'EMAIL')).toBe('warga@example.org');
  expect(addressFor({ ...account, profile: null }, second, { kind: 'RESOLVED', way: 'SMS' })).toBeNull();
});

it('a link in a letter ends the e-mails of its kind, or all of them, and no text message', () => {
  const one = withoutEmail(account, nothingChosen, 'RESOLVED');
  expect(one.choices).toEqual([{ kind: 'RESOLVED', email: false, sms: true }]);
  expect(withoutEmail(account, one, 'ALL').choices.every(({ email }) => !email)).toBe(true);
  expect(withoutEmail(account, one, 'ALL').choices).toHaveLength(citizenNoticeKinds.length);
  // A letter to an officer who is none any more.
  expect(withoutEmail(account, nothingChosen, 'CLOCK').choices).toEqual([]);
});
