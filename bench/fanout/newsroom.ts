import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { servedSubgraph } from '../peers/shop/served-subgraph';
import { happened, news, people } from './news';

/** Both subgraphs in a process of their own; what they are told to say, and what they were asked, goes over its channel. */
async function main(): Promise<void> {
  const [newsroom, staff] = [await servedSubgraph(news), await servedSubgraph(people)];
  const sockets = new WebSocketServer({ server: newsroom.server, path: '/graphql' });
  let told = 0;
  useServer({ schema: newsroom.schema, onNext: () => void (told += 1) }, sockets);
  process.on('message', (message: { readonly thread: string; readonly id: string } | 'counts') => {
    if (message !== 'counts') {
      process.send?.({ at: performance.timeOrigin + performance.now() });
      return void happened.emit(message.thread, message.id);
    }
    process.send?.({ calls: staff.takeCalls(), told, listening: listening() });
    told = 0;
  });
  process.once('disconnect', () => process.exit());
  process.send?.({ addresses: { news: newsroom.url, people: staff.url } });
}

function listening(): number {
  return happened.eventNames().reduce((sum, name) => sum + happened.listenerCount(name), 0);
}

void main();
