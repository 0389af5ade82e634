import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF that our own printer made, page by page, as a reader would copy them: glyphs are looked up
 * in the tables that fonts carry for that. It reads what pdfmake writes and no other PDF.
 */
export function pdfPages(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  const cmaps = new Map<string, ReadonlyMap<string, string>>();
  const pages: string[] = [];
  for (const { head } of objects.values()) {
    if (!/\/Type \/Page\b/.test(head)) continue;
    const resources = objects.get(reference(head, 'Resources'))?.head ?? head;
    const content = objects.get(reference(head, 'Contents'))?.body;
    const fonts = new Map<string, ReadonlyMap<string, string>>();
    for (const [, name = '', id = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const known = cmaps.get(id) ?? glyphsOf(objects, id);
      cmaps.set(id, known);
      fonts.set(name, known);
    }
    pages.push(content ? wordsOf(content.toString('latin1'), fonts) : '');
  }
  return pages;
}

/** All pages, with every run of blanks as one. */
export function pdfText(pdf: Buffer): string {
  return pdfPages(pdf).join('\n').replace(/\s+/g, ' ');
}

interface PdfObject {
  readonly head: string;
  readonly body: Buffer | null;
}

function objectsOf(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('\nendobj', start);
    const whole = text.slice(start, end);
    const stream = whole.indexOf('\nstream\n');
    if (stream < 0) {
      objects.set(found[1] ?? '', { head: whole, body: null });
      continue;
    }
    const head = whole.slice(0, stream);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = start + stream + '\nstream\n'.length;
    const raw = pdf.subarray(from, from + length);
    objects.set(found[1] ?? '', { head, body: head.includes('FlateDecode') ? inflateSync(raw) : raw });
  }
  return objects;
}

function reference(head: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? '';
}

/** Which characters each glyph of a font stands for. */
function glyphsOf(objects: ReadonlyMap<string, PdfObject>, fontId: string): ReadonlyMap<string, string> {
  const font = objects.get(fontId)?.head ?? '';
  const cmap = objects.get(reference(font, 'ToUnicode'))?.body?.toString('latin1') ?? '';
  const glyphs = new Map<string, string>();
  for (const [, first = '', , list = ''] of cmap.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    let glyph = Number.parseInt(first, 16);
    for (const [, code = ''] of list.matchAll(/<([\w ]*)>/g)) {
      const bytes = Buffer.from(code.replace(/ /g, ''), 'hex');
      glyphs.set(glyph.toString(16).padStart(4, '0'), bytes.swap16().toString('utf16le'));
      glyph += 1;
    }
  }
  return glyphs;
}

function wordsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let words = '';
  let line = '';
  for (const found of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|(1 0 0 1 [\d.-]+ ([\d.-]+) Tm)|\[([^\]]*)\] TJ/g,
  )) {
    const [, name, place, height, shown] = found;
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    if (place !== undefined && height !== line) {
      words += '\n';
      line = height ?? '';
    }
    for (const [, hex = ''] of (shown ?? '').matchAll(/<(\w+)>/g)) {
      for (const [glyph] of hex.matchAll(/.{4}/g)) words += font.get(glyph.toLowerCase()) ?? '\uFFFD';
    }
  }
  return words;
}
