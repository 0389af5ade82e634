/** What really happened in all runs: a model that does nothing finds nothing. */
export class Tally {
  private readonly deeds = new Map<string, { done: number; refused: number }>();
  private readonly things: Record<string, number> = {};
  operations = 0;
  /** That came to the other side. */
  calls = 0;

  count(name: string, came: string | null): void {
    const known = this.deeds.get(name) ?? { done: 0, refused: 0 };
    if (came === null) known.done += 1;
    else known.refused += 1;
    this.deeds.set(name, known);
    this.operations += 1;
  }

  add(things: Readonly<Record<string, number>>): void {
    for (const [name, count] of Object.entries(things)) this.things[name] = (this.things[name] ?? 0) + count;
  }

  toString(): string {
    const deeds = [...this.deeds].map(([name, { done, refused }]) => `${name} ${done}/${done + refused}`);
    const things = Object.entries(this.things).map(([name, count]) => `${count} ${name}`);
    return `${this.operations} operations, ${things.join(', ')}; ${deeds.join(', ')}`;
  }
}
