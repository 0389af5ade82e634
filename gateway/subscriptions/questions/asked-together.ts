interface Question<Who, Answer> {
  readonly who: Map<string, Who>;
  readonly answer: Promise<Answer>;
}

/**
 * One question for all on whose behalf it is asked at once. While it is under way, whoever asks the same is in the next one:
 * what they know of may have come too late for it.
 */
export class AskedTogether<Who, Answer> {
  private readonly collecting = new Map<string, Question<Who, Answer>>();
  private readonly underWay = new Map<string, Promise<unknown>>();

  /** Asks the question `name` on behalf of `who`, whom `key` tells from others. */
  join(
    name: string,
    who: readonly (readonly [key: string, who: Who])[],
    ask: (all: ReadonlyMap<string, Who>) => Promise<Answer>,
  ): Promise<Answer> {
    let question = this.collecting.get(name);
    if (!question) {
      const all = new Map<string, Who>();
      question = { who: all, answer: this.put(name, () => ask(all)) };
      this.collecting.set(name, question);
    }
    for (const [key, one] of who) question.who.set(key, one);
    return question.answer;
  }

  private async put(name: string, ask: () => Promise<Answer>): Promise<Answer> {
    // Whoever hears the same event asks in this turn.
    await new Promise((resolve) => setImmediate(resolve));
    await this.underWay.get(name);
    this.collecting.delete(name);
    const answer = ask();
    const over = answer.then(
      () => undefined,
      () => undefined,
    );
    this.underWay.set(name, over);
    try {
      return await answer;
    } finally {
      if (this.underWay.get(name) === over) this.underWay.delete(name);
    }
  }
}
