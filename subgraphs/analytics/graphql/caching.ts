import type { CacheDeclaration } from '../../../platform/runtime/graphql/cache-control';

/**
 * Any event of a complaint is counted, or at least moves the time up to which was counted. Each answer says how far that
 * was: one that was counted before all was heard that the gateway has heard is not kept.
 */
export const untilAnythingIsTold = {
  channel: 'complaints',
  maxAge: 300,
  scope: 'PRIVATE',
} as const satisfies CacheDeclaration;
