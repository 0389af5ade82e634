/** Another institution than the city has a report; one that names none is the city's still. */
export function isElsewhere(institutionId: number | null, cityInstitution: number): boolean {
  return institutionId !== null && institutionId !== cityInstitution;
}
