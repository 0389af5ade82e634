import { cityInstitution } from '../../../integrations/sp4n-lapor/simulator/masters';
import type { BothStores } from './both-stores';
import { isAtCity } from './pairs';

/** Lines for a person that nothing in a trial can lead to. */
const neverReviewed = new Set(['REFERENCE_OF_ANOTHER', 'COMPLAINT_GONE', 'REPORT_TIME', 'NOT_TAKEN']);

/** Nothing is left under way, and what the mirror's own comparison still finds is what no call can mend. */
export function checkRest(stores: BothStores): readonly string[] {
  const { deliveries, reviews, compared, reports, doneTwice } = stores;
  const isSentOn = reports.some((report) => !isAtCity(report, cityInstitution));
  const mayDiffer: Readonly<Record<string, boolean>> = {
    GONE_THERE: isSentOn,
    SENT_ON: isSentOn,
    LINKED_TWICE: doneTwice > 0,
    STATE_UNKNOWN: reports.some(({ label }) => label !== null),
    OWN_ITEM_GONE_THERE: true,
    STATE_STUCK: stores.complaints.some(({ complaint }) => complaint.state === 'SUBMITTED'),
  };
  return [
    ...deliveries
      .filter(({ state }) => state !== 'DONE' && state !== 'SKIPPED')
      .map(({ step, state, reason }) => `a step is left: ${step} ${state} ${reason ?? ''}`),
    ...reviews
      .filter(({ reason }) => neverReviewed.has(reason) || (reason === 'REPORT_TWICE' && doneTwice === 0))
      .map(({ reason, about }) => `a person is asked to look: ${reason} ${about}`),
    ...compared
      .filter(({ kind }) => !mayDiffer[kind])
      .map(({ kind, outcome }) => `the comparison still finds ${kind} ${outcome}`),
  ];
}
