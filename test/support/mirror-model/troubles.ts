import type { FaultKind } from '../../../integrations/sp4n-lapor/simulator/faults';
import { asAdmin, type Deed, type Doing, type Trial } from './trial';

/** What goes wrong with single calls; a hang costs a second of real time, so it is rare. */
const single = [
  ...(['lostAnswer', 'lostAnswer', 'doneTwice', 'delay', 'badRequest', 'fault', 'empty'] as const),
  ...(['htmlInsteadOfJson', 'withoutId', 'tooMany', 'expiredCredentials', 'garbage', 'deep'] as const),
  ...(['redirect', 'brokenRow', 'rowsTwice', 'reordered', 'pageShift', 'lostAnswer', 'fault'] as const),
] as const satisfies readonly FaultKind[];

/** What goes wrong with every call for a while. */
const standing = ['maintenance', 'fault', 'expiredCredentials', 'htmlInsteadOfJson', 'tooMany'] as const;

const calls = ['create', 'followup', 'list', 'complaint', 'followups', 'verify', 'secrecy', 'file'] as const;

const does =
  (what: (trial: Trial, deed: Deed) => unknown): Doing =>
  async (trial, deed) => {
    await what(trial, deed);
    return null;
  };

/** What goes wrong over there, and the time that passes. */
export const troubles = {
  fails: does(({ simulator }, { which, turn }) => {
    const kind = single[turn % single.length] ?? 'fault';
    const call = which % 2 === 0 ? {} : { call: calls[turn % calls.length] ?? 'list' };
    simulator.faults.next({ kind, ...call });
  }),
  hangs: does(({ simulator }) => simulator.faults.next({ kind: 'hang' })),
  failsByChance: does(({ simulator }, { which, turn }) =>
    simulator.faults.byChance(turn, {
      ...{ lostAnswer: 0.05 * (which % 4), fault: 0.05, htmlInsteadOfJson: 0.03, doneTwice: 0.03 },
      ...{ reordered: 0.1, rowsTwice: 0.05, pageShift: 0.05, withoutId: 0.02, tooMany: 0.02 },
    }),
  ),
  isDown: does(({ simulator }, { turn }) => {
    simulator.faults.standing = standing[turn % standing.length] ?? null;
  }),
  isWell: does(({ simulator }) => {
    simulator.faults.clear();
    simulator.allowance.lift();
  }),
  fewCalls: does(({ simulator }, { turn }) => simulator.allowance.set(1 + (turn % 5), 60)),
  clockIsWrong: does(({ simulator }, { turn }) => {
    simulator.clock.skewMilliseconds = ((turn % 41) - 20) * 60_000;
  }),
  tells: does(({ world }) => world.send()),
  looks: does(({ world }) => world.mirror.lookThere()),
  looksTwiceAtOnce: does(({ world: { mirror } }) =>
    Promise.all([mirror.lookThere(), mirror.lookThere(), mirror.sender?.runOnce()]),
  ),
  compares: does(({ world }) =>
    asAdmin(world, 'mutation { reconcileMirror(input: { rebuild: false }) { refusal { code } } }'),
  ),
  waits: does(async ({ world, advance }, { turn }) => {
    advance([1, 6, 20, 90, 420, 1_500][turn % 6] ?? 1);
    await world.send();
  }),
} as const satisfies Readonly<Record<string, Doing>>;
