/**
 * What waits for one subscriber, in order and bounded. A subscriber who falls behind is told so by an error
 * and nothing more: never is one message of many left out.
 */
export class SubscriberQueue<Item> implements AsyncGenerator<Item, void, void> {
  private readonly waiting: Item[] = [];
  private taker: {
    give: (result: IteratorResult<Item, void>) => void;
    fail: (error: Error) => void;
  } | null = null;
  private ending: { readonly error: Error | null } | null = null;
  private emptied: (() => void) | null = null;

  constructor(
    private readonly most: number,
    private readonly tooSlow: () => Error,
    private readonly left: () => void,
  ) {}

  /** Nothing that is pushed now would be told. */
  get isOver(): boolean {
    return this.ending !== null;
  }

  /** Resolves when everything that was pushed has been taken, or nobody takes any more. */
  async taken(): Promise<void> {
    if (this.waiting.length === 0 || this.ending) return;
    await new Promise<void>((resolve) => (this.emptied = resolve));
  }

  push(item: Item): void {
    if (this.ending) return;
    if (this.taker) {
      this.taker.give({ value: item, done: false });
      this.taker = null;
    } else if (this.waiting.length < this.most) {
      this.waiting.push(item);
    } else {
      this.waiting.length = 0;
      this.end(this.tooSlow());
    }
  }

  /** Ends the stream, after what waits; with an error when one is given. */
  end(error: Error | null = null): void {
    if (this.ending) return;
    this.ending = { error };
    this.emptied?.();
    this.left();
    const { taker } = this;
    this.taker = null;
    if (!taker) return;
    if (error === null) taker.give({ value: undefined, done: true });
    else taker.fail(error);
  }

  next(): Promise<IteratorResult<Item, void>> {
    const item = this.waiting.shift();
    if (this.waiting.length === 0) this.emptied?.();
    if (item !== undefined) return Promise.resolve({ value: item, done: false });
    if (this.ending) {
      const { error } = this.ending;
      this.ending = { error: null };
      return error === null ? Promise.resolve({ value: undefined, done: true }) : Promise.reject(error);
    }
    return new Promise((give, fail) => {
      this.taker = { give, fail };
    });
  }

  return(): Promise<IteratorResult<Item, void>> {
    this.waiting.length = 0;
    this.end();
    return Promise.resolve({ value: undefined, done: true });
  }

  throw(error: Error): Promise<IteratorResult<Item, void>> {
    this.end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
