import { LRUCache } from 'lru-cache';
import type { Clock } from '../../platform/domain/clock';
import type { CachingRule } from './caching-rules';
import type { Changes } from './changes';

/** What was true when the reading of something began. */
export interface Begun {
  readonly rule: CachingRule;
  readonly mark: string;
}

interface Entry<Value> extends Begun {
  readonly value: Value;
  readonly at: number;
}

export interface KeptOptions<Value> {
  readonly bytes: number;
  readonly sizeOf: (value: Value) => number;
  readonly changes: Pick<Changes, 'mark'>;
  readonly clock: Clock;
}

/** Besides what is kept itself: the entry, and its place in the map. */
const entryBytes = 300;

/** A bounded store whose values are given back only while nothing was told that they could have missed. */
export class Kept<Value extends object> {
  private readonly entries: LRUCache<string, Entry<Value>>;

  constructor(private readonly options: KeptOptions<Value>) {
    this.entries = new LRUCache({
      maxSize: options.bytes,
      sizeCalculation: ({ value }, key) => entryBytes + 2 * key.length + options.sizeOf(value),
    });
  }

  /** To be called before anything is read. Null when what is read cannot be kept. */
  begin(rule: CachingRule): Begun | null {
    const mark = this.options.changes.mark(rule.needs);
    return mark === null ? null : { rule, mark };
  }

  /** Keeps what was read since, unless something was told meanwhile. */
  keep(key: string, value: Value, { rule, mark }: Begun): void {
    if (this.options.changes.mark(rule.needs) !== mark) return;
    this.entries.set(key, { rule, mark, value, at: this.now() });
  }

  find(key: string): { readonly value: Value; readonly rule: CachingRule; readonly age: number } | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    const { rule, mark, value, at } = entry;
    const age = (this.now() - at) / 1000;
    const isOld = age < 0 || age >= rule.seconds;
    const now = this.options.changes.mark(rule.needs);
    // Nobody can say: it may be good again in a moment.
    if (now === null && !isOld) return null;
    if (isOld || now !== mark) {
      this.entries.delete(key);
      return null;
    }
    return { value, rule, age: Math.floor(age) };
  }

  get size(): number {
    return this.entries.calculatedSize;
  }

  private now(): number {
    return this.options.clock.now().getTime();
  }
}
