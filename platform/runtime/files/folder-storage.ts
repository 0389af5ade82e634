import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStorage } from './file-storage';

/**
 * Files in a folder, which several nodes may share. The spool lies inside it, so that keeping is a rename within
 * one file system: whole or not at all. Both the file and its folder are synced before it counts as kept.
 */
export function folderStorage(folder: string): FileStorage {
  const kept = join(folder, 'kept');
  const spool = join(folder, 'spool');
  // Two letters of the id first: no folder grows too long to list.
  const folderOf = (id: string) => join(kept, id.slice(0, 2), id);
  const pathOf = (key: string) => {
    const [id = '', part = ''] = key.split('/');
    return join(folderOf(id), part);
  };

  return {
    spool,
    async keep(key, spooled) {
      const target = pathOf(key);
      await mkdir(dirname(target), { recursive: true });
      await sync(spooled);
      await rename(spooled, target).catch(async (error: unknown) => {
        if (!isAcrossDevices(error)) throw error;
        await copyFile(spooled, `${target}.part`);
        await sync(`${target}.part`);
        await rename(`${target}.part`, target);
        await rm(spooled);
      });
      await sync(dirname(target));
      await sync(dirname(dirname(target)));
    },
    async open(key, range) {
      const path = pathOf(key);
      const found = await stat(path).catch(() => null);
      if (!found?.isFile()) return null;
      return createReadStream(path, range ?? {});
    },
    async remove(id) {
      await rm(folderOf(id), { recursive: true, force: true });
    },
    async keys() {
      const found = await readdir(kept, { recursive: true, withFileTypes: true }).catch(() => []);
      return found
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => `${parentPath.split('/').at(-1) ?? ''}/${name}`);
    },
    async stop() {},
  };
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isAcrossDevices(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EXDEV';
}
