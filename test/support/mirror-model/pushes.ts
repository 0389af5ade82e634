import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { visitor } from '../../../platform/domain/actor';
import { fileDoor } from '../../../platform/runtime/http/files/file-door';
import { makeLogger } from '../../../platform/runtime/logging/logger';
import { pushRoute } from '../../../integrations/sp4n-lapor/inbound/push-route';
import { PushEvents } from '../../../integrations/sp4n-lapor/store/push-events';
import type { OutboundWorld } from '../outbound-world';

/** What somebody told the hub to have happened there. */
export interface Pushed {
  readonly id: string;
  /** Not signed by the ministry, or so long ago that it was heard once. */
  readonly isForged: boolean;
}

export const pushSecret = 'rahasia-uji';
const log = makeLogger('mirror', 'silent');

/** The address events are pushed to; whoever is believed is followed by a look, which is waited for. */
export function pushDoor({ mirror, api }: OutboundWorld) {
  const { clock } = api.parts;
  let looking: Promise<unknown> = Promise.resolve();
  const pushes = new PushEvents(mirror.deliveries.database);
  const onEvent = () => {
    looking = mirror.lookThere();
  };
  const door = fileDoor([pushRoute({ pushes, secret: pushSecret, clock, onEvent })], log);
  return async (
    event: { readonly id: string; readonly about: number },
    { key, minutesAgo }: { readonly key: string; readonly minutesAgo: number },
  ): Promise<number | undefined> => {
    const timestamp = String(Math.floor(clock.now().getTime() / 1_000) - minutesAgo * 60);
    const body = JSON.stringify({ event_id: event.id, type: 'changed', complaint_id: event.about });
    const signature = createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');
    const answer = await door.answer({
      ...{ method: 'POST', path: '/events', actor: visitor, query: new URLSearchParams(), language: 'id' },
      headers: { 'x-lapor-timestamp': timestamp, 'x-lapor-signature': signature },
      body: Readable.from([Buffer.from(body)]),
      ...{ requestId: 'model', signal: new AbortController().signal },
    });
    await looking;
    return answer?.status;
  };
}
