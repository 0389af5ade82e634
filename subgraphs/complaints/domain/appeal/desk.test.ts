import { aForwardedComplaint, aKnownAgency } from '../../../../test/support/complaint-builders';
import { deskFor } from './desk';

const approvers = { role: 'APPROVER', agencyId: 'PUPR' };
const secretariat = { role: 'ADMIN', agencyId: null };
const inspectorate = { role: 'INSPECTOR', agencyId: null };

describe('the desk of an appeal', () => {
  it.each([
    ['the approvers above, in the agency', {}, {}, true, approvers],
    ['the secretariat, when nobody in the agency is above', {}, {}, false, secretariat],
    ['the secretariat of what is hidden too', {}, { complaintHidden: true }, false, secretariat],
    ['the Inspectorate, of the secretariat', { isSecretariat: true }, {}, true, inspectorate],
    ['the secretariat, of the Inspectorate', { isInspectorate: true }, {}, true, secretariat],
    [
      'the own approver, when the other side may not see it',
      { isSecretariat: true },
      { complaintHidden: true },
      true,
      approvers,
    ],
  ] as const)('is %s', (...[, agency, complaint, hasApproverAbove, desk]) => {
    const lead = aKnownAgency('PUPR', agency);
    expect(deskFor(aForwardedComplaint(complaint), { lead, hasApproverAbove })).toEqual(desk);
  });
});
