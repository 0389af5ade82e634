import type { Complaint } from '../complaint';
import type { HistoryStep } from '../decision';

/** What of a complaint is set anew without a step of its life, all of it kept in the history. */
const fields = [
  'class',
  'kind',
  'category',
  'topic',
  'body',
  'identityHidden',
  'complaintHidden',
  'identityHeldBy',
  'complaintHeldBy',
  'accusedAgencyId',
  'supervisory',
] as const;

/** What the API calls a field that it spells in another way. */
const namesInApi: Readonly<Partial<Record<(typeof fields)[number], string>>> = {
  accusedAgencyId: 'accusedAgency',
};

/** Fields that differ, with what they were and are. */
export function changesBetween(before: Complaint, now: Complaint): HistoryStep['changes'] {
  return fields
    .map((field) => ({
      field: namesInApi[field] ?? field,
      from: String(before[field] ?? ''),
      to: String(now[field] ?? ''),
    }))
    .filter(({ from, to }) => from !== to);
}
