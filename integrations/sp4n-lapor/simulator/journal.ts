import type { FaultKind } from './faults';

/** One call as it came over the wire, whole: tests search it for what must never leave the city. */
export interface JournalLine {
  readonly at: Date;
  readonly call: string;
  readonly method: string;
  readonly path: string;
  /** Fields of the body; of files their names and sizes. */
  readonly body: unknown;
  readonly fault: FaultKind | null;
  /** Null when the connection was broken. */
  readonly status: number | null;
}

/** Keeps the last lines; a long run reads and empties it as it goes. */
export class Journal {
  private kept: JournalLine[] = [];

  constructor(private readonly most = 100_000) {}

  write(line: JournalLine): void {
    this.kept.push(line);
    if (this.kept.length > this.most) this.kept.splice(0, this.kept.length - this.most);
  }

  lines(call?: string): readonly JournalLine[] {
    return call === undefined ? this.kept : this.kept.filter((line) => line.call === call);
  }

  clear(): void {
    this.kept = [];
  }
}
