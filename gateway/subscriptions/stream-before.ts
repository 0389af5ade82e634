/**
 * A stream that stands before another and says itself what comes next. Whoever leaves it leaves the one behind it too;
 * `left` is told of that first.
 */
export function streamBefore<Told>(
  behind: AsyncGenerator<unknown, void, void>,
  next: () => Promise<IteratorResult<Told, void>>,
  left: () => void = () => undefined,
): AsyncGenerator<Told, void, void> {
  const done = { done: true, value: undefined } as const;
  return {
    next,
    async return() {
      left();
      await behind.return();
      return done;
    },
    async throw(error) {
      left();
      await behind.throw(error);
      return done;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await this.return();
    },
  };
}
