import { SharedRun } from './shared-run';

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('a shared run', () => {
  it('runs once more for all who ask while it runs', async () => {
    const first = gate();
    let runs = 0;
    const run = new SharedRun(async () => {
      runs += 1;
      if (runs === 1) await first.opened;
    });
    const asked = [run.run(), run.run(), run.run()];
    first.open();
    await Promise.all(asked);
    expect(runs).toBe(2);
  });

  it('runs anew after it has ended, also by a fault', async () => {
    let runs = 0;
    const run = new SharedRun(async () => {
      runs += 1;
      if (runs === 1) throw new Error('no');
    });
    await expect(run.run()).rejects.toThrow('no');
    await run.run();
    expect(runs).toBe(2);
  });

  it('is idle when nothing runs', async () => {
    const run = new SharedRun(() => Promise.reject(new Error('no')));
    const failing = run.run();
    await run.idle();
    await expect(failing).rejects.toThrow('no');
  });
});
