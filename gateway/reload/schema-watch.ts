import { BeatingWork } from '../../platform/runtime/beating-work';
import type { Logger } from '../../platform/runtime/logging/logger';

export interface SchemaWatchOptions {
  /** The composed schema as it is now. */
  readonly read: () => string;
  /** Serves it. Fails for one that cannot be served, and nothing has changed then. */
  readonly serve: (supergraphSdl: string) => Promise<void>;
  /** The one that is served at the start. */
  readonly served: string;
  readonly log: Logger;
}

/** Looks whether there is another schema, and has it served. One that cannot be is tried once, and logged. */
export class SchemaWatch {
  private seen: string;
  private readonly looking = new BeatingWork(
    () => this.look(),
    (error) => this.options.log.error({ error }, 'another schema cannot be served; the one before stays'),
  );

  constructor(private readonly options: SchemaWatchOptions) {
    this.seen = options.served;
  }

  start(beatMilliseconds: number): void {
    this.looking.start(beatMilliseconds);
  }

  runOnce(): Promise<void> {
    return this.looking.run();
  }

  stop(): Promise<void> {
    return this.looking.stop();
  }

  private async look(): Promise<void> {
    const supergraphSdl = this.options.read();
    if (supergraphSdl === this.seen) return;
    this.seen = supergraphSdl;
    await this.options.serve(supergraphSdl);
    this.options.log.info('another schema is served');
  }
}
