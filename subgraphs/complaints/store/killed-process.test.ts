import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { people } from '../../../test/support/complaint-builders';
import {
  databaseKinds,
  everything,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../test/support/complaints-parts';
import type { VisibleComplaint } from '../domain/visibility';

/** Compiles what it loads, so that the test needs no build. */
const program = `
  const { transformFileSync } = require('@swc/core');
  require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file).code, file);
  require('./test/support/act-until-killed.ts');
`;

/** Every step that was acknowledged before the process was killed in the middle of its work. */
async function stepsUntilKilled(url: string, enough: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['-e', program, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === enough) child.kill('SIGKILL');
  }
  await closed;
  expect(child.signalCode).toBe('SIGKILL');
  return lines;
}

describe.each(Object.entries(databaseKinds))('a process killed while it writes to %s', (_kind, place) => {
  let parts: ComplaintsParts;
  let drop: () => Promise<unknown>;
  let steps: readonly string[];

  beforeAll(async () => {
    const found = await place();
    drop = found.drop;
    steps = await stepsUntilKilled(found.url, 150);
    parts = await openComplaintsParts(found.url);
  });
  afterAll(async () => {
    await parts.stop();
    await drop();
  });

  async function kept(): Promise<readonly VisibleComplaint[]> {
    const page = { size: 100_000, backwards: false, after: null, before: null };
    return (await parts.reading.page(people.admin, everything, page)).rows;
  }

  it('has lost nothing it acknowledged: complaint, line of history, event', async () => {
    const complaints = new Map((await kept()).map((complaint) => [complaint.id, complaint]));
    const histories = await parts.reading.histories([...complaints.values()]);
    const done = new Set(histories.flat().map(({ action, complaintId }) => `${action} ${complaintId}`));
    const eventOf: Record<string, string> = {
      file: 'ComplaintFiled',
      forward: 'ComplaintForwarded',
      answer: 'FollowUpPosted',
      post: 'FollowUpPosted',
    };
    const told = new Set((await parts.events()).map(({ type, complaint }) => `${type} ${complaint.id}`));
    expect(steps.length).toBeGreaterThanOrEqual(150);
    for (const line of steps) {
      const [step = '', id = '', ticket] = line.split(' ');
      expect(complaints.get(id)?.ticket).toBe(ticket);
      expect(done).toContain(`${step} ${id}`);
      expect(told).toContain(`${eventOf[step]} ${id}`);
    }
  });

  it('has left no half change behind', async () => {
    const complaints = await kept();
    const histories = await parts.reading.histories(complaints);
    const entries = await parts.reading.threadCounts(complaints);
    const events = await parts.events();
    for (const [index, complaint] of complaints.entries()) {
      const actions = (histories[index] ?? []).map(({ action }) => action);
      expect(['file', 'forward', 'answer', 'post'].slice(0, actions.length)).toEqual(actions);
      expect(complaint.state).toBe(
        ['SUBMITTED', 'FORWARDED', 'IN_PROGRESS', 'IN_PROGRESS'][actions.length - 1],
      );
      expect(complaint.dispositions).toHaveLength(actions.length > 1 ? 2 : 0);
      expect(entries[index]).toBe(Math.max(0, actions.length - 2));
      expect(events.filter((event) => event.complaint.id === complaint.id)).toHaveLength(actions.length);
    }
  });

  it('is followed by one that goes on where it ended', async () => {
    const before = (await parts.events()).length;
    const [complaint] = await kept();
    const changed = await parts.context.complaints.change(complaint?.id ?? '', people.admin, (found) => ({
      complaint: found,
      step: { action: 'post', from: found.state, to: found.state, reason: null, changes: [] },
      entry: null,
      event: 'FollowUpPosted',
      agencies: [],
    }));
    expect(changed).toMatchObject({ id: complaint?.id });
    expect(await parts.events()).toHaveLength(before + 1);
  });
});
