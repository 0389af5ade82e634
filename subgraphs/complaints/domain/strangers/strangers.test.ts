import { visitor } from '../../../../platform/domain/actor';
import { complaintStates } from '../../../../schema/events/complaint-events';
import { aComplaint, aDisposition } from '../../../../test/support/complaint-builders';
import { fc } from '../../../../test/support/properties';
import { seenBy } from '../visibility';
import { strangersTo } from './strangers';

const accounts = ['a-1', 'a-2', 'a-3'];

it('a stranger to a complaint sees of it what a visitor sees, and its reporter is none', () => {
  const complaints = fc.record({
    reporterId: fc.constantFrom(...accounts, null),
    state: fc.constantFrom(...complaintStates),
    identityHidden: fc.boolean(),
    complaintHidden: fc.boolean(),
    supervisory: fc.boolean(),
    accusedSide: fc.constantFrom('INSPECTORATE', 'SECRETARIAT', null),
    dispositions: fc.constantFrom([], [aDisposition('PUPR')]),
  });
  fc.assert(
    fc.property(complaints, (more) => {
      const complaint = aComplaint({ ...more, body: 'Hubungi 081234567890.' });
      const strangers = strangersTo(complaint, accounts);
      expect(strangers).toEqual(accounts.filter((account) => account !== more.reporterId));
      for (const accountId of strangers) {
        const citizen = { role: 'CITIZEN', accountId, agencyId: null } as const;
        expect(seenBy(citizen, complaint)).toEqual(seenBy(visitor, complaint));
      }
    }),
  );
});
