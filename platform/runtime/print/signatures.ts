import type { Content } from 'pdfmake/interfaces';

/** One who signs: by position, perhaps by name. */
export interface PrintedSigner {
  readonly position: string;
  /** Dots to fill in by hand when nobody is named. */
  readonly name: string | null;
  /** Rank and civil-service number, below the name. */
  readonly below: readonly string[];
}

export interface SignatureBlock {
  /** Above the signature, such as `Denpasar, 12 Mei 2026`; null where the letter says so at its head. */
  readonly placeAndDay: string | null;
  readonly signer: PrintedSigner;
}

const dots = '..................................................';

/** The one who signs, at the right, with room for the signature; it stays in one piece. */
export function signatureBlock({ placeAndDay, signer }: SignatureBlock): Content {
  return {
    columns: [
      { width: '*', text: '' },
      { width: 230, stack: signatureStack(signer, placeAndDay) },
    ],
    unbreakable: true,
    margin: [0, 14, 0, 0],
  };
}

/** Several who sign side by side, two in a row, as under minutes. */
export function signatureGrid(signers: readonly PrintedSigner[], placeAndDay: string | null = null): Content {
  const pairs: (readonly PrintedSigner[])[] = [];
  for (let first = 0; first < signers.length; first += 2) pairs.push(signers.slice(first, first + 2));
  return {
    stack: pairs.map((pair, row) => ({
      stack: [
        ...(row === 0 && placeAndDay !== null ? [{ text: placeAndDay, alignment: 'right' as const }] : []),
        {
          columns: pair.map((signer) => ({ width: '50%', stack: signatureStack(signer, null) })),
          columnGap: 12,
        },
      ],
      unbreakable: true,
      margin: [0, 12, 0, 0] as [number, number, number, number],
    })),
  };
}

export interface ChainStep {
  /** Pemrosesan: Memeriksa, Menandatangani, Mengetahui. */
  readonly step: string;
  readonly signer: PrintedSigner;
  /** An initial (paraf) or a signature (tanda tangan). */
  readonly mark: 'Paraf' | 'Tanda tangan';
  /** The day on which it was given in the hub; null where it is to be given by hand. */
  readonly given: string | null;
}

/** Who initials and who signs, up the chain, as a table with a column for initials and one for dates. */
export function chainTable(steps: readonly ChainStep[]): Content {
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [88, '*', 92, 72],
      heights: (row: number) => (row === 0 ? 'auto' : 38),
      body: [
        ['Tahap', 'Jabatan dan nama', 'Paraf / tanda tangan', 'Tanggal'].map((text) => ({
          text,
          bold: true,
          alignment: 'center' as const,
          fillColor: '#eeeeee',
        })),
        ...steps.map(({ step, signer, mark, given }) => [
          { text: step },
          { stack: [{ text: signer.position }, { text: named(signer), bold: true }, ...signer.below] },
          given === null
            ? { text: mark, color: '#aaaaaa', fontSize: 8, alignment: 'center' as const }
            : { text: `${mark} di sistem`, fontSize: 9, alignment: 'center' as const },
          { text: given ?? '', fontSize: 9 },
        ]),
      ],
    },
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingTop: () => 3, paddingBottom: () => 3 },
    fontSize: 10,
    margin: [0, 6, 0, 6],
  };
}

function signatureStack(signer: PrintedSigner, placeAndDay: string | null): Content[] {
  return [
    ...(placeAndDay === null ? [] : [{ text: placeAndDay, alignment: 'center' as const }]),
    { text: `${signer.position},`, alignment: 'center', bold: true },
    { text: ' ', margin: [0, 22, 0, 22] },
    {
      text: named(signer),
      alignment: 'center',
      ...(signer.name === null ? {} : { bold: true, decoration: 'underline' as const }),
    },
    ...signer.below.map((text) => ({ text, alignment: 'center' as const, fontSize: 10 })),
  ];
}

function named({ name }: PrintedSigner): string {
  return name ?? dots;
}
