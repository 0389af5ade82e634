import { Pool } from 'undici';
import type { Clock } from '../../platform/domain/clock';
import type { SigningKeys } from '../../platform/runtime/auth/signing-keys';
import {
  signatureHeader,
  signRequest,
  type SignedRequest,
} from '../../platform/runtime/auth/subgraph-signature';
import { unsignedPayload } from '../../platform/runtime/auth/unsigned-payload';
import type { DoorRequest, FileDoor } from '../../platform/runtime/http/files/file-door';
import { answeredHeaders } from '../../platform/runtime/http/files/file-headers';
import type { Logger } from '../../platform/runtime/logging/logger';
import { GatewayRefusal } from '../errors/gateway-refusal';

export interface RemoteFileDoorOptions {
  /** Name of the service, which every signature is made for. */
  readonly name: string;
  /** Its origin. */
  readonly url: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
  readonly log: Logger;
  /** A service that says nothing for this long counts as unavailable. */
  readonly silenceMilliseconds?: number;
}

export interface RemoteFileDoor extends FileDoor {
  stop(): Promise<void>;
}

/** The file routes of a service in another process; bodies are streamed both ways, never held. */
export function remoteFileDoor(options: RemoteFileDoorOptions): RemoteFileDoor {
  const { name, keys, clock, silenceMilliseconds = 60_000 } = options;
  const pool = new Pool(new URL(options.url).origin, {
    connections: 128,
    keepAliveTimeout: 60_000,
    headersTimeout: silenceMilliseconds,
    bodyTimeout: silenceMilliseconds,
  });

  async function ask(request: DoorRequest) {
    const { method, actor, body } = request;
    const query = request.query.size > 0 ? `?${request.query.toString()}` : '';
    const path = `/files/${name}${request.path}${query}`;
    const signed: SignedRequest = { service: name, method, path, body: unsignedPayload };
    return pool.request({
      method,
      path,
      body: method === 'GET' || method === 'HEAD' ? null : body,
      headers: {
        ...request.headers,
        [signatureHeader]: await signRequest(keys, signed, { actor, at: clock.now() }),
        'accept-language': request.language,
        'x-request-id': request.requestId,
      },
      signal: request.signal,
    });
  }

  return {
    async answer(request) {
      const response = await ask(request).catch((error: unknown) => {
        if (request.body.errored) throw request.body.errored;
        options.log.warn({ service: name, requestId: request.requestId, error }, 'file door unavailable');
        throw new GatewayRefusal('SUBGRAPH_UNAVAILABLE');
      });
      const { statusCode: status, headers, body } = response;
      if (status === 404 || status === 401) {
        await body.dump();
        if (status === 404) return null;
        throw new GatewayRefusal('SUBGRAPH_UNAVAILABLE');
      }
      return { status, headers: answeredHeaders(headers), body };
    },
    stop: () => pool.close(),
  };
}
