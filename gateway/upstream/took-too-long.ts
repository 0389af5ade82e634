/** What a call rejects with whose time was over before it was answered. */
export function tookTooLong(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
}
