import * as fc from 'fast-check';
import { deedsWithFiles } from './deeds-files';
import { deedsHere } from './deeds-here';
import { deedsThere } from './deeds-there';
import { passing } from './passing';
import { pushing } from './deeds-pushed';
import type { Came, Deed, Doing, Trial } from './trial';
import { troubles } from './troubles';

export const doings: Readonly<Record<string, Doing>> = {
  ...{ ...deedsHere, ...deedsThere, ...deedsWithFiles },
  ...{ ...troubles, ...pushing, ...passing },
};

/** How often each thing happens beside the others; once where nothing is said. */
const often: Readonly<Record<string, number>> = {
  ...{ file: 5, verify: 5, forward: 7, answer: 9, resolve: 4, reporterPosts: 2, adminPosts: 2 },
  ...{ fileThere: 3, replyThere: 6, editReplyThere: 2, secrecyThere: 2 },
  ...{ fails: 8, failsByChance: 2, isWell: 3, isDown: 1, tells: 8, looks: 7, waits: 6 },
  ...{ photo: 2, document: 2, release: 2, replyWithFileThere: 2 },
  // A second of real time.
  hangs: 0,
};

const names = Object.keys(doings).map((name) => ({
  arbitrary: fc.constant(name),
  weight: often[name] ?? 1,
}));

const aDeed: fc.Arbitrary<Deed> = fc.record({
  do: fc.oneof(...names),
  which: fc.nat(11),
  turn: fc.nat(999),
});

/** How far one complaint has come when it begins: by chance alone few would ever be answered. */
const beginnings = [
  readDeeds('file 0 1; forward 0 3; file 0 2; forward 0 4'),
  readDeeds('file 0 1; forward 0 3; tells; answer 0 2; fileThere 0 1'),
  readDeeds('file 0 1; forward 0 4; answer 0 4; tells; looks; resolve 0 1'),
  readDeeds('fileThere 0 4; looks; forward 0 3; file 0 6; verify 0 1; tells'),
  readDeeds('file 0 3; verify 0 1; tells; looks; replyThere 0 1'),
  readDeeds('file 0 1; fileThere 0 2'),
];

/** What happens in one run. No bias to small numbers: they mean nothing here. */
export function someDeeds(most: number, least = 1): fc.Arbitrary<readonly Deed[]> {
  const rest = fc.array(aDeed, { minLength: least, maxLength: most, size: 'max' });
  return fc
    .noBias(fc.tuple(fc.constantFrom(...beginnings), rest))
    .map(([first, then]) => [...first, ...then]);
}

export function carryOut(trial: Trial, deed: Deed): Came {
  const doing = doings[deed.do];
  if (!doing) throw new Error(`nobody knows how to ${deed.do}`);
  return doing(trial, deed);
}

/** As it is printed, and read back: `answer 3 17`. */
export const written = ({ do: name, which, turn }: Deed) => `${name} ${which} ${turn}`;

export function readDeeds(text: string): readonly Deed[] {
  return text.split(/[;\n]/).flatMap((line) => {
    const [name = '', which = '0', turn = '0'] = line.trim().split(/\s+/);
    return name === '' ? [] : [{ do: name, which: Number(which), turn: Number(turn) }];
  });
}
