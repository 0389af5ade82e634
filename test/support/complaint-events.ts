import type { ComplaintEvent, ComplaintFacts, IssuedNotice } from '../../schema/events/complaint-events';

let number = 0;

export function someFacts(more: Partial<ComplaintFacts> = {}): ComplaintFacts {
  return {
    id: 'complaint-1',
    state: 'FORWARDED',
    class: 'COMPLAINT',
    kind: 'GRIEVANCE',
    category: 'INFRA.JALAN',
    channel: 'WEB',
    supervisory: false,
    accusedSide: null,
    complaintHidden: false,
    identityHidden: false,
    appealed: false,
    appealOpen: false,
    filedAt: '2026-03-02T01:00:00.000Z',
    leadAgency: 'PUPR',
    supportingAgencies: ['DLHK'],
    ...more,
  };
}

/** An event of the complaints channel at a time. */
export function complaintTold(
  at: Date,
  more: Partial<ComplaintEvent> & Pick<ComplaintEvent, 'type'>,
): ComplaintEvent {
  number += 1;
  const nothing = { followUpId: null, agencies: [], notice: null };
  return {
    ...nothing,
    complaint: someFacts(),
    ...more,
    id: `complaint-event-${number}`,
    at: at.toISOString(),
  };
}

/** That a desk, or a reporter, was told something. */
export function noticeTold(
  at: Date,
  notice: Partial<IssuedNotice> & Pick<IssuedNotice, 'role'>,
  facts: Partial<ComplaintFacts> = {},
): ComplaintEvent {
  number += 1;
  const letter = { letterId: `letter-${number}`, agencyId: null, count: 1, addressee: null };
  return complaintTold(at, {
    type: 'NoticeIssued',
    complaint: someFacts(facts),
    notice: { ...letter, kind: 'CLOCK', ...notice },
  });
}
