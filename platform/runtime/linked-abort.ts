/** Aborts with the signal that it was given, or by itself. `release` when the work is done: the signal may live on. */
export function linkedAbort(signal: AbortSignal | undefined): {
  readonly own: AbortController;
  readonly release: () => void;
} {
  const own = new AbortController();
  const follow = (): void => own.abort(signal?.reason);
  if (signal?.aborted) follow();
  else signal?.addEventListener('abort', follow, { once: true });
  return { own, release: () => signal?.removeEventListener('abort', follow) };
}
