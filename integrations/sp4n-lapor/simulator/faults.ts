/** What can go wrong with one call. Each is played whole: the wire shows just what a broken server shows. */
export const faultKinds = {
  lostAnswer: 'the call is carried out, and the connection breaks before the answer',
  doneTwice: 'the call is carried out twice, as after a repeat by a proxy',
  delay: 'the answer takes long',
  hang: 'no answer at all',
  badRequest: '422 with a message',
  fault: '500 with a page in HTML',
  empty: '502 without a body',
  htmlInsteadOfJson: '200 with a page in HTML',
  withoutId: 'the call is carried out, and the answer names no id',
  tooMany: '429 with Retry-After',
  maintenance: '503 with a page that says maintenance',
  expiredCredentials: '401',
  garbage: '200 with JSON of other types than promised',
  endless: '200 with a body that does not end',
  dripping: '200 with its head at once and then a blank now and then, without end',
  huge: '200 with 100 MB of JSON',
  zipped: '200 with 100 MB of JSON, packed into 100 KB',
  deep: '200 with JSON nested 100,000 deep',
  redirect: '302 to an address inside',
  negativeIds: '200 with ids below zero',
  indiscreet:
    '422 with a message that quotes our credentials, a script, and letters that turn the line around',
  brokenRow: 'the first row of a list has fields of other types than promised',
  rowsTwice: 'every row of a list comes twice',
  reordered: 'the rows of a list come in no order',
  pageShift: 'the list is answered, and its last report changes before the next page is asked for',
} as const;

export type FaultKind = keyof typeof faultKinds;
export const faultNames = Object.keys(faultKinds) as FaultKind[];

/** Numbers from 0 to 1 out of a seed (mulberry32), so that a run can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Scripted {
  readonly kind: FaultKind;
  /** Only this call meets it; any call without it. */
  readonly call?: string;
}

/** Which call meets which fault: those of a script first, in order, then by chance. */
export class Faults {
  private script: Scripted[] = [];
  private rates: readonly (readonly [FaultKind, number])[] = [];
  /** Decides by the seed; also the order of rows that come in none. */
  chance = seeded(1);
  /** Every call is answered so until it is taken away, such as maintenance for days. */
  standing: FaultKind | null = null;
  retryAfterSeconds = 2;
  delayMilliseconds = 50;
  /** Where a redirect leads. */
  redirectTo = 'http://169.254.169.254/latest/meta-data/';

  next(...faults: readonly Scripted[]): void {
    this.script.push(...faults);
  }

  byChance(seed: number, rates: Partial<Record<FaultKind, number>>): void {
    this.chance = seeded(seed);
    this.rates = faultNames.flatMap((kind) => (rates[kind] ? [[kind, rates[kind]] as const] : []));
  }

  clear(): void {
    this.script = [];
    this.rates = [];
    this.standing = null;
  }

  /** The fault this call meets, if any. */
  meet(call: string): FaultKind | null {
    if (this.standing) return this.standing;
    const index = this.script.findIndex((scripted) => scripted.call === undefined || scripted.call === call);
    if (index >= 0) return this.script.splice(index, 1)[0]?.kind ?? null;
    let left = this.chance();
    for (const [kind, rate] of this.rates) {
      left -= rate;
      if (left < 0) return kind;
    }
    return null;
  }
}
