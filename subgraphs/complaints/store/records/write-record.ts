import { randomUUID } from 'node:crypto';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Database } from '../../../../platform/runtime/database/database';
import type { By } from '../../domain/decision';
import { officialNumber, yearOfNumber } from '../../domain/records/number';
import { newestVersion, type ComplaintRecord } from '../../domain/records/record';
import { fingerprintOf, newVerifyCode } from './fingerprint';
import { nextSerial } from './next-serial';
import { contentText } from './read-records';
import { RecordPersonRow, RecordRow, RecordVersionRow } from './record-rows.entity';
import type { RecordDraft } from '../../domain/records/record';

/** Another version of a record, with the people it names. */
export async function writeVersion(
  manager: EntityManager,
  made: { readonly recordId: string; readonly version: number; readonly draft: RecordDraft },
  { actor, at }: By,
): Promise<void> {
  const { recordId, version, draft } = made;
  await manager.insert(RecordVersionRow, {
    ...{ recordId, version, content: contentText(draft.content) },
    ...{ madeAt: at, madeBy: actor.accountId },
    ...{ finalisedAt: null, finalisedBy: null, fingerprint: null, verifyCode: null },
  });
  const people = draft.people.map((person, number) => ({
    ...{ id: randomUUID(), recordId, version, number, erasedAt: null },
    ...person,
  }));
  for (let first = 0; first < people.length; first += batch) {
    await manager.insert(RecordPersonRow, people.slice(first, first + batch));
  }
}

/** Below the number of values that one statement may have. */
const batch = 50;

/** The newest version becomes final: the record gets its number, the version its fingerprint and code. */
export async function writeFinal(
  manager: EntityManager,
  kind: Database['kind'],
  { record, by: { actor, at } }: { readonly record: ComplaintRecord; readonly by: By },
): Promise<void> {
  const { id, agencyId, classification } = record;
  const newest = newestVersion(record);
  let { number } = record;
  if (number === null) {
    const year = yearOfNumber(at);
    const serial = await nextSerial(manager, kind, { agencyId, year });
    await manager.update(RecordRow, { id }, { year, serial });
    number = officialNumber({ classification, serial, agencyId, year });
  }
  const verifyCode = newVerifyCode();
  const fingerprint = fingerprintOf({
    ...{ number, kind: record.kind, agencyId, version: newest.version },
    ...{ finalisedAt: at, verifyCode, content: newest.content, people: newest.people },
  });
  await manager.update(
    RecordVersionRow,
    { recordId: id, version: newest.version, finalisedAt: IsNull() },
    { finalisedAt: at, finalisedBy: actor.accountId, fingerprint, verifyCode },
  );
}

const nobody = {
  ...{ name: null, position: null, institution: null, address: null },
  ...{ phone: null, email: null, serviceNumber: null },
};

/** Empties the reporter of these complaints in every version of their records. */
export async function eraseReportersOfRecords(
  manager: EntityManager,
  { complaintIds, at }: { readonly complaintIds: readonly string[]; readonly at: Date },
): Promise<void> {
  const records = await manager.findBy(RecordRow, { complaintId: In(complaintIds) });
  const recordId = In(records.map(({ id }) => id));
  const named = { recordId, part: 'REPORTER', erasedAt: IsNull() } as const;
  await manager.update(RecordPersonRow, named, { ...nobody, erasedAt: at });
}

/** Empties who is named so in every version of the record. */
export async function writeErasure(
  manager: EntityManager,
  {
    record,
    personId,
    at,
  }: { readonly record: ComplaintRecord; readonly personId: string; readonly at: Date },
): Promise<void> {
  const all = record.versions.flatMap(({ people }) => people);
  const asked = all.find(({ id }) => id === personId);
  const same = all.filter(
    ({ id, part, name }) => id === personId || (name !== null && part === asked?.part && name === asked.name),
  );
  for (const { id } of same) await manager.update(RecordPersonRow, { id }, { ...nobody, erasedAt: at });
}
