import type { Clock } from '../../../platform/domain/clock';

const keptMilliseconds = 24 * 60 * 60_000;

/** A list of the other side that hardly changes: asked for once a day. */
export class KeptList<Item> {
  private kept: { readonly items: Promise<readonly Item[]>; readonly at: number } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly ask: () => Promise<readonly Item[]>,
  ) {}

  items(): Promise<readonly Item[]> {
    const now = this.clock.now().getTime();
    if (this.kept && now - this.kept.at <= keptMilliseconds) return this.kept.items;
    // Kept while it is asked for: many steps begin at once, and one call serves them all.
    const asked = { items: this.ask(), at: now };
    this.kept = asked;
    asked.items.catch(() => {
      if (this.kept === asked) this.kept = null;
    });
    return asked.items;
  }
}
