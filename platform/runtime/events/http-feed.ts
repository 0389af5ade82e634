import type { Pool } from 'undici';
import type { Channel, EventEnvelope, PositionedEvent } from '../../../schema/events/envelope';
import type { Clock } from '../../domain/clock';
import { system } from '../../domain/actor';
import { signatureHeader, signRequest } from '../auth/subgraph-signature';
import type { SigningKeys } from '../auth/signing-keys';
import type { EventFeed } from './bus';

/** The events of a service in another process, read over its signed `/events` endpoint. */
export function httpFeed<Event extends EventEnvelope>(options: {
  readonly channel: Channel;
  /** Name of the telling service, which the signature is made for. */
  readonly service: string;
  readonly pool: Pool;
  readonly keys: SigningKeys;
  readonly clock: Clock;
}): EventFeed<Event> {
  const { channel, service, pool, keys, clock } = options;
  return {
    channel,
    async read(after, limit) {
      const path = `/events?after=${after}&limit=${limit}`;
      const request = { service, method: 'GET', path, body: '' };
      const signature = signRequest(keys, request, { actor: system, at: clock.now() });
      const answer = await pool.request({ method: 'GET', path, headers: { [signatureHeader]: signature } });
      if (answer.statusCode !== 200) {
        await answer.body.dump();
        throw new Error(`the feed of ${service} answered ${answer.statusCode}`);
      }
      return (await answer.body.json()) as readonly PositionedEvent<Event>[];
    },
  };
}
