import sharp from 'sharp';
import { Turnstile } from './turnstile';

/** A picture of more points is refused before any of them is read: a bomb is small until it is opened. */
export const mostPixels = 50_000_000;
/** Longest side that is kept; a telephone's whole picture. */
const longestSide = 4_096;
const thumbnailSide = 320;

// What a picture needs in memory is given back, and two at a time are enough for one process.
sharp.cache(false);
sharp.concurrency(1);
const turnstile = new Turnstile(2);

/** An image made anew from its points: turned upright, without metadata, and without anything that was beside it. */
export interface CleanImage {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly width: number;
  readonly height: number;
  /** Difference hash of 64 bits, in hexadecimal: alike for pictures that look alike. */
  readonly looks: string;
}

export class UnreadableImage extends Error {
  override readonly name = 'UnreadableImage';
}
export class TooManyPixels extends Error {
  override readonly name = 'TooManyPixels';
}

/** Reads the picture at `source` and writes it anew to `target`, with a small one beside it. */
export function cleanImage(
  source: string,
  { target, thumbnail }: { readonly target: string; readonly thumbnail: string },
): Promise<CleanImage> {
  return turnstile.pass(async () => {
    try {
      const { width, height, format } = await open(source).metadata();
      if (width * height > mostPixels) throw new TooManyPixels();
      const upright = open(source)
        .rotate()
        .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
      // Lossless stays lossless; everything else becomes what every browser shows.
      const kept =
        format === 'png'
          ? upright.png()
          : format === 'webp'
            ? upright.webp({ quality: 85 })
            : upright.jpeg({ quality: 85 });
      const { width: keptWidth, height: keptHeight } = await kept.toFile(target);
      await open(target)
        .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 75 })
        .toFile(thumbnail);
      const looks = await differenceHash(thumbnail);
      const mediaType = format === 'png' || format === 'webp' ? (`image/${format}` as const) : 'image/jpeg';
      return { mediaType, width: keptWidth, height: keptHeight, looks };
    } catch (error) {
      if (error instanceof TooManyPixels) throw error;
      if (error instanceof Error && error.message.includes('pixel limit')) throw new TooManyPixels();
      throw new UnreadableImage('sharp cannot read it', { cause: error });
    }
  });
}

function open(path: string): sharp.Sharp {
  return sharp(path, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, pages: 1 });
}

/** Each bit tells whether a point of a 9 by 8 grey copy is brighter than its right neighbour (dHash). */
async function differenceHash(path: string): Promise<string> {
  const grey = await sharp(path).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer();
  let bits = '';
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const here = grey[row * 9 + column] ?? 0;
      bits += here > (grey[row * 9 + column + 1] ?? 0) ? '1' : '0';
    }
  }
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}
