import { readFile, stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { faultOfArchive } from '../../../platform/runtime/files/office-archive';

/** Numbers come as their digits: a tracking id must not pass through a rounding. */
export type Cell = string | boolean | Date | null;

export interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly Cell[])[];
}

export const workbookFaults = ['TOO_LARGE', 'NOT_A_WORKBOOK', 'UNREADABLE', 'TOO_MANY_ROWS'] as const;
export type WorkbookFault = (typeof workbookFaults)[number];

export interface WorkbookLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly seconds: number;
  readonly memoryMb: number;
}

/** Far above what a year of a city fills. */
export const workbookLimits: WorkbookLimits = {
  bytes: 25_000_000,
  rows: 100_000,
  seconds: 60,
  memoryMb: 768,
};

/**
 * The sheets of an Excel workbook (.xlsx) that somebody else made. What it would unpack to is looked up before anything is
 * unpacked; it is read in a thread of its own, which may fill its own memory and time and nobody else's: two cells far
 * apart are enough to ask for billions.
 */
export async function readWorkbook(
  path: string,
  limits = workbookLimits,
): Promise<readonly Sheet[] | { readonly fault: WorkbookFault }> {
  if ((await stat(path)).size > limits.bytes) return { fault: 'TOO_LARGE' };
  const archive = await faultOfArchive(path);
  if (archive !== null) return { fault: archive === 'BOMB' ? 'TOO_LARGE' : 'NOT_A_WORKBOOK' };
  const sheets = await readInThread(await readFile(path), limits);
  if ('fault' in sheets) return sheets;
  return sheets.some(({ data }) => data.length > limits.rows) ? { fault: 'TOO_MANY_ROWS' } : sheets;
}

/** Its values never leave it in an error: those of the library quote what stands in the file. */
const thread = `
  const { parentPort, workerData } = require('node:worker_threads');
  require(workerData.reader)
    .default(new Blob([workerData.bytes]), { parseNumber: String })
    .then((sheets) => parentPort.postMessage({ sheets }))
    .catch((error) => parentPort.postMessage({ kind: String(error && error.name) }));
`;

interface Answer {
  readonly sheets?: readonly Sheet[];
  readonly kind?: string;
}

function readInThread(
  bytes: Uint8Array,
  { seconds, memoryMb }: WorkbookLimits,
): Promise<readonly Sheet[] | { readonly fault: WorkbookFault }> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, {
      eval: true,
      env: {},
      workerData: { bytes, reader: require.resolve('read-excel-file/universal') },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      stderr: true,
    });
    const timer = setTimeout(() => finish({ fault: 'TOO_LARGE' }), seconds * 1_000);
    const finish = (read: readonly Sheet[] | { readonly fault: WorkbookFault }) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(read);
    };
    worker.once('message', ({ sheets, kind }: Answer) =>
      finish(sheets ?? { fault: kind === 'InvalidInputError' ? 'NOT_A_WORKBOOK' : 'UNREADABLE' }),
    );
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish({ fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'TOO_LARGE' : 'UNREADABLE' }),
    );
  });
}
