/** Who wants to know of a commit. A listener that throws does not undo what is committed. */
export class CommitListeners {
  private readonly listeners = new Set<() => void>();

  add(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(): void {
    for (const listener of this.listeners) {
      try {
        listener();
      } catch {
        // The relay looks again by itself; a commit is not lost by a deaf listener.
      }
    }
  }
}
