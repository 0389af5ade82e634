import { Transform, type Readable } from 'node:stream';
import { GatewayRefusal } from '../errors/gateway-refusal';

/** Nobody sends nothing for this long while sending up a file. */
const longestSilence = 60_000;

/** The same stream, failing with `BODY_TOO_LARGE` at the first byte beyond `most`, or when its sender falls silent. */
export function limitBody(source: Readable, most: number): Readable {
  let length = 0;
  const silence = setTimeout(() => limited.destroy(new GatewayRefusal('BAD_REQUEST')), longestSilence);
  silence.unref();
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      silence.refresh();
      length += chunk.length;
      if (length > most) done(new GatewayRefusal('BODY_TOO_LARGE', most));
      else done(null, chunk);
    },
    flush(done) {
      clearTimeout(silence);
      done();
    },
  });
  // The failure is for whoever reads; one who does not read needs none.
  limited.on('error', () => undefined);
  limited.once('close', () => {
    clearTimeout(silence);
    source.unpipe(limited);
    source.destroy();
  });
  source.once('error', (error) => limited.destroy(error));
  return source.pipe(limited);
}
