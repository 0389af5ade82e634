import { crc32, deflateRawSync } from 'node:zlib';
import sharp from 'sharp';

interface PhotoOptions {
  readonly width?: number;
  readonly height?: number;
  readonly format?: 'jpeg' | 'png' | 'webp' | 'avif';
}

/** A picture of a made-up street, different for each seed, with a place, a name and a turn in its metadata. */
export async function aPhoto(
  seed = 1,
  { width = 640, height = 400, format = 'jpeg' }: PhotoOptions = {},
): Promise<Buffer> {
  const shapes = Array.from({ length: 12 }, (_, index) => {
    const place = (index * 7919 * seed + 131 * seed) % 97;
    return `<rect x="${place}%" y="${(place * 3) % 90}%" width="${10 + (place % 20)}%" height="${8 + (place % 30)}%" fill="hsl(${(place * 37) % 360} 70% ${20 + (place % 60)}%)"/>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#888"/>${shapes.join('')}</svg>`;
  return sharp(Buffer.from(drawing))
    .toFormat(format)
    .withExif({
      IFD0: { Artist: 'Wayan Contoh', Make: 'Telepon Contoh' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 39/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

export function aPdf(bytes = 2_000): Buffer {
  const head = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n';
  const end = '\ntrailer << /Root 1 0 R >>\n%%EOF\n';
  return Buffer.concat([
    Buffer.from(head),
    Buffer.alloc(Math.max(0, bytes - head.length - end.length), '% isi contoh\n'),
    Buffer.from(end),
  ]);
}

export function aDocx(more: readonly ZipEntry[] = []): Buffer {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  return zipOf([
    { name: '[Content_Types].xml', content: Buffer.from(types) },
    { name: 'word/document.xml', content: Buffer.from('<w:document>Contoh</w:document>') },
    ...more,
  ]);
}

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** What the list of contents says of it, when that is a lie. */
  readonly says?: { readonly unpacked?: number; readonly start?: number; readonly flags?: number };
}

/** A ZIP archive, written by hand so that it can lie. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, content, says = {} } of entries) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(says.flags ?? 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says.unpacked ?? content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(says.start ?? offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}
