import type { Content } from 'pdfmake/interfaces';
import { textWidth } from './print-pdf';

/** Who writes, at the top of the first page (kop surat). */
export interface Letterhead {
  /** Above the name: the city, and a district for a ward of it. */
  readonly above: readonly string[];
  /** The agency, in its own words. */
  readonly agency: string;
  /** Address, telephone, web and mail; a dotted line is left to fill in where nothing is known. */
  readonly contact: readonly string[];
}

export const cityLine = 'PEMERINTAH KOTA DENPASAR';
const unknownContact = [
  'Jalan ........................................, Denpasar, Bali  Kode Pos ...........',
];

/** The letterhead: place for the arms of the city, names, contact, and the double line below. */
export function letterheadOf({ above, agency, contact }: Letterhead): Content {
  const lines = contact.length === 0 ? unknownContact : contact;
  return {
    stack: [
      {
        columns: [
          { width: 62, stack: [armsPlaceholder] },
          {
            width: '*',
            alignment: 'center',
            stack: [
              ...above.map((text) => ({ text: text.toUpperCase(), fontSize: 13, characterSpacing: 0.4 })),
              { text: agency.toUpperCase(), fontSize: nameSize(agency), bold: true, lineHeight: 1.15 },
              ...lines.map((text) => ({ text, fontSize: 9, lineHeight: 1.2 })),
            ],
          },
          { width: 62, text: '' },
        ],
      },
      {
        margin: [0, 6, 0, 14],
        canvas: [ruled(0, 2.2), ruled(3.4, 0.7)],
      },
    ],
  };
}

/** The arms are the city's own to add: an empty shield of their size. */
const armsPlaceholder: Content = {
  relativePosition: { x: 2, y: 0 },
  svg:
    '<svg xmlns="http://www.w3.org/2000/svg" width="54" height="62" viewBox="0 0 54 62">' +
    '<path d="M3 3 H51 V34 C51 48 38 56 27 60 C16 56 3 48 3 34 Z" fill="none" stroke="#999" stroke-width="1" stroke-dasharray="3 2"/>' +
    '</svg>',
};

function nameSize(agency: string): number {
  return agency.length > 70 ? 11.5 : agency.length > 44 ? 13 : 15;
}

function ruled(y: number, lineWidth: number) {
  return { type: 'line' as const, x1: 0, y1: y, x2: textWidth, y2: y, lineWidth };
}
