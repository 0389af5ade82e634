import { cityLine, letterheadOf } from '../../../platform/runtime/print/letterhead';
import { printPdf } from '../../../platform/runtime/print/print-pdf';
import { verificationBlock } from '../../../platform/runtime/print/verification';
import { kindsOfRecords } from '../domain/records/kinds';
import type { RecordVersion } from '../domain/records/record';
import type { SeenRecord } from '../domain/records/seen-record';
import { bodies } from './record-bodies';
import { numberOf } from './record-facts';

/**
 * One version of a record as PDF, in the layout of official letters. The same version has the same bytes for
 * everybody who sees the same of it.
 */
export function printRecord(
  record: SeenRecord,
  version: RecordVersion,
  verifyAddress: (code: string) => string,
): Promise<Buffer> {
  const printable = { record, version };
  const { verifyCode, fingerprint, finalisedAt } = version;
  const newestFinal = record.versions.findLast((other) => other.finalisedAt !== null);
  const watermark =
    finalisedAt === null ? 'RANCANGAN' : newestFinal?.version === version.version ? null : 'TELAH DIGANTI';
  return printPdf({
    title: `${kindsOfRecords[record.kind].title} ${numberOf(printable)}`,
    author: record.agencyName,
    foot: `${numberOf(printable)}${version.version > 1 ? ` (versi ${version.version})` : ''}`,
    dated: finalisedAt ?? version.madeAt,
    watermark,
    content: () => [
      letterheadOf({ above: [cityLine], agency: record.agencyName, contact: record.letterhead }),
      ...bodies[record.kind](printable),
      ...(verifyCode === null
        ? []
        : [
            verificationBlock({ address: verifyAddress(verifyCode), code: grouped(verifyCode), fingerprint }),
          ]),
    ],
  });
}

/** In groups of which people lose no track; what is asked ignores the dashes. */
function grouped(code: string): string {
  return code.match(/.{1,5}/g)?.join('-') ?? code;
}
