import { z } from 'zod';
import { roles, type Actor } from '../../domain/actor';

const actorClaims = z.object({
  role: z.enum(roles),
  sub: z.string().max(64).optional(),
  agency: z.string().max(64).optional(),
  unit: z.string().max(64).optional(),
});

/** The actor as token claims. */
export function claimsOf(actor: Actor): {
  role: string;
  sub?: string;
  agency?: string;
  unit?: string;
} {
  return {
    role: actor.role,
    ...(actor.accountId === null ? {} : { sub: actor.accountId }),
    ...(actor.agencyId === null ? {} : { agency: actor.agencyId }),
    ...(actor.unitId == null ? {} : { unit: actor.unitId }),
  };
}

/** The actor in verified claims; null when they do not describe one. */
export function actorOf(claims: unknown): Actor | null {
  const parsed = actorClaims.safeParse(claims);
  if (!parsed.success) return null;
  return {
    role: parsed.data.role,
    accountId: parsed.data.sub ?? null,
    agencyId: parsed.data.agency ?? null,
    ...(parsed.data.unit === undefined ? {} : { unitId: parsed.data.unit }),
  };
}
