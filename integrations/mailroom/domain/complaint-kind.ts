import type { complaintKinds } from '../../../schema/events/complaint-events';

/** Kind (kategori), Regulation 45/2013, Article 3; the secretariat settles it when it verifies. */
export type ComplaintKind = (typeof complaintKinds)[number];

/** What a mail is taken for when its sender names nothing. */
export const usualKind: ComplaintKind = 'GRIEVANCE';
