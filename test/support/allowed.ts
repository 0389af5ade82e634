import { isRefused, type Refused } from '../../platform/domain/refusal';

/** What was done; a world of tests only asks for what is allowed, and a refusal there is a fault. */
export function allowed<T>(result: T | Refused | null): T {
  if (result === null || isRefused(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}
