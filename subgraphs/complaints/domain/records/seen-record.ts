import { worksForAgency, type Actor } from '../../../../platform/domain/actor';
import type { VisibleComplaint } from '../visibility';
import { kindsOfRecords } from './kinds';
import { versionInForce, type ComplaintRecord, type KeptPerson, type RecordVersion } from './record';

declare const seen: unique symbol;

/**
 * A record as one viewer may see it. Only `recordSeenBy` makes one, from a complaint the viewer sees: presenters
 * and printers take nothing else.
 */
export interface SeenRecord extends ComplaintRecord {
  readonly [seen]: true;
  /** Works on it: sees drafts and earlier versions too. */
  readonly asHandler: boolean;
  readonly complaint: VisibleComplaint;
  /** The version shown first: the newest to who works on it, the one in force to the reporter. */
  readonly current: RecordVersion;
}

/**
 * Records are never public. The staff of the agency that keeps it sees it while it holds the complaint, so do those
 * who handle the complaint and, for supervisory ones, the Inspectorate; the reporter what is meant for the reporter.
 */
export function recordSeenBy(
  viewer: Actor,
  complaint: VisibleComplaint,
  record: ComplaintRecord,
): SeenRecord | null {
  if (!complaint.isParty || record.complaintId !== complaint.id) return null;
  const hidden = complaint.identityHidden && complaint.reporterId === null;
  const shown = (versions: readonly RecordVersion[], asHandler: boolean): SeenRecord | null => {
    const withPeople = versions.map((version) => ({
      ...version,
      people: version.people.map((person) => personSeen(person, hidden)),
    }));
    const current = withPeople.at(-1);
    if (!current) return null;
    return { ...record, asHandler, complaint, current, versions: withPeople } as unknown as SeenRecord;
  };
  if (worksOnIt(viewer, complaint, record)) return shown(record.versions, true);
  if (!complaint.isOwn || !isForReporter(record)) return null;
  return shown(
    record.versions.filter(({ finalisedAt }) => finalisedAt !== null),
    false,
  );
}

function worksOnIt(viewer: Actor, complaint: VisibleComplaint, { agencyId }: ComplaintRecord): boolean {
  // A reporter who is on the staff reads it as reporter; who is no party has been turned away before.
  if (viewer.role === 'ADMIN' || viewer.role === 'SYSTEM') return true;
  if (viewer.role === 'INSPECTOR' && complaint.supervisory) return !complaint.isOwn;
  const holds = complaint.dispositions.some(
    (held) => held.endedAt === null && held.agencyId === viewer.agencyId,
  );
  return worksForAgency(viewer) && viewer.agencyId === agencyId && holds;
}

/** The reporter has what is addressed to the reporter, and minutes that the agency released. */
export function isForReporter(record: ComplaintRecord): boolean {
  const version = versionInForce(record);
  if (version === null) return false;
  switch (kindsOfRecords[record.kind].reporterSees) {
    case 'ALWAYS':
      return true;
    case 'WHEN_ADDRESSED':
      return version.content.toReporter;
    case 'WHEN_RELEASED':
      return record.releasedAt !== null;
    case 'NEVER':
      return false;
  }
}

/** Who the reporter is stays hidden in the records of a complaint as in the complaint itself. */
function personSeen(person: KeptPerson, hidden: boolean): KeptPerson {
  if (!hidden || person.part !== 'REPORTER') return person;
  return {
    ...person,
    name: null,
    position: null,
    institution: null,
    address: null,
    phone: null,
    email: null,
  };
}
