import type { Clock } from '../../../platform/domain/clock';

const keptMilliseconds = 24 * 60 * 60_000;

/** A list of the other side that hardly changes: asked for once a day. */
export class KeptList<Item> {
  private kept: { readonly items: readonly Item[]; readonly at: number } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly ask: () => Promise<readonly Item[]>,
  ) {}

  async items(): Promise<readonly Item[]> {
    const now = this.clock.now().getTime();
    if (!this.kept || now - this.kept.at > keptMilliseconds) this.kept = { items: await this.ask(), at: now };
    return this.kept.items;
  }
}
