import { Dice } from '../../tools/demo/dice';

/** One thing somebody does to one complaint of the year. */
export type YearStep = { readonly at: Date } & (
  | { readonly does: 'file' }
  | { readonly does: 'ask' }
  | { readonly does: 'tell' }
  | { readonly does: 'forward'; readonly agencies: readonly string[] }
  | { readonly does: 'return'; readonly agency: string }
  | { readonly does: 'answer'; readonly agency: string }
  | { readonly does: 'reply' }
  | { readonly does: 'resolve'; readonly agency: string }
  | { readonly does: 'reopen' }
  | { readonly does: 'confirm' }
  | { readonly does: 'secrecy'; readonly hideIdentity: boolean; readonly hideComplaint: boolean }
);

export interface YearComplaint {
  readonly index: number;
  readonly reporter: number;
  readonly hideIdentity: boolean;
  readonly hideComplaint: boolean;
  readonly steps: readonly YearStep[];
}

const minute = 60_000;
const hour = 60 * minute;
const agencies = ['PUPR', 'DLHK', 'DISHUB', 'SATPOLPP', 'PERKIM', 'PDAM', 'DINKES'] as const;

/** A year of complaints from a fixed seed, each with a life full of pauses, returns, reopenings and late answers. */
export function planYear(seed: number, size: number, reporters: number): YearComplaint[] {
  const dice = new Dice(seed);
  const opening = Date.UTC(2026, 0, 1);
  return Array.from({ length: size }, (_, index) => {
    const filedAt = opening + Math.floor(dice.next() * 330 * 24 * hour);
    const secrecy = () => ({ hideIdentity: dice.chance(0.3), hideComplaint: dice.chance(0.15) });
    return {
      index,
      reporter: dice.between(0, reporters - 1),
      ...secrecy(),
      steps: lifeFrom(dice, filedAt, secrecy),
    };
  });
}

function lifeFrom(
  dice: Dice,
  filedAt: number,
  secrecy: () => { hideIdentity: boolean; hideComplaint: boolean },
): YearStep[] {
  const steps: YearStep[] = [{ at: new Date(filedAt), does: 'file' }];
  let at = filedAt;
  const later = (most: number): Date => {
    at += dice.between(1, most * 60) * minute + dice.between(0, 59_999);
    return new Date(at);
  };
  for (
    let questions = dice.weighted([
      [0, 70],
      [1, 22],
      [2, 8],
    ] as const);
    questions > 0;
    questions -= 1
  ) {
    steps.push({ at: later(30), does: 'ask' }, { at: later(170), does: 'tell' });
  }
  const [first = 'PUPR', second = 'DLHK', third = 'DISHUB'] = shuffled(dice);
  if (dice.chance(0.12)) {
    steps.push(
      { at: later(30), does: 'forward', agencies: [third] },
      { at: later(60), does: 'return', agency: third },
    );
  }
  const coordinated = dice.chance(0.25);
  steps.push({ at: later(40), does: 'forward', agencies: coordinated ? [first, second] : [first] });
  if (coordinated && dice.chance(0.2)) steps.push({ at: later(60), does: 'return', agency: second });
  steps.push({ at: later(150), does: 'answer', agency: first });
  if (dice.chance(0.4)) steps.push({ at: later(60), does: 'reply' });
  if (dice.chance(0.3)) steps.push({ at: later(100), does: 'secrecy', ...secrecy() });
  if (dice.chance(0.85)) {
    steps.push({ at: later(400), does: 'resolve', agency: first });
    if (dice.chance(0.2)) {
      steps.push({ at: later(100), does: 'reopen' }, { at: later(300), does: 'resolve', agency: first });
    }
    if (dice.chance(0.5)) steps.push({ at: later(100), does: 'confirm' });
  }
  return steps;
}

function shuffled(dice: Dice): string[] {
  return agencies
    .map((agency) => [dice.next(), agency] as const)
    .sort(([a], [b]) => a - b)
    .map(([, agency]) => agency);
}
