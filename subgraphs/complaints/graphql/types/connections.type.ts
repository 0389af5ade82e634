import { connectionType } from '../../../../platform/runtime/graphql/connection.type';
import { ComplaintType } from './complaint.type';
import { FollowUpType } from './follow-up.type';
import { HistoryEntryType } from './history.type';
import { IdentityUnlockType } from './identity-unlock.type';

export const ComplaintConnection = connectionType(() => ComplaintType, 'Complaint');
export const FollowUpConnection = connectionType(() => FollowUpType, 'FollowUp');
export const IdentityUnlockConnection = connectionType(() => IdentityUnlockType, 'IdentityUnlock');
export const HistoryConnection = connectionType(() => HistoryEntryType, 'History');
