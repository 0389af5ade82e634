import type { Clock } from '../../../platform/domain/clock';
import type { Logger } from '../../../platform/runtime/logging/logger';
import { SharedRun } from '../../../platform/runtime/shared-run';
import { look } from './look';
import type { MailroomContext } from './context';

export interface WatchOptions {
  readonly context: Pick<MailroomContext, 'mails' | 'mailbox'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Told when new mails were listed. */
  readonly onListed: () => void;
}

/** Looks into the mailbox: when the server says so, at each beat, and soon again after a connection was lost. */
export class Watch {
  private readonly looking = new SharedRun(() => this.lookOnce());
  private beat: NodeJS.Timeout | null = null;
  private soon: NodeJS.Timeout | null = null;
  private stopped = false;
  private reached: boolean | null = null;
  private at: Date | null = null;

  constructor(private readonly options: WatchOptions) {}

  get lookedAt(): Date | null {
    return this.at;
  }

  get isReached(): boolean {
    return this.reached !== false;
  }

  start(beatMilliseconds: number): void {
    if (!this.options.context.mailbox) {
      this.options.log.info('no mailbox is configured: the mailroom rests');
      return;
    }
    this.beat = setInterval(() => this.nudge(), beatMilliseconds);
    this.beat.unref();
    this.nudge();
  }

  /** Lists everything that came before the call; throws when the mailbox cannot be reached. */
  runOnce(): Promise<void> {
    return this.looking.run();
  }

  nudge(): void {
    if (this.stopped) return;
    this.runOnce().catch((error: unknown) => {
      this.options.log.warn({ fault: codeOf(error) }, 'the mailbox could not be looked into');
    });
  }

  /** The connection was lost: one try soon, and then at the beat. */
  lost(): void {
    if (this.stopped || this.soon || !this.beat) return;
    this.soon = setTimeout(() => {
      this.soon = null;
      this.nudge();
    }, againMilliseconds);
    this.soon.unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.beat) clearInterval(this.beat);
    if (this.soon) clearTimeout(this.soon);
    await this.looking.idle();
  }

  private async lookOnce(): Promise<void> {
    try {
      const listed = await look(this.options.context);
      this.reached = true;
      this.at = this.options.clock.now();
      if (listed > 0) this.options.onListed();
    } catch (error) {
      this.reached = false;
      throw error;
    }
  }
}

const againMilliseconds = 5_000;

/** Never the text of a fault: servers quote what they were told. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  return 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 60) : error.name;
}
