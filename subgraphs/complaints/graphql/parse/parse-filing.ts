import type { Actor } from '../../../../platform/domain/actor';
import type { Clock } from '../../../../platform/domain/clock';
import type { Filing } from '../../domain/decisions/file';
import { badInput } from '../bad-inputs';
import type { FileComplaintInput, FilingInput } from '../inputs/file-complaint.input';
import { parseIncidentDate } from './parse-day';
import { parsePlace } from './parse-place';
import { parseBody, parseTopic } from './parse-text';

export function parseFiling(
  input: FileComplaintInput,
  actor: Actor,
  clock: Clock,
): Filing & { readonly idempotencyKey: string | null } {
  return {
    ...parseFilingOnly(input, clock),
    channel: actor.role === 'PARTNER' ? 'PARTNER_APP' : input.channel,
    idempotencyKey: parseKey(input.idempotencyKey),
  };
}

export function parseFilingOnly(input: FilingInput, clock: Clock): Omit<Filing, 'channel'> {
  return {
    class: input.class,
    kind: input.kind ?? null,
    category: input.category ?? null,
    topic: parseTopic(input.topic),
    body: parseBody(input.body),
    place: parsePlace(input.place),
    incidentDate: parseIncidentDate(input.incidentDate, clock),
    identityHidden: input.hideIdentity,
    complaintHidden: input.hideComplaint,
    accusedAgencyId: input.accusedAgency ?? null,
  };
}

export function parseKey(key: string | null | undefined): string | null {
  if (key == null) return null;
  if (!/^[\w-]{8,64}$/.test(key)) throw badInput('IDEMPOTENCY_KEY', 'input.idempotencyKey');
  return key;
}
