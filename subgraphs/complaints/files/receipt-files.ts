import type { FileRoute } from '../../../platform/runtime/http/files/file-route';
import { printReceipt } from '../print/print-receipt';
import type { Receipts } from '../store/intake/receipts';

/** Below the public address: where number and tracking code of a receipt are entered. */
export const trackingPath = '/track';

/** Receipts as PDF, for the officer who took a complaint in and for its reporter. */
export function receiptFiles(
  { receipts }: { readonly receipts: Receipts },
  publicUrl: string,
): readonly FileRoute[] {
  return [
    {
      method: 'GET',
      path: '/receipts/:name',
      async handle({ actor, params }) {
        const receipt = await receipts.read(actor, params['name'] ?? '');
        if (!receipt) return null;
        const pdf = await printReceipt(receipt, `${publicUrl}${trackingPath}`);
        return {
          status: 200,
          headers: {
            'content-type': 'application/pdf',
            'content-length': String(pdf.byteLength),
            'content-disposition': `attachment; filename="tanda-terima-${receipt.complaint.ticket}.pdf"`,
            'cache-control': 'no-store',
          },
          body: pdf,
        };
      },
    },
  ];
}
