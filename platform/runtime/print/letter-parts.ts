import type { Content, TableCell } from 'pdfmake/interfaces';

/** Parts of which official letters and forms are made; each is a piece of a page. */

/** Title of a form in the middle, underlined, with its number below: BERITA ACARA, Nomor: 060/7/PUPR/2026. */
export function titleOf(title: string, number: string | null): Content {
  return {
    stack: [
      { text: title.toUpperCase(), bold: true, fontSize: 13, decoration: 'underline' },
      ...(number === null ? [] : [{ text: `Nomor: ${number}` }]),
    ],
    alignment: 'center',
    margin: [0, 0, 0, 12],
  };
}

/** `Nomor : …` lines: labels, colons and values in three columns. */
export function labelled(
  lines: readonly (readonly [label: string, value: string])[],
  labelWidth = 110,
): Content {
  if (lines.length === 0) return '';
  return {
    table: {
      widths: [labelWidth, 6, '*'],
      body: lines.map(([label, value]) => [label, ':', value]),
    },
    layout: tight,
    margin: [0, 0, 0, 8],
  };
}

export interface Reference {
  readonly number: string;
  /** Sifat: Biasa, Segera, Rahasia. */
  readonly nature: string;
  /** Lampiran. */
  readonly enclosure: string;
  /** Perihal. */
  readonly subject: string;
  /** Denpasar, 12 Mei 2026. */
  readonly placeAndDay: string;
  readonly addressees: readonly string[];
  /** The town the addressee is in. */
  readonly town: string;
}

/** Head of an official letter: number, nature, enclosure and subject; at the right the day and the addressee. */
export function referenceOf(reference: Reference): Content {
  const { number, nature, enclosure, subject, placeAndDay, addressees, town } = reference;
  const many = addressees.length > 1;
  return {
    columns: [
      {
        width: '56%',
        stack: [
          { text: ' ' },
          labelled(
            [
              ['Nomor', number],
              ['Sifat', nature],
              ['Lampiran', enclosure],
              ['Perihal', subject],
            ],
            52,
          ),
        ],
      },
      {
        width: '*',
        margin: [18, 0, 0, 0],
        stack: [
          { text: placeAndDay },
          { text: 'Kepada', margin: [0, 4, 0, 0] },
          many
            ? {
                columns: [
                  { width: 26, text: 'Yth.' },
                  { width: '*', ol: [...addressees] },
                ],
              }
            : {
                columns: [
                  { width: 26, text: 'Yth.' },
                  { width: '*', text: addressees[0] ?? '-' },
                ],
              },
          { text: 'di -', margin: [26, 0, 0, 0] },
          { text: town, margin: [44, 0, 0, 0] },
        ],
      },
    ],
    columnGap: 0,
    margin: [0, 0, 0, 10],
  };
}

/** What a person wrote, line by line. */
export function paragraphs(text: string, indented = true): Content {
  const blocks = text.split(/\n{1,}/).filter((block) => block.trim() !== '');
  return {
    stack: blocks.map((block) => ({
      text: block,
      alignment: 'justify' as const,
      margin: [0, 0, 0, 5] as [number, number, number, number],
      ...(indented ? { leadingIndent: 28 } : {}),
    })),
    margin: [0, 0, 0, 4],
  };
}

export function heading(text: string): Content {
  return { text, bold: true, margin: [0, 6, 0, 3], headlineLevel: 1 };
}

export interface PrintedTable {
  readonly heads: readonly string[];
  readonly widths: readonly (number | '*' | 'auto')[];
  readonly rows: readonly (readonly string[])[];
  /** Rows are at least this high, for signatures by hand. */
  readonly rowHeight?: number;
}

/** A ruled table whose heads come again on every page; a row is never cut in two when it fits on a page. */
export function ruledTable({ heads, widths, rows, rowHeight }: PrintedTable): Content {
  const head: TableCell[] = heads.map((text) => ({
    text,
    bold: true,
    alignment: 'center',
    fillColor: '#eeeeee',
  }));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [...widths],
      ...(rowHeight === undefined ? {} : { heights: (row: number) => (row === 0 ? 'auto' : rowHeight) }),
      body: [head, ...rows.map((row) => [...row])],
    },
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingTop: () => 3, paddingBottom: () => 3 },
    fontSize: 10,
    margin: [0, 2, 0, 10],
  };
}

/** Tembusan: who gets a copy. */
export function copiesTo(copies: readonly string[]): Content {
  if (copies.length === 0) return '';
  return {
    stack: [{ text: 'Tembusan disampaikan kepada Yth.:', decoration: 'underline' }, { ol: [...copies] }],
    fontSize: 9.5,
    margin: [0, 12, 0, 0],
    unbreakable: copies.length < 12,
  };
}

const tight = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: (column: number) => (column === 0 ? 4 : 2),
  paddingTop: () => 0.5,
  paddingBottom: () => 0.5,
};
