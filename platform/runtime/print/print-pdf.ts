import { dirname, sep } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

/** A document to print on A4. */
export interface PrintedDocument {
  /** For the reader's window and for screen readers. */
  readonly title: string;
  /** In whose name. */
  readonly author: string;
  /** Made anew for each printing: the library writes its measures into what it is given. */
  readonly content: () => readonly Content[];
  /** Left side of the line at the foot of every page, such as the number; pages are counted at the right. */
  readonly foot: string;
  /** Across every page, such as RANCANGAN for what is not yet valid. */
  readonly watermark?: string | null;
  /** Of what is printed, not of the printing: the same document has the same bytes whenever it is printed. */
  readonly dated: Date;
}

const millimetre = 72 / 25.4;
/** Left wider than right, for the binder. */
const margins: [number, number, number, number] = [
  25 * millimetre,
  18 * millimetre,
  20 * millimetre,
  22 * millimetre,
];

/** Width of the text on the page, in points. */
export const textWidth = 595.28 - margins[0] - margins[2];

/** The document as a PDF. Nothing is loaded from anywhere but the font that comes with the library. */
export function printPdf(printed: PrintedDocument): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: margins,
    info: {
      title: printed.title,
      author: printed.author,
      creator: 'PRO Denpasar',
      producer: 'PRO Denpasar',
      creationDate: printed.dated,
      modDate: printed.dated,
    },
    language: 'id-ID',
    defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.25 },
    content: [...printed.content()],
    footer: (page, pages) => footOf(printed.foot, page, pages),
    ...(printed.watermark ? { watermark: watermarkOf(printed.watermark) } : {}),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function footOf(foot: string, page: number, pages: number): Content {
  return {
    columns: [
      { text: foot, width: '*' },
      { text: `Halaman ${page} dari ${pages}`, alignment: 'right', width: 'auto' },
    ],
    fontSize: 8,
    color: '#555555',
    margin: [margins[0], 10 * millimetre, margins[2], 0],
  };
}

function watermarkOf(text: string) {
  return { text, fontSize: 84, color: '#888888', opacity: 0.13, bold: true, angle: -45 };
}

const fontFolder = dirname(require.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf'));
const font = (file: string) => `${fontFolder}${sep}Roboto-${file}.ttf`;

pdfmake.setFonts({
  Roboto: {
    normal: font('Regular'),
    bold: font('Medium'),
    italics: font('Italic'),
    bolditalics: font('MediumItalic'),
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => dirname(path) === fontFolder);
