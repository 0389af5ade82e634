import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of our own network that nobody outside may make us ask: it counts who does. */
export class ServerInside {
  asked = 0;
  private readonly server = createServer((_request, response) => {
    this.asked += 1;
    response.end('{"results":{"data":{"id":1}},"complaint_id":1}');
  });

  static async open(): Promise<ServerInside> {
    const inside = new ServerInside();
    await new Promise<void>((listening) => inside.server.listen(0, '127.0.0.1', listening));
    return inside;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    await new Promise((closed) => this.server.close(closed));
  }
}
