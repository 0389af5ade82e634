import { parse, type ExecutionResult } from 'graphql';
import { fc } from '../../test/support/properties';
import type { ComplaintEvent } from '../../schema/events/complaint-events';
import type { PositionedEvent } from '../../schema/events/envelope';
import { visitor } from '../../platform/domain/actor';
import { InProcessBus } from '../../platform/runtime/events/in-process-bus';
import { makeLogger } from '../../platform/runtime/logging/logger';
import { arrayFeed, complaintEvent } from '../../test/support/gateway';
import type { Execution } from '../planning/plan-executor';
import { Cursors } from './cursors';
import { LiveCore } from './live-core';
import type { PreparedSubscription } from './prepare-subscription';
import { Topics } from './topics/topics';
import { Turns } from './turns';

const log = makeLogger('gateway', 'silent');
const fail = (error: unknown) => {
  throw error;
};

const topics = new Topics(`schema { subscription: Subscription }
  type Subscription { complaintChanged(complaint: ID!): ID @topic(channel: "complaints", argument: "complaint", field: "complaint.id") }`);
const topic = topics.of('complaintChanged');
if (!topic) throw new Error('no such topic');
const asked: Omit<PreparedSubscription, 'executor'> = {
  ...{ topic, topicName: 'complaintChanged', topicKey: 'c1', responseName: 'told', eventOperation: 'event' },
  execution: {
    ...{ key: 'k', document: parse('{ a }'), operationName: null, variables: {} },
    scope: { actor: visitor, language: 'id', requestId: 'r' },
  },
  sharingClass: 'one',
  stranger: null,
  sight: null,
};

/** What may happen between two looks at a client. */
const step = fc.oneof(
  fc.record({
    write: fc.constantFrom('c1', 'c2'),
    // How the bus treats the nudge.
    nudge: fc.constantFrom('once', 'twice', 'lost', 'late'),
  }),
  fc.record({ take: fc.nat(3) }),
  fc.constant('cut' as const),
  fc.constant('pause' as const),
  // Another schema is served.
  fc.constant('reload' as const),
);

describe('a client that is cut again and again', () => {
  it('has every event once, in order, whatever the bus does and whatever schema is served', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.boolean(), async (steps, isSlow) => {
        const store: PositionedEvent<ComplaintEvent>[] = [];
        const bus = new InProcessBus(fail);
        const schema = () => ({
          topics,
          executor: {
            async execute({ scope: { event } }: Execution): Promise<ExecutionResult> {
              if (isSlow) await new Promise((resolve) => setImmediate(resolve));
              return { data: { told: event?.positioned?.position } };
            },
          },
        });
        const schemas = { now: schema() };
        const again = (before: typeof asked) => ({ ...before, executor: schemas.now.executor });
        const core = new LiveCore({
          ...{
            bus,
            log,
            schemas,
            again,
            turns: new Turns(8),
            strangers: { includes: async () => false },
            sight: { has: async () => null },
            queueLength: 1_000,
            replayLength: 1_000,
          },
          feeds: { complaints: arrayFeed(store) },
          cursors: new Cursors([{ id: 'k', key: new Uint8Array(32) }]),
        });
        await core.start();
        let cursor = core.marks()['complaints'] ?? '';
        const subscribe = () => {
          const subscription = again(asked);
          return core.subscribe(subscription, core.positionOf(subscription, cursor));
        };
        let stream = subscribe();
        const got: unknown[] = [];
        const late: PositionedEvent<ComplaintEvent>[] = [];
        const take = async () => {
          const { value } = await stream.next();
          if (!value) return;
          got.push(value.answer.data?.['told']);
          cursor = String(value.cursor);
        };
        const written = () => store.filter(({ event }) => event.complaint.id === 'c1');
        for (const one of steps) {
          if (one === 'cut') {
            await stream.return();
            stream = subscribe();
          } else if (one === 'pause') {
            for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
          } else if (one === 'reload') {
            schemas.now = schema();
            await core.replan();
          } else if ('take' in one) {
            for (let left = one.take; left > 0 && got.length < written().length; left -= 1) {
              // What the bus lost is found by the beat.
              const found = core.catchUp();
              await take();
              await found;
            }
          } else {
            const told = {
              position: store.length + 1,
              event: complaintEvent(one.write, { type: 'ComplaintVerified' }),
            };
            store.push(told);
            if (one.nudge === 'late') late.push(told);
            else if (one.nudge !== 'lost') await bus.publish('complaints', told);
            if (one.nudge === 'twice') await bus.publish('complaints', told);
            if (late.length > 1) await bus.publish('complaints', late.pop() as (typeof late)[0]);
          }
        }
        await core.catchUp();
        // One more, so that whatever came twice before it shows.
        const last = {
          position: store.length + 1,
          event: complaintEvent('c1', { type: 'ComplaintVerified' }),
        };
        store.push(last);
        await bus.publish('complaints', last);
        while (got.at(-1) !== last.position) await take();
        expect(got).toEqual(written().map(({ position }) => position));
        await core.stop();
        expect((await stream.next()).done).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
