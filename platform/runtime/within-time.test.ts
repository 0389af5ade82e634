import { once } from 'node:events';
import { withinTime } from './within-time';

const tooLate = () => new RangeError('too late');
const never = async (signal: AbortSignal): Promise<never> => {
  if (!signal.aborted) await once(signal, 'abort');
  throw signal.reason;
};

describe('a work within its time', () => {
  it('gives what the work gives, and leaves nothing that waits', async () => {
    const { signal } = new AbortController();
    const listens = jest.spyOn(signal, 'addEventListener');
    const leaves = jest.spyOn(signal, 'removeEventListener');
    expect(await withinTime({ milliseconds: 60_000, tooLate, signal }, async () => 'done')).toBe('done');
    expect(leaves.mock.calls.map(([, heard]) => heard)).toEqual(listens.mock.calls.map(([, heard]) => heard));
  });

  it('ends a work that takes longer, with the reason that it was given', async () => {
    await expect(withinTime({ milliseconds: 1, tooLate }, never)).rejects.toThrow('too late');
  });

  it('ends with the signal that it was given, before or while it works', async () => {
    const gone = new AbortController();
    const patience = { milliseconds: 60_000, tooLate, signal: gone.signal };
    const working = withinTime(patience, never);
    gone.abort(new Error('gone'));
    await expect(working).rejects.toThrow('gone');
    await expect(withinTime(patience, never)).rejects.toThrow('gone');
  });
});
