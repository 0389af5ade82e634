import type { Clock } from '../../domain/clock';
import type { SigningKeys } from '../auth/signing-keys';
import type { Subgraph } from '../graphql/subgraph';
import type { FileDoor } from '../http/files/file-door';
import { signedFileDoor } from './signed-file-door';
import { signedSubgraph } from './signed-subgraph';

/** Another service as a service may call it: by GraphQL and by its file routes, each for one actor. */
export interface Neighbour {
  readonly subgraph: Subgraph;
  readonly files: FileDoor;
}

/** A neighbour in another process. */
export interface RemoteNeighbour extends Neighbour {
  stop(): Promise<void>;
}

/** Few calls: the gateway carries the crowd. */
const connections = 8;

export function remoteNeighbour(
  name: string,
  { url, keys, clock }: { readonly url: string; readonly keys: SigningKeys; readonly clock: Clock },
): RemoteNeighbour {
  const subgraph = signedSubgraph({ name, url, keys, clock, connections });
  const files = signedFileDoor({ name, url, keys, clock, connections });
  return {
    subgraph,
    files,
    async stop() {
      await Promise.all([subgraph.stop(), files.stop()]);
    },
  };
}
