import type { IncomingHttpHeaders } from 'node:http';

/** What of a request reaches a file route; the token does not, nor what proxies add. */
export const forwardedHeaders = [
  'content-type',
  'content-length',
  'range',
  'if-range',
  'if-none-match',
  'accept',
  // Events that the national system pushes carry their signature in these.
  'x-lapor-timestamp',
  'x-lapor-signature',
] as const;
export type ForwardedHeader = (typeof forwardedHeaders)[number];

export function forwardedOf(headers: IncomingHttpHeaders): Partial<Record<ForwardedHeader, string>> {
  return Object.fromEntries(
    forwardedHeaders.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Of one connection only, or the gateway's to say. */
const notHandedOn = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'date',
  'server',
  'set-cookie',
  'x-request-id',
]);

/** What of a service's answer goes out. */
export function answeredHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || notHandedOn.has(name.toLowerCase())
        ? []
        : [[name.toLowerCase(), typeof value === 'string' ? value : value.join(', ')]],
    ),
  );
}
