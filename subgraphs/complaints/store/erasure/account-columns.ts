/**
 * Every column that can name an account, and what an erasure does to it. A test holds this list against the tables,
 * so a new column is decided upon before it is written to.
 */
export const columnsOfCitizens: readonly {
  readonly table: string;
  readonly column: string;
  /** NULL: the row stays without the name. DELETE: it was about the person only. STEP: with a line of history. */
  readonly erasure: 'NULL' | 'DELETE' | 'STEP';
  /** What is told of each complaint the row belongs to, where visitors are shown something of it. */
  readonly told?: 'SupportChanged' | 'CommentChanged';
}[] = [
  { table: 'complaint', column: 'reporterId', erasure: 'STEP' },
  { table: 'history_line', column: 'byAccountId', erasure: 'NULL' },
  // Of own complaints alone, which are told of; its files: store/attachments/attachment-store.ts.
  { table: 'attachment', column: 'accountId', erasure: 'NULL' },
  { table: 'complaint_support', column: 'accountId', erasure: 'DELETE', told: 'SupportChanged' },
  // Texts stay, as those of complaints do.
  { table: 'citizen_comment', column: 'accountId', erasure: 'NULL', told: 'CommentChanged' },
  { table: 'comment_report', column: 'accountId', erasure: 'NULL' },
  { table: 'reporter_notice', column: 'supporterId', erasure: 'DELETE' },
  { table: 'reporter_copy', column: 'accountId', erasure: 'DELETE' },
];

/** Written by staff alone, whose accounts are closed and not erased. */
export const columnsOfStaff: readonly string[] = [
  'agency_note.byAccountId',
  'approval_delegation.fromAccountId',
  'approval_delegation.toAccountId',
  'staff_copy.accountId',
  'identity_access.byAccountId',
  'notice_receiver.accountId',
  'record_approval.byAccountId',
  'record_version.finalisedBy',
  'record_version.madeBy',
  'reporter_reveal.byAccountId',
  'complaint_record.releasedBy',
  'citizen_comment.moderatedBy',
  'conduct_flag.decidedBy',
  'prohibited_word.addedBy',
  'prohibited_word.removedBy',
  'service_standard.setBy',
];

/** The tombstone itself. */
export const tombstoneColumn = 'erased_account.accountId';
