import { once } from 'node:events';
import { connect } from 'node:net';

/** A frame as a client sends it: its first byte, what it carries, and a mask of zeros, which changes nothing. */
function frame(first: number, carried: Uint8Array | string): Buffer {
  const bytes = Buffer.from(carried);
  return Buffer.concat([Buffer.from([first, 0x80 | bytes.length, 0, 0, 0, 0]), bytes]);
}

/** What no client of the protocol sends, and the code it is closed with (RFC 6455 section 7.4.1, PROTOCOL.md of graphql-ws). */
export const badFrames: readonly (readonly [name: string, bytes: Buffer, code: string])[] = [
  ['a reserved bit', frame(0xf1, ''), '1002'],
  ['an operation that there is not', frame(0x83, ''), '1002'],
  ['a text without a mask', Buffer.from([0x81, 0x02, 0x7b, 0x7d]), '1002'],
  ['the end of a message that did not begin', frame(0x80, ''), '1002'],
  ['a length of a terabyte', Buffer.from([0x82, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), '1009'],
  ['text that is not UTF-8', frame(0x81, Uint8Array.from([0xff, 0xfe])), '1007'],
  ['bytes', frame(0x82, Uint8Array.from([1, 2])), '4400'],
  ['text that is not JSON', frame(0x81, 'xx'), '4400'],
  ['a message of no type', frame(0x81, '{"type":"nothing"}'), '4400'],
  [
    'an operation too early',
    frame(0x81, '{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}'),
    '4401',
  ],
];

/** Opens a WebSocket by hand, sends the bytes, and gives the code that the server closes with. */
export async function closedWith(origin: string, bytes: Buffer): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `GET /graphql HTTP/1.1\r\nHost: ${hostname}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
  );
  await once(socket, 'data');
  socket.write(bytes);
  let heard = Buffer.alloc(0);
  for await (const chunk of socket) {
    heard = Buffer.concat([heard, chunk as Buffer]);
    // The only frame a server sends here closes the connection.
    if (heard.length >= 4) break;
  }
  socket.destroy();
  return heard[0] === 0x88 ? String(heard.readUInt16BE(2)) : 'no close';
}
