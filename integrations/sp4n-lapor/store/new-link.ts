import type { LinkRow } from './link.entity';

type Pair = Pick<LinkRow, 'trackingId' | 'complaintId' | 'ticket' | 'sequence' | 'origin'>;

/** A pair linked now: what is not given of it has not been seen or told yet. */
export function newLink(known: Pair & Partial<LinkRow>, at: Date): LinkRow {
  return {
    ...{ statusRaw: null, status: null, statusAt: null, toldState: null },
    ...{ identityHidden: false, complaintHidden: false, categoryId: null, institutionId: null },
    ...{ title: null, content: null, receivedThereAt: null, passedOnAt: null, changedThereAt: null },
    ...{ takenInAt: null, syncedAt: at, linkedAt: at },
    ...known,
  };
}
