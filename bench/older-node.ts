import { join } from 'node:path';

/** What Node is started with for programs of others that are written for a newer one than the hub promises. */
export const olderNode: readonly string[] = ['--require', join(__dirname, 'with-resolvers.js')];
