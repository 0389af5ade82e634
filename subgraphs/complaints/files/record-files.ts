import type { FileAnswer, FileRoute } from '../../../platform/runtime/http/files/file-route';
import { readVerifyCode } from '../domain/records/verify-code';
import { printRecord } from '../print/print-record';
import type { RecordStore } from '../store/records/record-store';
import type { RecordVerifying } from '../store/records/record-verifying';
import { verifiedPage } from './verified-page';

/** Records as PDF, for who may see them, and the page behind their QR code, for anybody. */
export function recordFiles(
  { records, recordVerifying }: { readonly records: RecordStore; readonly recordVerifying: RecordVerifying },
  publicUrl: string,
): readonly FileRoute[] {
  const verifyAddress = (code: string) => `${publicUrl}/files/complaints/verify/${code}`;
  return [
    {
      method: 'GET',
      path: '/records/:record/:version',
      async handle({ actor, params }) {
        const record = await records.one(actor, params['record'] ?? '');
        const version = record?.versions.find((known) => String(known.version) === params['version']);
        if (!record || !version) return null;
        const pdf = await printRecord(record, version, verifyAddress);
        return {
          status: 200,
          headers: {
            'content-type': 'application/pdf',
            'content-length': String(pdf.byteLength),
            'content-disposition': `attachment; filename="${fileName(record.number ?? record.kind, version.version)}"`,
          },
          body: pdf,
        };
      },
    },
    {
      method: 'GET',
      path: '/verify/:code',
      async handle({ params, language }): Promise<FileAnswer | null> {
        const code = readVerifyCode(params['code'] ?? '');
        const verified = code && (await recordVerifying.find(code));
        if (!verified) return null;
        return {
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8' },
          body: verifiedPage(verified, language),
        };
      },
    },
  ];
}

/** Made of the number alone: no text of anybody gets into a header. */
function fileName(number: string, version: number): string {
  return `${number.replace(/[^A-Za-z0-9]+/g, '-')}-v${version}.pdf`;
}
