import type { Clock } from '../../../../platform/domain/clock';
import { readEmail } from '../../../../platform/domain/person/email';
import { readNik } from '../../../../platform/domain/person/nik';
import { readAddress, readName } from '../../../../platform/domain/person/person-text';
import { readPhone } from '../../../../platform/domain/person/phone';
import type { RecordComplaint } from '../../commands/intake/record-complaint';
import type { ReporterData } from '../../domain/intake/offline-reporter';
import { receiptDays } from '../../domain/intake/receipt-days';
import { badInput, type BadInputCode } from '../bad-inputs';
import { parseFilingOnly, parseKey } from '../parse/parse-filing';
import { parseWords, parseWordsIfAny } from '../parse/parse-text';
import type { OfflineReporterInput, RecordComplaintInput } from './intake.input';

export function parseIntake(input: RecordComplaintInput, clock: Clock): RecordComplaint {
  const { settled } = input;
  return {
    ...parseFilingOnly(input, clock),
    channel: input.channel,
    receivedAt: parseReceipt(input.receivedAt, clock),
    lateReason: parseWordsIfAny(input.lateReason, 'input.lateReason'),
    contact: input.reporter.contact,
    data: parseReporter(input.reporter),
    emergency: input.emergency,
    leadAgencyId: input.leadAgency ?? null,
    settled: settled
      ? {
          outcome: settled.outcome,
          explanation: parseWords(settled.explanation, 'input.settled.explanation'),
        }
      : null,
    idempotencyKey: parseKey(input.idempotencyKey),
  };
}

const day = 86_400_000;

function parseReceipt(given: Date | null | undefined, clock: Clock): Date | null {
  if (given == null) return null;
  const age = clock.now().getTime() - given.getTime();
  if (!(age >= 0 && age <= receiptDays * day)) throw badInput('RECEIVED_AT', 'input.receivedAt');
  return given;
}

function parseReporter(given: OfflineReporterInput): ReporterData {
  const data = {
    name: readIfAny(given.name, { read: readName, code: 'REPORTER_NAME', field: 'name' }),
    address: readIfAny(given.address, { read: readAddress, code: 'REPORTER_ADDRESS', field: 'address' }),
    nik: readIfAny(given.nik, { read: readNik, code: 'REPORTER_NIK', field: 'nik' }),
    phone: readIfAny(given.phone, { read: readPhone, code: 'REPORTER_PHONE', field: 'phone' }),
    email: readIfAny(given.email, { read: readEmail, code: 'REPORTER_EMAIL', field: 'email' }),
  };
  if (given.contact === 'ANONYMOUS' && Object.values(data).some((value) => value !== null)) {
    throw badInput('ANONYMOUS_WITH_DATA', 'input.reporter');
  }
  return data;
}

interface Reading {
  readonly read: (given: string) => string | null;
  readonly code: BadInputCode;
  readonly field: string;
}

/** Blank is left out; anything else must be what it says. */
function readIfAny(given: string | null | undefined, { read, code, field }: Reading): string | null {
  if (given == null || given.trim() === '') return null;
  const value = read(given);
  if (value === null) throw badInput(code, `input.reporter.${field}`);
  return value;
}
