import { linkedAbort } from './linked-abort';

export interface Patience {
  readonly milliseconds: number;
  /** What the work is ended with when the time is over. */
  readonly tooLate: () => Error;
  /** Ends the work before that. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does a work that ends when nobody waits for it any more, or when its time is over. One signal with a timer of its
 * own: `AbortSignal.any` and `AbortSignal.timeout` cost several times as much, and there is one for every call.
 */
export async function withinTime<Result>(
  { milliseconds, tooLate, signal }: Patience,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { own, release } = linkedAbort(signal);
  const timer = setTimeout(() => own.abort(tooLate()), milliseconds);
  try {
    return await work(own.signal);
  } finally {
    clearTimeout(timer);
    release();
  }
}
