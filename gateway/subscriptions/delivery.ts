import type { Message } from './message';
import { streamBefore } from './stream-before';

const end = Buffer.from('}');

/**
 * Writes the messages of one operation of graphql-transport-ws: the frames of its subscribers differ in the id alone,
 * so what the library would write for each is put around the JSON that all of them share. What the library is given
 * is a stream without messages, for it to end, fail and leave.
 */
export function delivered(
  messages: AsyncGenerator<Message, void, void>,
  id: string,
  send: (frame: Buffer) => Promise<void>,
): AsyncGenerator<never, void, void> {
  const start = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  return streamBefore<never>(messages, async () => {
    for (let told = await messages.next(); !told.done; told = await messages.next())
      await send(Buffer.concat([start, told.value.json, end]));
    return { done: true, value: undefined };
  });
}
