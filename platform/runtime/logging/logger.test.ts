import { makeLogger } from './logger';

function written(log: (logger: ReturnType<typeof makeLogger>) => void): string {
  let lines = '';
  log(makeLogger('test', 'info', { write: (line: string) => void (lines += line) }));
  return lines;
}

describe('a logger', () => {
  it('keeps of an error its name, code and place, never its message', () => {
    const error = Object.assign(new Error("Duplicate entry 'ni.luh@denpasar.example'"), {
      code: 'ER_DUP_ENTRY',
    });
    const line = written((logger) => logger.error({ error }, 'fault'));
    expect(line).toContain('ER_DUP_ENTRY');
    expect(line).toContain('logger.test');
    expect(line).not.toContain('ni.luh');
  });

  it('survives something thrown that is no error', () => {
    expect(written((logger) => logger.error({ error: 'Jl. Melati 1' }, 'fault'))).not.toContain('Melati');
  });

  it('writes nothing below its level', () => {
    expect(written((logger) => logger.debug('detail'))).toBe('');
  });
});
