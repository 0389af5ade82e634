import { AskedTogether } from './asked-together';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a question asked together', () => {
  const asked: string[][] = [];
  const open: (() => void)[] = [];
  const questions = new AskedTogether<string, number>();
  const ask = (all: ReadonlyMap<string, string>) => {
    asked.push([...all.keys()]);
    return new Promise<number>((resolve) => open.push(() => resolve(asked.length)));
  };
  const join = (name: string, who: string) => questions.join(name, [[who, who]], ask);

  it('is one for all who ask in one turn, and one more for all who ask while it is under way', async () => {
    const first = [join('a', 'x'), join('a', 'y'), join('a', 'x')];
    const other = join('b', 'z');
    await turn();
    const second = [join('a', 'x')];
    await turn();
    second.push(join('a', 'w'));
    expect(asked).toEqual([['x', 'y'], ['z']]);
    for (const answer of open.splice(0)) answer();
    await Promise.all([...first, other]);
    await turn();
    expect(asked.slice(2)).toEqual([['x', 'w']]);
    open.pop()?.();
    expect(await Promise.all(second)).toEqual([3, 3]);
  });

  it('is asked anew after one that failed', async () => {
    const failing = questions.join('c', [], async () => {
      throw new Error('away');
    });
    const next = questions.join('c', [], async () => 7);
    await expect(failing).rejects.toThrow('away');
    await expect(next).rejects.toThrow('away');
    expect(await questions.join('c', [], async () => 7)).toBe(7);
  });
});
