import type { FileStorage } from './file-storage';
import { folderStorage } from './folder-storage';
import { s3Storage, type Bucket } from './s3-storage';

/** Where files are kept, as a setting says it. */
export type StoragePlace =
  { readonly kind: 'folder'; readonly folder: string } | ({ readonly kind: 's3' } & Bucket);

/** `folder:<path>`, or `s3+https://key:secret@host/bucket?region=…` (`s3+http` for a server next door). */
export function asStoragePlace(value: string): StoragePlace {
  if (value.startsWith('folder:') && value.length > 'folder:'.length) {
    return { kind: 'folder', folder: value.slice('folder:'.length) };
  }
  const url = /^s3\+https?:\/\//.test(value) && URL.canParse(value.slice(3)) ? new URL(value.slice(3)) : null;
  const bucket = url?.pathname.slice(1) ?? '';
  if (!url?.username || !url.password || !/^[a-z0-9][a-z0-9.-]+$/.test(bucket)) {
    throw new Error('must be folder:<path> or s3+https://key:secret@host/bucket');
  }
  return {
    kind: 's3',
    endpoint: url.origin,
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    bucket,
  };
}

export async function openStorage(place: StoragePlace): Promise<FileStorage> {
  return place.kind === 'folder' ? folderStorage(place.folder) : s3Storage(place);
}
