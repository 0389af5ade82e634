import { LRUCache } from 'lru-cache';
import type { Clock } from '../../platform/domain/clock';
import type { Keeping } from '../../platform/runtime/graphql/keeping';
import type { CachingRule } from './caching-rules';
import type { Changes } from './changes';

/** What was true when the reading of something began. */
export interface Begun {
  readonly rule: CachingRule;
  readonly mark: string;
  /** What those who were asked meanwhile said of how long it may be kept. */
  readonly keeping?: Keeping | null;
}

interface Entry<Value> extends Omit<Begun, 'keeping'> {
  readonly value: Value;
  readonly at: number;
  readonly until: number;
}

export interface Found<Value> {
  readonly value: Value;
  readonly rule: CachingRule;
  /** In whole seconds. */
  readonly age: number;
  /** When it is read anew even if nothing is told. */
  readonly until: Date;
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

  /** Keeps what was read since, unless something was told meanwhile. Tells until when; null when it is not kept. */
  keep(key: string, value: Value, { rule, mark, keeping = null }: Begun): Date | null {
    const at = this.now();
    const until = untilOf(rule, keeping, at);
    if (until <= at || this.options.changes.mark(rule.needs, keeping?.heard) !== mark) return null;
    this.entries.set(key, { rule, mark, value, at, until });
    return new Date(until);
  }

  find(key: string): Found<Value> | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    const { rule, mark, value, at, until } = entry;
    const now = this.now();
    const isOld = now < at || now >= until;
    const current = this.options.changes.mark(rule.needs);
    // Nobody can say: it may be good again in a moment.
    if (current === null && !isOld) return null;
    if (isOld || current !== mark) {
      this.entries.delete(key);
      return null;
    }
    return { value, rule, age: Math.floor((now - at) / 1000), until: new Date(until) };
  }

  get size(): number {
    return this.entries.calculatedSize;
  }

  private now(): number {
    return this.options.clock.now().getTime();
  }
}

function untilOf({ seconds }: CachingRule, keeping: Keeping | null, at: number): number {
  if (keeping?.until === null) return at;
  const declared = at + 1000 * seconds;
  return keeping?.until === undefined ? declared : Math.min(declared, Date.parse(keeping.until));
}
