import type { CacheDeclaration } from '../../../platform/runtime/graphql/cache-control';
import { nudges } from '../../../schema/events/complaint-events';
import { tellOfComments, tellOfSupport } from '../domain/told-of';

/**
 * What the gateway may keep of complaints, for visitors alone: everybody else may be party to one of them. The database
 * refuses to change what is declared here without one of these events (`store/told-writes.ts`). Not declared is what
 * depends on the time of day, on calendars, or is for parties.
 */
const forVisitors = { channel: 'complaints', maxAge: 300, scope: 'PRIVATE' } as const;

const besides = (told: readonly string[]) => nudges.filter((type) => !told.includes(type));

export const untilComplaintChanges = { ...forVisitors, except: nudges } satisfies CacheDeclaration;
export const untilSupportChanges = {
  ...forVisitors,
  except: besides(tellOfSupport),
} satisfies CacheDeclaration;
export const untilCommentsChange = {
  ...forVisitors,
  except: besides(tellOfComments),
} satisfies CacheDeclaration;
