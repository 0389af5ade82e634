import type { IncomingMessage } from 'node:http';
import { all, compile } from '@fastify/proxy-addr';

/** Where a request comes from that Fastify does not see, such as an upgrade; by the rule Fastify itself has. */
export function clientAddress(proxies: readonly string[]): (request: IncomingMessage) => string | undefined {
  const isTrusted = proxies.length === 0 ? () => false : compile([...proxies]);
  return (request) => all(request, isTrusted).at(-1);
}
