import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TakenMessage {
  readonly to: string;
  readonly from: string;
  readonly body: string;
}

/** A provider of text messages that speaks the Messages resource of Twilio's API (2010-04-01), with faults to order. */
export interface SimulatedTwilio {
  /** As an `SMS_URL`. */
  readonly url: string;
  readonly taken: readonly TakenMessage[];
  /** The next requests are answered so. */
  fail(...answers: readonly { readonly status: number; readonly code?: number }[]): void;
  stop(): Promise<void>;
}

const sid = 'AC00000000000000000000000000000000';
const token = 'rahasia-uji';

export async function simulateTwilio(): Promise<SimulatedTwilio> {
  const taken: TakenMessage[] = [];
  const faults: { readonly status: number; readonly code?: number }[] = [];
  const server = createServer((request, response) => {
    void answerTo(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });

  async function answerTo(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    const fault = faults.shift();
    if (fault) return refused(fault.status, fault.code ?? fault.status);
    const credentials = `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`;
    if (request.headers.authorization !== credentials) return refused(401, 20003);
    if (request.method !== 'POST' || request.url !== `/2010-04-01/Accounts/${sid}/Messages.json`)
      return refused(404, 20404);
    const [to, from, body] = ['To', 'From', 'Body'].map((name) => form.get(name) ?? '');
    if (!to) return refused(400, 21604);
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return refused(400, 21211);
    if (!from) return refused(400, 21603);
    if (!body) return refused(400, 21602);
    if (body.length > 1_600) return refused(400, 21617);
    taken.push({ to, from, body });
    return { status: 201, body: { sid: `SM${taken.length}`, status: 'queued', to, from, error_code: null } };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `twilio:http://${sid}:${token}@127.0.0.1:${port}?from=%2B15005550006`,
    taken,
    fail: (...answers) => void faults.push(...answers),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refused(status: number, code: number): { status: number; body: object } {
  const message = 'The message names +6281234567890.';
  return {
    status,
    body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
  };
}
