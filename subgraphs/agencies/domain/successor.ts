import type { Agency } from './agency';

/**
 * Who does the work of an agency now: itself while it exists, else the end of its chain of successors; null
 * when the chain ends with an agency that closed without one.
 */
export function handledNowBy(agencies: ReadonlyMap<string, Agency>, code: string): Agency | null {
  const passed = new Set<string>();
  let agency = agencies.get(code);
  while (agency && agency.validTo !== null && !passed.has(agency.code)) {
    passed.add(agency.code);
    agency = agency.successorCode === null ? undefined : agencies.get(agency.successorCode);
  }
  return agency && agency.validTo === null ? agency : null;
}
