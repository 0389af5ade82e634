import { cityInstitution } from '../../../integrations/sp4n-lapor/simulator/masters';
import { ticketIn } from '../../../integrations/sp4n-lapor/mapping/reference-text';
import type { MirroredComplaint } from '../../../subgraphs/complaints/store/mirror/mirror-reading';
import type { BothStores } from './both-stores';
import { complaintsWith, isAtCity, isReadable, reportsWith, said } from './pairs';

const goes = new Set(['VERIFIED', 'FORWARDED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED']);

/** Must be over there: verified, and neither secrecy nor kind forbids it. */
export function mustBeThere({ complaint, flagged }: MirroredComplaint): boolean {
  return goes.has(complaint.state) && !complaint.complaintHidden && !complaint.supervisory && !flagged;
}

/** Every report is on both sides once, under its own number, and linked to what it is. */
export function checkReports(stores: BothStores): readonly string[] {
  const wrong: string[] = [];
  let doubled = 0;
  for (const { word, side } of said(stores, 'REPORT')) {
    const here = complaintsWith(stores, word);
    const there = reportsWith(stores, word);
    const [complaint] = here;
    const [report] = there;
    if (here.length > 1) wrong.push(`${word}: ${here.length} complaints of one report`);
    if (side === 'HERE') {
      if (!complaint) wrong.push(`${word}: the complaint is gone`);
      else if (there.length === 0 && mustBeThere(complaint)) wrong.push(`${word}: was never told`);
      // What the other side does twice by itself, nobody here can undo: it is listed for a person.
      doubled += Math.max(0, there.filter((copy) => isReadable(stores, copy)).length - 1);
      for (const copy of there) {
        if (complaint && ticketIn(copy.content) !== complaint.complaint.ticket)
          wrong.push(`${word}: report ${copy.id} lost our number`);
      }
    } else {
      if (!report) wrong.push(`${word}: the report is gone`);
      else if (!complaint && isAtCity(report, cityInstitution)) wrong.push(`${word}: was never taken in`);
      if (there.length > 1) wrong.push(`${word}: a report of theirs was filed there again`);
    }
    if (complaint && report) {
      const links = stores.links.filter(({ complaintId }) => complaintId === complaint.complaint.id);
      const isRight = links.length === 1 && there.some(({ id }) => id === links[0]?.trackingId);
      if (!isRight)
        wrong.push(`${word}: linked to ${links.map(({ trackingId }) => trackingId).join() || 'nothing'}`);
    }
  }
  if (doubled > stores.doneTwice)
    wrong.push(`${doubled} reports were filed again, ${stores.doneTwice} of them by the other side itself`);
  return wrong;
}
