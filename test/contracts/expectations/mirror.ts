import { all, only, type Expectations } from './expectation';

/** The trials run in a hub that mirrors nothing: an admin is answered so, everybody else not at all. */
const lists = all('NOTHING');
const noSuch = only({ admin: 'NOT_FOUND' });

const healthTold = (state: string) => ({
  ...{ id: 'e-1', type: 'MirrorHealthChanged', at: '2026-03-02T02:00:00.000Z' },
  before: { state: 'IN_STEP', trouble: 'NONE' },
  health: { state, trouble: 'NOT_ANSWERING', delayedSince: null, lagSeconds: 0 },
});

/**
 * What the mirror says to everybody is how it is doing. Of complaints it speaks to admins, and to whoever complaints
 * gave the number of one.
 */
export const mirror: Expectations = {
  'Query.mirrorHealth': { answers: all('DONE') },
  'Subscription.mirrorHealthChanged': [
    { told: () => healthTold('DELAYED'), answers: all('DONE') },
    // A trouble nobody else notices yet.
    { told: () => healthTold('IN_STEP'), answers: all('NOTHING', { admin: 'DONE' }) },
  ],
  'Query.laporLinks': { answers: lists },
  'Query.laporDeliveries': { answers: lists },
  'Query.laporReviews': { answers: lists },
  'Query.laporDecisions': { answers: lists },
  'Query.laporMasters': { given: { list: 'categories' }, answers: lists },
  'Query.laporReconciliations': { answers: lists },
  'Mutation.replayLaporDelivery': { given: { delivery: '999999' }, answers: noSuch },
  'Mutation.settleLaporReview': { given: { review: 'x', settlement: 'Sudah' }, answers: noSuch },
  'Mutation.mapLaporMaster': {
    given: { list: 'categories', remoteKey: '999999', code: null },
    answers: noSuch,
  },
  'Mutation.refreshLaporMasters': { answers: only({ admin: 'MIRROR_IS_OFF' }) },
  'Mutation.pauseMirror': { given: { paused: false }, answers: only({ admin: 'DONE' }) },
  'Mutation.nameLaporInstitution': { given: { delivery: '999999', institution: '51' }, answers: noSuch },
  'Mutation.resendLaporReport': { given: { complaint: 'x' }, answers: only({ admin: 'MIRROR_IS_OFF' }) },
  'Mutation.allowLaporReport': { given: { complaint: 'x' }, answers: only({ inspector: 'MIRROR_IS_OFF' }) },
  'Mutation.takeBackLaporReport': {
    given: { complaint: 'x' },
    answers: only({ inspector: 'MIRROR_IS_OFF' }),
  },
  'Query.laporSummary': { answers: all('NOTHING', { admin: 'DONE' }) },
  'Query.laporExport': { given: { check: 'x' }, answers: lists },
  'Mutation.applyLaporExport': { given: { check: 'x', digest: 'y' }, answers: noSuch },
  'Mutation.reconcileMirror': { given: {}, answers: only({ admin: 'MIRROR_IS_OFF' }) },
  // Only the gateway asks so, with the number that complaints gave it for this viewer.
  '_entities.Complaint': { given: { id: 'complaint-1', ticket: 'PD-0000-0000-0001' }, answers: all('DONE') },
};
