import { startedServers } from './jest-setup';

export default async function teardown(): Promise<void> {
  await Promise.all(startedServers.splice(0).map((server) => server.stop()));
}
