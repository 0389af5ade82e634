/**
 * Who is asking. Made from a token by the gateway, signed for the subgraphs, and the only
 * thing a rule may know about the person behind a request.
 */

/** The roles of the hub; `VISITOR` is anyone without an account. */
export const roles = [
  'VISITOR',
  'CITIZEN',
  'ADMIN',
  'OFFICER',
  'APPROVER',
  'INSPECTOR',
  'EXECUTIVE',
  'PARTNER',
  'SYSTEM',
] as const;
export type Role = (typeof roles)[number];

export interface Actor {
  readonly role: Role;
  /** The account behind the request; null for a visitor and for the system. */
  readonly accountId: string | null;
  /** The agency an officer, approver or inspector works for; null for everybody else. */
  readonly agencyId: string | null;
  /** The unit (bidang, UPT, seksi) of that agency to which its holder is bound; without one it is the whole agency. */
  readonly unitId?: string | null;
}

export const visitor: Actor = { role: 'VISITOR', accountId: null, agencyId: null };
export const system: Actor = { role: 'SYSTEM', accountId: null, agencyId: null };

/** The roles of those who work inside an agency. */
export const agencyRoles = ['OFFICER', 'APPROVER', 'INSPECTOR'] as const satisfies readonly Role[];

/** Works inside an agency and sees what was disposed to it. */
export function worksForAgency(actor: Actor): actor is Actor & { agencyId: string } {
  return hasAgencyRole(actor) && actor.agencyId !== null;
}

/** Has a role inside an agency, named or not. */
export function hasAgencyRole({ role }: Actor): boolean {
  return agencyRoles.some((each) => each === role);
}

/** Two requests with the same authorization class may share one answer; nobody else may. */
export function authorizationClass(actor: Actor): string {
  return `${actor.role}:${actor.accountId ?? ''}:${actor.agencyId ?? ''}:${actor.unitId ?? ''}`;
}
