import { fc } from '../../../test/support/properties';
import { SightWatch } from './sight-watch';

const turn = () => new Promise((resolve) => setImmediate(resolve));

function stream() {
  const ends: Error[] = [];
  return { ends, end: (error: Error) => void ends.push(error) };
}

describe('the watch over a right', () => {
  it('ends a stream whose right was confirmed while it was being lost', async () => {
    const answers: ((isSeen: boolean) => void)[] = [];
    const watch = new SightWatch<ReturnType<typeof stream>>(
      () => new Promise((resolve) => answers.push(resolve)),
    );
    const [one, late, gone] = [stream(), stream(), stream()];
    watch.join(one);
    watch.join(gone);
    // The event is here before the answers of then are.
    watch.review();
    await turn();
    for (const answer of answers.splice(0)) answer(true);
    await turn();
    watch.join(late);
    watch.leave(gone);
    const [asked, ofLate] = answers.splice(0);
    asked?.(false);
    ofLate?.(true);
    await turn();
    expect([one, late, gone].map(({ ends }) => ends.length)).toEqual([1, 0, 0]);
    expect(one.ends[0]).toMatchObject({ extensions: { code: 'RIGHT_LOST' } });
  });

  it('ends every stream that had the right, and none that never had it', async () => {
    const step = fc.constantFrom('join', 'leave', 'hide', 'show', 'tell', 'review', 'pause');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        let isHidden = false;
        const watch = new SightWatch<ReturnType<typeof stream>>(async () => {
          await turn();
          return !isHidden;
        });
        let joined: ReturnType<typeof stream>[] = [];
        const had = new Set<ReturnType<typeof stream>>();
        const everybody = new Set<ReturnType<typeof stream>>();
        for (const one of steps) {
          const first = joined[0];
          if (one === 'join') {
            const made = stream();
            joined.push(made);
            everybody.add(made);
            watch.join(made);
          } else if (one === 'leave' && first) {
            joined = joined.slice(1);
            watch.leave(first);
          } else if (one === 'tell' && !isHidden) for (const each of joined) watch.told(each);
          else if (one === 'hide' || one === 'show') isHidden = one === 'hide';
          else if (one === 'review') watch.review();
          else if (one === 'pause') for (let count = 0; count < 4; count += 1) await turn();
          if (!isHidden) for (const each of joined) had.add(each);
        }
        for (let count = 0; count < 4; count += 1) await turn();
        isHidden = true;
        watch.review();
        for (let count = 0; count < 4; count += 1) await turn();
        for (const each of everybody) if (each.ends.length > 0) expect(had).toContain(each);
        // Who joined while it was hidden may have been asked about after it was shown, or before.
        if (!steps.includes('hide')) for (const each of joined) expect(each.ends).toHaveLength(1);
      }),
    );
  });
});
