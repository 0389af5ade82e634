import type { Clock } from '../../../platform/domain/clock';
import type { Faults } from './faults';
import type { Journal } from './journal';
import type { NationalSystem } from './national-system';
import type { Quirks } from './quirks';

/** What the desk of a national admin shows and moves. */
export interface Desk {
  readonly national: NationalSystem;
  readonly quirks: Quirks;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly clock: Clock;
}
