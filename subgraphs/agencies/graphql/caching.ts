import type { CacheDeclaration } from '../../../platform/runtime/graphql/cache-control';

/**
 * What the gateway may keep of this register: `RegisterStore` and `TemplateStore` alone write it, and tell an event of these
 * types in the transaction of each change. What depends on the time of the request (`isOpen`, which agencies exist now) says
 * with each answer when it changes next.
 */
const register = { channel: 'agencies', maxAge: 300 } as const;

export const untilAgencyChanges = { ...register, events: ['AgencyChanged'] } satisfies CacheDeclaration;
export const untilCategoryChanges = { ...register, events: ['CategoryChanged'] } satisfies CacheDeclaration;
export const untilCalendarChanges = { ...register, events: ['CalendarChanged'] } satisfies CacheDeclaration;
export const untilHolidayChanges = { ...register, events: ['HolidayChanged'] } satisfies CacheDeclaration;
