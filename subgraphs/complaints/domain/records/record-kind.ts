export const recordKinds = [
  'COMPLAINT_FORM',
  'CORRECTIVE_ACTION',
  'INVITATION',
  'ATTENDANCE',
  'MINUTES',
  'HANDLING_REPORT',
] as const;
export type RecordKind = (typeof recordKinds)[number];
