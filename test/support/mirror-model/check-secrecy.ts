import { cityInstitution } from '../../../integrations/sp4n-lapor/simulator/masters';
import type { BothStores } from './both-stores';
import { isAtCity, pairsOf } from './pairs';

/** The strictest secrecy of both sides holds on both. */
export function checkSecrecy(stores: BothStores): readonly string[] {
  return pairsOf(stores).flatMap(({ word, here: { complaint }, there }) => {
    const wrong: string[] = [];
    const isOurs = isAtCity(there, cityInstitution);
    // Of a report that another institution has by now the city is told nothing: that it was hidden there is enough.
    const told = isOurs ? null : stores.links.find(({ trackingId }) => trackingId === there.id);
    const isNamed = !there.anonymous && !told?.identityHidden;
    const isShown = !there.secret && !told?.complaintHidden;
    if (complaint.identityHidden && isNamed) wrong.push(`${word}: the name is hidden here alone`);
    if (complaint.complaintHidden && isShown) wrong.push(`${word}: hidden here alone`);
    if (!isOurs) return wrong;
    if (there.anonymous && !complaint.identityHidden) wrong.push(`${word}: the name is hidden there alone`);
    if (there.secret && !complaint.complaintHidden) wrong.push(`${word}: hidden there alone`);
    return wrong;
  });
}
