import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

/** A server that speaks S3, with one empty bucket, in a temporary folder. */
export async function startS3Server(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'hub-s3-'));
  const server = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory },
    configureBuckets: [{ name: 'hub-files', configs: [] }],
  });
  const { port } = await server.run();
  // The one account the server knows out of the box.
  const account = 'S3RVER';
  return {
    url: `s3+http://${account}:${account}@127.0.0.1:${port}/hub-files`,
    async stop() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
