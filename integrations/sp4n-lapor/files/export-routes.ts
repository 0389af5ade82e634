import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import {
  FileRefusal,
  type FileRequest,
  type FileRoute,
} from '../../../platform/runtime/http/files/file-route';
import { compareExport, type Compared, type CompareParts } from '../commands/compare-export';
import { writeOwnExport, type OwnExportParts } from '../commands/write-own-export';
import { keepCheck, type KeepParts } from '../commands/apply-export';
import { exportFaults, sentenceOf, type RefusedFile } from '../export-file/faults';
import type { ExportCheckRow } from '../store/exports/export-check.entity';
import { workbookLimits } from '../export-file/workbook';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The national admin's Excel export up, our own down; for ADMIN, and not there for anybody else. */
export function exportRoutes(parts: CompareParts & KeepParts & OwnExportParts): readonly FileRoute[] {
  return [
    {
      method: 'PUT',
      path: '/exports',
      async handle(request) {
        if (request.actor.role !== 'ADMIN') return null;
        const said = savedAtIn(request.query, parts.clock.now());
        const compared = await inSpool(request, (path) => compareExport(parts, path));
        if ('fault' in compared) throw refusal(compared.fault);
        const check = await keepCheck(parts, compared, { said, by: request.actor.accountId });
        const body = JSON.stringify(told(compared, check));
        return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
      },
    },
    {
      method: 'GET',
      path: '/exports/own.xlsx',
      async handle({ actor }) {
        if (actor.role !== 'ADMIN') return null;
        const body = await writeOwnExport(parts);
        const headers = {
          'content-type': workbookType,
          'content-length': String(body.byteLength),
          'content-disposition': 'attachment; filename="pro-denpasar.xlsx"',
        };
        return { status: 200, headers, body };
      },
    },
  ];
}

/** Kept while it is read, and no longer. */
async function inSpool<T>({ body }: FileRequest, read: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'export-'));
  try {
    const path = join(folder, `${randomUUID()}.xlsx`);
    await pipeline(body, atMost(workbookLimits.bytes), createWriteStream(path));
    return await read(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function atMost(bytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > bytes) done(refusal({ code: 'TOO_LARGE' }));
      else done(null, chunk);
    },
  });
}

/** When the file was saved, where who sends it says so; the sender knows better than its lines. */
function savedAtIn(query: URLSearchParams, now: Date): Date | null {
  const said = query.get('savedAt');
  if (said === null) return null;
  const at = z.iso.datetime({ offset: true }).safeParse(said);
  if (!at.success || new Date(at.data) > now) throw refusal({ code: 'SAVED_AT' });
  return new Date(at.data);
}

function refusal(fault: RefusedFile): FileRefusal {
  return new FileRefusal(exportFaults[fault.code].status, `EXPORT_${fault.code}`, sentenceOf(fault));
}

/** Numbers and columns: what people wrote stays in the file. */
function told({ added, changed, same, outside, broken, repeated }: Compared, check: ExportCheckRow) {
  const { id, digest, savedAt } = check;
  return {
    check: { id, digest, savedAt },
    added: added.map(({ row, trackingId }) => ({ row, trackingId })),
    changed: changed.map(({ record: { row, trackingId }, fields, lessSecretThere }) => {
      return { row, trackingId, fields, lessSecretThere };
    }),
    same: same.length,
    outside: outside.map(({ row, trackingId, institution, city }) => ({
      row,
      trackingId,
      institution,
      city,
    })),
    broken,
    repeated,
  };
}
