import { Audience, type Subscriber } from './audience';
import type { EventAnswers } from './event-answer';
import { Message } from './message';
import type { PreparedSubscription } from './prepare-subscription';
import { SightWatch } from './sight/sight-watch';
import { SubscriberQueue } from './subscriber-queue';

/** Answers with the position of the event. */
const answers = {
  of: async (_subscription: unknown, { position }: { readonly position: number }) =>
    new Message({ data: { position } }),
} as unknown as EventAnswers;
const nothing = () => undefined;
const tooSlow = () => new Error('too slow');
const watch = new SightWatch<Subscriber>(async () => true);

function listener(): Subscriber {
  return new SubscriberQueue<Message>(10, tooSlow, nothing);
}

async function heardBy(subscriber: Subscriber): Promise<unknown[]> {
  const heard: unknown[] = [];
  for await (const { answer } of subscriber) heard.push(answer.data?.['position']);
  return heard;
}

it('tells nobody again what they had by themselves before they joined', async () => {
  const audience = new Audience({} as PreparedSubscription, { answers, most: 10, tooSlow, watch });
  const [live, resumed] = [listener(), listener()];
  audience.join(live, 0);
  // It has read up to 8 in the store, and nudges of 7 and 8 are still on their way.
  audience.join(resumed, 8);
  for (const position of [7, 8, 9]) audience.tell({ position, event: { id: 'e', type: 'Any', at: '' } });
  await new Promise((resolve) => setImmediate(resolve));
  for (const one of [live, resumed]) one.end();
  expect(await heardBy(live)).toEqual([7, 8, 9]);
  expect(await heardBy(resumed)).toEqual([9]);
});

it('tells all the very same message, whose JSON is written once', async () => {
  const audience = new Audience({} as PreparedSubscription, { answers, most: 10, tooSlow, watch });
  const listeners = [listener(), listener(), listener()];
  for (const one of listeners) audience.join(one, 0);
  audience.tell({ position: 1, event: { id: 'e', type: 'Any', at: '' } });
  const told = await Promise.all(listeners.map((one) => one.next()));
  expect(new Set(told.map(({ value }) => value)).size).toBe(1);
  expect(new Set(told.map(({ value }) => value?.json)).size).toBe(1);
});

it('ends who was told on the way to the live end, and lost the right there', async () => {
  const lost = new SightWatch<Subscriber>(async () => false);
  const audience = new Audience({} as PreparedSubscription, { answers, most: 10, tooSlow, watch: lost });
  const [told, untold] = [listener(), listener()];
  audience.join(told, 8, true);
  audience.join(untold, 8);
  await expect(told.next()).rejects.toMatchObject({ extensions: { code: 'RIGHT_LOST' } });
  expect(untold.isOver).toBe(false);
});
