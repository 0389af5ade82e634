import { localDay } from '../../../../platform/domain/calendar/local-day';
import type { Language } from '../../../../platform/domain/language';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import type { KeptPerson, RecordApproval, RecordVersion } from '../../domain/records/record';
import type { SeenRecord } from '../../domain/records/seen-record';
import type { RefusalCode } from '../../domain/refusals';
import type { Verified } from '../../store/records/record-verifying';
import { Refusal } from '../types/results.type';
import type { RecordPersonType } from './record-parts.type';
import type {
  RecordApprovalType,
  RecordResult,
  RecordType,
  RecordVerificationType,
  RecordVersionType,
} from './record.type';

export function presentRecord(record: SeenRecord): RecordType {
  const { id, kind, agencyId, number, createdAt, releasedAt, current, versions } = record;
  return {
    ...{ id, kind, number, createdAt, releasedAt },
    agency: { id: agencyId },
    current: presentVersion(record, current),
    versions: versions.map((version) => presentVersion(record, version)),
  };
}

export function presentRecordResult(
  result: SeenRecord | Refused<RefusalCode>,
  language: Language,
): RecordResult {
  return isRefused(result)
    ? { record: null, refusal: Refusal.of(result.refused, language) }
    : { record: presentRecord(result), refusal: null };
}

export function presentVerified(verified: Verified): RecordVerificationType {
  const { number, kind, agencyId, finalisedAt, version, fingerprint, inForce } = verified;
  return {
    ...{ number, kind, version, fingerprint, inForce },
    agency: { id: agencyId },
    day: localDay(finalisedAt),
  };
}

function presentVersion({ id: recordId, asHandler }: SeenRecord, made: RecordVersion): RecordVersionType {
  const { version, madeAt, finalisedAt, fingerprint, verifyCode, content } = made;
  const { subject, urgent, enclosure, place, sections, event, actions, copies } = content;
  return {
    ...{ version, madeAt, finalisedAt, fingerprint, verifyCode },
    state: finalisedAt === null ? 'DRAFT' : 'FINAL',
    pdfPath: `/files/complaints/records/${recordId}/${version}`,
    ...{ subject, urgent, enclosure, place, sections, event, actions, copies },
    toReporter: content.toReporter,
    reporterReached: content.reporterReached,
    people: made.people.map(presentPerson),
    approvals: asHandler ? made.approvals.map(presentApproval) : [],
  };
}

function presentPerson(person: KeptPerson): RecordPersonType {
  const { id, part, name, position, institution, address, phone, email, serviceNumber, step, erasedAt } =
    person;
  return { id, part, name, position, institution, address, phone, email, serviceNumber, step, erasedAt };
}

function presentApproval({ kind, title, byAccountId, onBehalfOf, at }: RecordApproval): RecordApprovalType {
  return { kind, title, by: byAccountId, onBehalfOf, at };
}
