/** What is promised, or the reason of the signal when that comes first. What comes too late is dropped. */
export function unlessAborted<Value>(promised: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    promised.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
