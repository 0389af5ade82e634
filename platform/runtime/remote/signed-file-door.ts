import { Pool } from 'undici';
import type { Clock } from '../../domain/clock';
import type { SigningKeys } from '../auth/signing-keys';
import { signatureHeader, signRequest, type SignedRequest } from '../auth/subgraph-signature';
import { unsignedPayload } from '../auth/unsigned-payload';
import type { DoorRequest, FileDoor } from '../http/files/file-door';
import { answeredHeaders } from '../http/files/file-headers';

export interface SignedFileDoorOptions {
  /** Name of the service, which every signature is made for. */
  readonly name: string;
  /** Its origin. */
  readonly url: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
  /** A service that says nothing for this long has failed. */
  readonly silenceMilliseconds?: number;
  readonly connections?: number;
}

export interface SignedFileDoor extends FileDoor {
  stop(): Promise<void>;
}

/** The service refused the signature, as with keys of another hub. */
export class NotBelieved extends Error {
  override readonly name = 'NotBelieved';
}

/** The file routes of a service in another process; bodies are streamed both ways, never held. */
export function signedFileDoor(options: SignedFileDoorOptions): SignedFileDoor {
  const { name, keys, clock, silenceMilliseconds = 60_000 } = options;
  const pool = new Pool(new URL(options.url).origin, {
    connections: options.connections ?? 128,
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
        [signatureHeader]: signRequest(keys, signed, { actor, at: clock.now() }),
        'accept-language': request.language,
        'x-request-id': request.requestId,
      },
      signal: request.signal,
    });
  }

  return {
    async answer(request) {
      const { statusCode: status, headers, body } = await ask(request);
      if (status === 404 || status === 401) {
        await body.dump();
        if (status === 404) return null;
        throw new NotBelieved();
      }
      return { status, headers: answeredHeaders(headers), body };
    },
    stop: () => pool.close(),
  };
}
