import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { visitor } from '../../../platform/domain/actor';
import { requestKeys } from '../../../platform/runtime/auth/subgraph-signature';
import type { SubgraphRequest } from '../../../platform/runtime/graphql/subgraph';
import { tokenKeys } from '../../../test/support/gateway';
import { until } from '../../../test/support/until';
import { remoteSubgraph } from '../remote-subgraph';
import { Hedge } from './hedge';

const request: SubgraphRequest = {
  ...{ query: '{ topic }', variables: {}, operationName: null, actor: visitor, language: 'en' },
  ...{ requestId: 'request-1', event: null },
};

/** A subgraph in another process that answers when it is told to, and is asked again after a millisecond. */
async function held() {
  const calls: ServerResponse[] = [];
  let cut = 0;
  const server = createServer((_incoming, response) => {
    response.once('close', () => void (response.writableFinished || (cut += 1)));
    calls.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hedge = new Hedge({ percent: 100, after: 1 });
  const subgraph = remoteSubgraph({
    ...{ name: 'complaints', url: `http://127.0.0.1:${port}`, keys: requestKeys(tokenKeys) },
    ...{ clock: { now: () => new Date() }, timeoutMilliseconds: 30_000, breakMilliseconds: 60_000, hedge },
  });
  return {
    ...{ subgraph, hedge, calls },
    cut: () => cut,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await subgraph.stop();
    },
  };
}
const answer = (call: ServerResponse | undefined, topic: string): void =>
  void call?.end(JSON.stringify({ data: { topic } }));

describe('a subgraph in another process that takes long', () => {
  it('is asked to read a second time, and the call that is not needed is cut', async () => {
    const { subgraph, hedge, calls, cut, stop } = await held();
    const answered = subgraph.execute(request);
    await until(() => calls.length === 2);
    answer(calls[1], 'second');
    expect(await answered).toEqual({ data: { topic: 'second' } });
    await until(() => cut() === 1);
    expect(hedge.counts).toEqual({ reads: 1, second: 1, won: 1 });
    await stop();
  });

  it('is asked once to write, however long that takes', async () => {
    const { subgraph, hedge, calls, stop } = await held();
    const written = subgraph.execute({ ...request, writes: true });
    await until(() => calls.length === 1);
    // A read that began later is asked a second time meanwhile.
    const read = subgraph.execute(request);
    await until(() => calls.length === 3);
    answer(calls[0], 'written');
    answer(calls[1], 'read');
    expect(await written).toEqual({ data: { topic: 'written' } });
    expect(await read).toEqual({ data: { topic: 'read' } });
    expect([calls.length, hedge.counts.reads]).toEqual([3, 1]);
    await stop();
  });

  it('is left alone after five reads that failed, each of them one however often it was asked', async () => {
    const { subgraph, calls, stop } = await held();
    for (let failed = 1; failed <= 5; failed += 1) {
      const read = subgraph.execute(request);
      await until(() => calls.length === failed * 2);
      for (const call of calls.slice(-2)) call.writeHead(500).end('{}');
      expect((await read).errors?.[0]?.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
    }
    expect((await subgraph.execute(request)).errors).toHaveLength(1);
    expect(calls).toHaveLength(10);
    await stop();
  });

  it('is read once more when both lines broke, as when one did', async () => {
    const { subgraph, calls, stop } = await held();
    const read = subgraph.execute(request);
    await until(() => calls.length === 2);
    for (const call of calls) call.destroy();
    await until(() => calls.length >= 3);
    answer(calls[2], 'again');
    expect(await read).toEqual({ data: { topic: 'again' } });
    await stop();
  });
});
