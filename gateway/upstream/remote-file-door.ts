import type { Logger } from '../../platform/runtime/logging/logger';
import {
  NotBelieved,
  signedFileDoor,
  type SignedFileDoor,
  type SignedFileDoorOptions,
} from '../../platform/runtime/remote/signed-file-door';
import { GatewayRefusal } from '../errors/gateway-refusal';

export interface RemoteFileDoorOptions extends SignedFileDoorOptions {
  readonly log: Logger;
}

/** The file routes of a service in another process; one that cannot be had is a refusal of the gateway. */
export function remoteFileDoor(options: RemoteFileDoorOptions): SignedFileDoor {
  const { name, log } = options;
  const signed = signedFileDoor(options);
  return {
    ...signed,
    async answer(request) {
      try {
        return await signed.answer(request);
      } catch (error) {
        if (request.body.errored) throw request.body.errored;
        if (!(error instanceof NotBelieved))
          log.warn({ service: name, requestId: request.requestId, error }, 'file door unavailable');
        throw new GatewayRefusal('SUBGRAPH_UNAVAILABLE');
      }
    },
  };
}
