import { aForwardedComplaint, aKnownAgency } from '../../../../test/support/complaint-builders';
import { deskFor } from './desk';

describe('the desk of an appeal', () => {
  it.each([
    ['the approver of the agency', {}, {}, { role: 'APPROVER', agencyId: 'PUPR' }],
    [
      'the Inspectorate, of the secretariat',
      { isSecretariat: true },
      {},
      { role: 'INSPECTOR', agencyId: null },
    ],
    ['the secretariat, of the Inspectorate', { isInspectorate: true }, {}, { role: 'ADMIN', agencyId: null }],
    [
      'the own approver, when the other side may not see it',
      { isSecretariat: true },
      { complaintHidden: true },
      { role: 'APPROVER', agencyId: 'PUPR' },
    ],
  ] as const)('is %s', (...[, agency, complaint, desk]) => {
    expect(deskFor(aForwardedComplaint(complaint), aKnownAgency('PUPR', agency))).toEqual(desk);
  });
});
