import type { LaporClient } from '../client/lapor-client';
import type { Caller } from './call-allowance';
import type { Remote } from './remote';

/** The calls that only read. */
export type Reads = Pick<LaporClient, 'reports' | 'report' | 'followUps' | 'masters' | 'templates'>;

/** The same calls for who reads much: each waits for its turn. They throw LaporFailure or NotNow. */
export function readsOf(remote: Remote, caller: Caller): Reads {
  const read = <T>(work: (client: LaporClient) => Promise<T>) => remote.inTurn(work, caller);
  return {
    reports: (page, since) => read((client) => client.reports(page, since)),
    report: (id) => read((client) => client.report(id)),
    followUps: (id) => read((client) => client.followUps(id)),
    masters: (list) => read((client) => client.masters(list)),
    templates: () => read((client) => client.templates()),
  };
}
