import { cityInstitution } from '../../../integrations/sp4n-lapor/simulator/masters';
import type { BothStores } from './both-stores';
import { isAtCity, pairsOf } from './pairs';

/** The strictest secrecy of both sides holds on both. */
export function checkSecrecy(stores: BothStores): readonly string[] {
  return pairsOf(stores).flatMap(({ word, here: { complaint }, there }) => {
    const wrong: string[] = [];
    if (complaint.identityHidden && !there.anonymous) wrong.push(`${word}: the name is hidden here alone`);
    if (complaint.complaintHidden && !there.secret) wrong.push(`${word}: hidden here alone`);
    // Of a report that another institution has by now, the city is told nothing.
    if (!isAtCity(there, cityInstitution)) return wrong;
    if (there.anonymous && !complaint.identityHidden) wrong.push(`${word}: the name is hidden there alone`);
    if (there.secret && !complaint.complaintHidden) wrong.push(`${word}: hidden there alone`);
    return wrong;
  });
}
