interface Call<Answer> {
  readonly answer: Promise<Answer>;
  readonly gone: AbortController;
  waiting: number;
}

/** What is under way by name: equal work is done once, and goes on while anybody waits for it. */
export class SharedCalls<Answer> {
  private readonly underWay = new Map<string, Call<Answer>>();

  /** Joins what is under way, or begins it; says which. */
  async join(
    key: string,
    begin: (signal: AbortSignal) => Promise<Answer>,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly answer: Answer; readonly isFirst: boolean }> {
    const known = this.underWay.get(key);
    const call = known ?? this.begin(key, begin);
    call.waiting += 1;
    const leave = (): void => {
      call.waiting -= 1;
      if (call.waiting > 0) return;
      this.forget(key, call);
      call.gone.abort();
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return { answer: await call.answer, isFirst: !known };
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  /** From now on nobody joins what began before. */
  clear(): void {
    this.underWay.clear();
  }

  private begin(key: string, begin: (signal: AbortSignal) => Promise<Answer>): Call<Answer> {
    const gone = new AbortController();
    const answer = begin(gone.signal).finally(() => this.forget(key, call));
    const call: Call<Answer> = { gone, waiting: 0, answer };
    this.underWay.set(key, call);
    return call;
  }

  private forget(key: string, call: Call<Answer>): void {
    if (this.underWay.get(key) === call) this.underWay.delete(key);
  }
}
