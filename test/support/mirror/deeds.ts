import fc from 'fast-check';
import type { FaultKind } from '../../../integrations/sp4n-lapor/simulator/faults';

/**
 * What people of both sides, time and bad luck do to the mirror, as data: a run is a list of deeds, so that it can be
 * printed, shrunk and played again. `pick` chooses among what there is when the deed is done.
 */
export type Deed =
  | { readonly who: 'citizen'; readonly does: 'file'; readonly secrecy: Secrecy; readonly tells: Telling }
  | {
      readonly who: 'citizen';
      readonly does: 'write' | 'confirm' | 'reopen' | 'withdraw';
      readonly pick: number;
    }
  | {
      readonly who: 'citizen' | 'admin';
      readonly does: 'hide';
      readonly pick: number;
      readonly secrecy: Secrecy;
    }
  | {
      readonly who: 'admin';
      readonly does: 'verify' | 'forward' | 'archive' | 'write';
      readonly pick: number;
    }
  | { readonly who: 'officer'; readonly does: 'write' | 'note' | 'resolve'; readonly pick: number }
  | { readonly who: 'ministry'; readonly does: 'file'; readonly secrecy: Secrecy; readonly tells: Telling }
  | {
      readonly who: 'ministry';
      readonly does:
        'verify' | 'hold' | 'archive' | 'close' | 'write' | 'write-as-reporter' | 'edit-text' | 'label';
      readonly pick: number;
    }
  | {
      readonly who: 'ministry';
      readonly does: 'edit-reply' | 'delete-reply';
      readonly pick: number;
      readonly which: number;
    }
  | { readonly who: 'ministry'; readonly does: 'hide'; readonly pick: number; readonly secrecy: Secrecy }
  | { readonly who: 'luck'; readonly does: 'break'; readonly kind: FaultKind; readonly calls: number }
  | { readonly who: 'luck'; readonly does: 'skew'; readonly minutes: number }
  | { readonly who: 'time'; readonly does: 'pass'; readonly minutes: number }
  | { readonly who: 'mirror'; readonly does: 'follow' | 'send' | 'look' };

export const secrecies = ['open', 'anonymous', 'secret'] as const;
export type Secrecy = (typeof secrecies)[number];

/** Whether the text tells who wrote it: such words may never leave the city. */
export const tellings = ['nothing', 'nik', 'phone', 'mail'] as const;
export type Telling = (typeof tellings)[number];

/** Faults that pass: what was asked can be asked again, and a person is not needed to mend it. */
export const passingFaults = [
  'lostAnswer',
  'fault',
  'empty',
  'htmlInsteadOfJson',
  'withoutId',
  'tooMany',
  'maintenance',
  'garbage',
  'redirect',
  'brokenRow',
  'rowsTwice',
  'reordered',
  'pageShift',
] as const satisfies readonly FaultKind[];

const pick = fc.nat({ max: 7 });
const secrecy = fc.constantFrom(...secrecies);
const telling = fc.oneof(
  { weight: 3, arbitrary: fc.constant('nothing' as const) },
  fc.constantFrom(...tellings),
);
const mostlyOpen = fc.oneof({ weight: 4, arbitrary: fc.constant('open' as const) }, secrecy);

export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      who: fc.constant('citizen'),
      does: fc.constant('file'),
      secrecy: mostlyOpen,
      tells: telling,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      who: fc.constant('citizen'),
      does: fc.constantFrom('write', 'confirm', 'reopen', 'withdraw'),
      pick,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      who: fc.constantFrom('citizen', 'admin'),
      does: fc.constant('hide'),
      pick,
      secrecy,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      who: fc.constant('admin'),
      does: fc.constantFrom('verify', 'forward', 'forward', 'archive', 'write'),
      pick,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      who: fc.constant('officer'),
      does: fc.constantFrom('write', 'write', 'note', 'resolve'),
      pick,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      who: fc.constant('ministry'),
      does: fc.constant('file'),
      secrecy: mostlyOpen,
      tells: telling,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      who: fc.constant('ministry'),
      does: fc.constantFrom(
        'verify',
        'hold',
        'archive',
        'close',
        'write',
        'write',
        'write-as-reporter',
        'edit-text',
        'label',
      ),
      pick,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      who: fc.constant('ministry'),
      does: fc.constantFrom('edit-reply', 'delete-reply'),
      pick,
      which: pick,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ who: fc.constant('ministry'), does: fc.constant('hide'), pick, secrecy }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      who: fc.constant('luck'),
      does: fc.constant('break'),
      kind: fc.constantFrom(...passingFaults),
      calls: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      who: fc.constant('luck'),
      does: fc.constant('skew'),
      minutes: fc.constantFrom(-90, -5, 0, 5, 90),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      who: fc.constant('time'),
      does: fc.constant('pass'),
      minutes: fc.constantFrom(1, 10, 60, 1_440),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({ who: fc.constant('mirror'), does: fc.constantFrom('follow', 'send', 'look') }),
  },
);
