import type { Clock } from '../../platform/domain/clock';
import type { SigningKeys } from '../../platform/runtime/auth/signing-keys';
import { serviceServer } from '../../platform/runtime/http/service-server';
import { makeLogger } from '../../platform/runtime/logging/logger';
import type { Service } from '../../platform/runtime/service';

export interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/** The door of a service of this process, for programs beside it. */
export async function serve(
  { subgraph, feed, files = [] }: Pick<Service, 'subgraph' | 'feed' | 'files'>,
  { keys, clock }: { readonly keys: SigningKeys; readonly clock: Clock },
): Promise<Served> {
  const log = makeLogger(null, 'silent');
  const isReady = () => Promise.resolve(true);
  const door = serviceServer({ subgraph, feed, files, keys, clock, log, isReady });
  const url = await door.listen({ port: 0, host: '127.0.0.1' });
  return { url, stop: () => door.close() };
}
