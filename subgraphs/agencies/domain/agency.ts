/**
 * An agency connected to the hub (perangkat daerah, perusahaan daerah or kelurahan). Agencies are renamed,
 * merged and closed, never deleted: old complaints keep the name of their day.
 */
import type { ApprovalChain } from './approval-chain';
import type { AgencyUnit } from './unit';
import type { agencyRoles, agencyTypes } from '../../../schema/events/agency-events';

export type AgencyType = (typeof agencyTypes)[number];
export type AgencyRole = (typeof agencyRoles)[number];

/** Published by name: Regulation 45/2013, Article 11(1). */
export interface OfficerInCharge {
  readonly name: string;
  readonly position: string;
}

/** A name the agency bore from one instant until another. */
export interface FormerName {
  readonly name: string;
  readonly shortName: string;
  readonly from: Date;
  readonly to: Date;
}

export interface Agency {
  /** Given once and kept through every renaming. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Since when it bears this name. */
  readonly nameSince: Date;
  /** Oldest first. */
  readonly formerNames: readonly FormerName[];
  readonly type: AgencyType;
  /** A part it plays in the procedure itself; one agency each. */
  readonly role: AgencyRole | null;
  readonly parentCode: string | null;
  /** Code of the district in the national list of areas; null for an agency of the whole city. */
  readonly areaCode: string | null;
  /** Villages (desa) of its area that are no agencies themselves. */
  readonly villages: readonly string[];
  readonly units: readonly AgencyUnit[];
  readonly officersInCharge: readonly OfficerInCharge[];
  /** How it takes and handles complaints, and over which channels: Article 11(1). */
  readonly mechanism: string | null;
  readonly channels: readonly string[];
  /** What stands below its name at the head of a letter (kop surat): address, telephone, mail; empty when nobody said. */
  readonly letterhead: readonly string[];
  /** The calendar (kalender kerja) it works by. */
  readonly calendarCode: string;
  /** How its answers are approved; null answers directly. */
  readonly approvalChain: ApprovalChain | null;
  readonly validFrom: Date;
  /** First instant at which it no longer exists; null while it does. */
  readonly validTo: Date | null;
  /** Who took over its work. */
  readonly successorCode: string | null;
}

export function isOpenOn(agency: Pick<Agency, 'validFrom' | 'validTo'>, at: Date): boolean {
  return agency.validFrom <= at && (agency.validTo === null || at < agency.validTo);
}

/** When it begins or ceases to exist next; null for never, as long as nobody changes it. */
export function opensOrEndsAfter(
  { validFrom, validTo }: Pick<Agency, 'validFrom' | 'validTo'>,
  at: Date,
): Date | null {
  if (validFrom > at) return validFrom;
  return validTo !== null && validTo > at ? validTo : null;
}

/** The name of that day; before the first known name, the first one. */
export function nameOn(agency: Pick<Agency, 'name' | 'formerNames'>, at: Date): string {
  return agency.formerNames.find(({ to }) => at < to)?.name ?? agency.name;
}

/** Names of the wards (kelurahan, desa) whose matters come to the agency: its own, or the villages of a district. */
export function wardsOf(agency: Pick<Agency, 'type' | 'name' | 'villages'>): readonly string[] {
  const own = agency.type === 'KELURAHAN' ? [agency.name.replace(/^Kelurahan\s+/i, '')] : [];
  return [...own, ...agency.villages];
}
