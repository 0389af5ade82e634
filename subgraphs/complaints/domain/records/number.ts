import { localDay } from '../../../../platform/domain/calendar/local-day';

/** The year of an official number, as years go in Denpasar. */
export function yearOfNumber(at: Date): number {
  return Number(localDay(at).slice(0, 4));
}

/**
 * Official number (nomor surat): classification, running number of the agency in that year, agency, year, as in
 * `188.45/206/HK/2013` of the city's own decrees.
 */
export function officialNumber({
  classification,
  serial,
  agencyId,
  year,
}: {
  readonly classification: string;
  readonly serial: number;
  readonly agencyId: string;
  readonly year: number;
}): string {
  return `${classification}/${serial}/${agencyId}/${year}`;
}
