import type { Content } from 'pdfmake/interfaces';

/** How whoever holds the paper finds out that it is real. */
export interface Verification {
  /** What the QR code says: the address to ask. */
  readonly address: string;
  /** The same for those without a camera. */
  readonly code: string;
  /** SHA-256 of what was finalised, hexadecimal. */
  readonly fingerprint: string | null;
}

/** A QR code with what it is for; it stays in one piece. */
export function verificationBlock({ address, code, fingerprint }: Verification): Content {
  return {
    columns: [
      { width: 'auto', qr: address, fit: 92, eccLevel: 'M' },
      {
        width: '*',
        fontSize: 8,
        lineHeight: 1.25,
        color: '#333333',
        stack: [
          { text: 'Keaslian dokumen ini dapat diperiksa dengan memindai kode QR di samping.' },
          { text: `Kode verifikasi: ${code}` },
          ...(fingerprint === null
            ? []
            : [{ text: `Sidik dokumen (SHA-256): ${fingerprint.slice(0, 32)} ${fingerprint.slice(32)}` }]),
        ],
      },
    ],
    columnGap: 8,
    unbreakable: true,
    margin: [0, 18, 0, 0],
  };
}
