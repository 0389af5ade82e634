import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { ManualClock } from '../../../platform/domain/clock';
import { visitor } from '../../../platform/domain/actor';
import { fileDoor } from '../../../platform/runtime/http/files/file-door';
import { makeLogger } from '../../../platform/runtime/logging/logger';
import { pushRoute } from './push-route';

const secret = 'rahasia-uji';
const clock = new ManualClock(new Date('2026-11-23T02:00:00Z'));
const stamp = (seconds = 0) => String(Math.floor(clock.now().getTime() / 1_000) + seconds);
const sign = (timestamp: string, body: string, key = secret) =>
  createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');
const told = JSON.stringify({ event_id: 'e-1', type: 'edited', complaint_id: 7_100_001 });

describe('an event that is pushed to the hub', () => {
  let kept: string[];
  let looked: number;
  beforeEach(() => {
    kept = [];
    looked = 0;
  });

  async function push(
    body: string,
    more: { timestamp?: string | null; signature?: string; key?: string | null } = {},
  ): Promise<number> {
    const route = pushRoute({
      pushes: {
        async keep({ id }) {
          const isNew = !kept.includes(id);
          if (isNew) kept.push(id);
          return isNew;
        },
      },
      secret: more.key === undefined ? secret : more.key,
      clock,
      onEvent: () => (looked += 1),
    });
    const timestamp = more.timestamp === undefined ? stamp() : more.timestamp;
    const signature = more.signature ?? sign(timestamp ?? '', body);
    const answer = await fileDoor([route], makeLogger('mirror', 'silent')).answer({
      ...{ method: 'POST', path: '/events', actor: visitor, query: new URLSearchParams(), language: 'id' },
      headers: {
        'x-lapor-signature': signature,
        ...(timestamp === null ? {} : { 'x-lapor-timestamp': timestamp }),
      },
      body: Readable.from([Buffer.from(body)]),
      requestId: 'test',
      signal: new AbortController().signal,
    });
    return answer?.status ?? 404;
  }

  it('is stored once, and makes the mirror look (129)', async () => {
    expect(await push(told)).toBe(202);
    expect(await push(told)).toBe(200);
    expect([kept, looked]).toEqual([['e-1'], 1]);
  });

  it.each([
    ['without a time', { timestamp: null }],
    ['too old', { timestamp: stamp(-301) }],
    ['from the future', { timestamp: stamp(301) }],
    ['with another key', { signature: sign(stamp(), told, 'lain') }],
    ['signed for another time', { signature: sign(stamp(-10), told) }],
    ['with a signature that is none', { signature: 'x' }],
    ['with a time that is none', { timestamp: '1e9' }],
  ])('is refused %s (130)', async (_name, more) => {
    expect(await push(told, more)).toBe(401);
    expect(kept).toEqual([]);
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a negative number', '{"event_id":"a","type":"b","complaint_id":-1}'],
    ['a number as text', '{"event_id":"a","type":"b","complaint_id":"1"}'],
    ['an id with blanks', '{"event_id":"a b","type":"b","complaint_id":1}'],
    ['no type', '{"event_id":"a","complaint_id":1}'],
  ])('is refused when it is %s (81) (128)', async (_name, body) => {
    expect(await push(body)).toBe(400);
    expect(kept).toEqual([]);
  });

  it('is refused when it is too long, whatever it says (128)', async () => {
    expect(await push('x'.repeat(70_000))).toBe(413);
  });

  it('finds nothing where no secret was agreed', async () => {
    expect(await push(told, { key: null })).toBe(404);
  });
});
