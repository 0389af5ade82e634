import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

/**
 * One logger per service (null: named by its children), structured, to standard error. It is given codes, identifiers and durations;
 * never a complaint's text and never a person. Of an error it keeps name, code and stack, not the message of
 * a database driver, which quotes values.
 */
export function makeLogger(service: string | null, level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      base: service === null ? {} : { service },
      level,
      serializers: { error: describeFault },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}

/** What of an error may be logged. */
export function describeFault(error: unknown): { name: string; code?: unknown; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 8)
    .map((line) => line.trim());
  return { name: error.name, ...('code' in error ? { code: error.code } : {}), at };
}
