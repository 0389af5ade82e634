import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FileStorage } from './file-storage';

/** Where a bucket is and how it is entered. */
export interface Bucket {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly bucket: string;
}

/**
 * Files in a bucket of any server that speaks S3. A file is made in a local spool and put in one request with its
 * length, so that it is there whole or not at all and no parts of an upload are left behind.
 */
export async function s3Storage(place: Bucket): Promise<FileStorage> {
  const { bucket: Bucket } = place;
  // Loaded where a bucket is used: a hub with a folder starts without it.
  const { DeleteObjectsCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } =
    await import('@aws-sdk/client-s3');
  const client = new S3Client({
    endpoint: place.endpoint,
    region: place.region,
    credentials: { accessKeyId: place.accessKeyId, secretAccessKey: place.secretAccessKey },
    // Servers other than Amazon's seldom have a host name per bucket, nor the newer checksums.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const spool = join(tmpdir(), 'pro-denpasar-spool');

  async function keysUnder(prefix: string): Promise<string[]> {
    const keys: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          ...{ Bucket, Prefix: prefix },
          ...(ContinuationToken === undefined ? {} : { ContinuationToken }),
        }),
      );
      keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    return keys;
  }

  return {
    spool,
    async keep(key, spooled) {
      const { size } = await stat(spooled);
      const Body = createReadStream(spooled);
      await client.send(new PutObjectCommand({ Bucket, Key: key, Body, ContentLength: size }));
      await rm(spooled);
    },
    async open(key, range) {
      try {
        const Range = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key, ...Range }));
        return Body instanceof Readable ? Body : null;
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return null;
        throw error;
      }
    },
    async remove(id) {
      const keys = await keysUnder(`${id}/`);
      if (keys.length === 0) return;
      const Objects = keys.map((Key) => ({ Key }));
      await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    },
    keys: () => keysUnder(''),
    async stop() {
      client.destroy();
    },
  };
}
