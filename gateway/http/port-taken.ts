/** The wanted port is another program's: said in a sentence, not in a code. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';

  constructor(host: string, port: number) {
    super(`Port ${port} on ${host} is taken by another program. Stop it, or set PORT to another one.`);
  }
}

export function isPortTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
}
