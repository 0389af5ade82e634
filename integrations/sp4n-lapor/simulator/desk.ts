import type { Allowance } from './allowance';
import type { Faults } from './faults';
import type { Journal } from './journal';
import type { NationalSystem } from './national-system';
import type { EventPush } from './push';
import type { Quirks } from './quirks';
import type { SkewedClock } from './skewed-clock';

/** What the desk of a national admin shows and moves. */
export interface Desk {
  readonly national: NationalSystem;
  readonly quirks: Quirks;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly clock: SkewedClock;
  readonly allowance: Allowance;
  readonly push: EventPush;
}
