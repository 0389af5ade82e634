import type { Message } from './message';
import { SubscriberQueue } from './subscriber-queue';

/** One answer as a stream, which can be left before it comes: then the work for it stops. */
export function singleAnswer(
  run: (signal: AbortSignal) => Promise<Message>,
): AsyncGenerator<Message, void, void> {
  const gone = new AbortController();
  const one = new SubscriberQueue<Message>(
    1,
    () => new Error('more than one answer'),
    () => gone.abort(),
  );
  run(gone.signal).then(
    (result) => {
      one.push(result);
      one.end();
    },
    (error: unknown) => one.end(error instanceof Error ? error : new Error(String(error))),
  );
  return one;
}
