import type { EntityManager } from 'typeorm';
import type { ComplaintEvent } from '../../../schema/events/complaint-events';
import type { PositionedEvent } from '../../../schema/events/envelope';
import type { Database } from '../../../platform/runtime/database/database';
import { dialectOf } from '../../../platform/runtime/database/dialect';
import { CursorRecord } from '../../../platform/runtime/events/cursor-record.entity';
import { factOf, type Fact } from '../domain/fact';
import { dropGenerationsBefore, writeFacts } from './fact-writer';
import { ProjectionRow } from './projection-row.entity';

export const followerName = 'analytics';

/** How far a generation came. */
export interface Progress {
  readonly position: number;
  readonly asOf: Date | null;
}

/** The only writer of facts. */
export class ProjectionStore {
  constructor(readonly database: Database) {}

  /**
   * Applies one event to the generation that is read, in the transaction of the follower. An event that was
   * applied before does nothing. One that comes too early is a fault: a rebuild has just gone back to an
   * earlier position, and the follower finds it there when it tries again.
   */
  async apply(manager: EntityManager, { position, event }: PositionedEvent<ComplaintEvent>): Promise<void> {
    const projection = await this.locked(manager);
    const applied = Number(projection.position);
    if (position <= applied) return;
    if (position > applied + 1) throw new Error(`event ${position} came before event ${applied + 1}`);
    await writeFacts(manager, projection.generation, [factOf(event.complaint)]);
    await manager.update(ProjectionRow, { id: 1 }, { position, asOf: new Date(event.at) });
  }

  /** How far the generation came that is read. */
  async progress(): Promise<Progress> {
    const projection = await this.database.read((manager) =>
      manager.findOneByOrFail(ProjectionRow, { id: 1 }),
    );
    return { position: Number(projection.position), asOf: projection.asOf };
  }

  /** Opens a generation for a rebuild; nobody reads it before `present`. */
  openGeneration(): Promise<number> {
    return this.database.write(async (manager) => {
      const { lastGeneration } = await this.locked(manager);
      await manager.update(ProjectionRow, { id: 1 }, { lastGeneration: lastGeneration + 1 });
      return lastGeneration + 1;
    });
  }

  /** Writes events, in their order, into a generation that is being built. */
  async build(generation: number, events: readonly PositionedEvent<ComplaintEvent>[]): Promise<void> {
    const latest = new Map<string, Fact>();
    for (const { event } of events) latest.set(event.complaint.id, factOf(event.complaint));
    await this.database.write((manager) => writeFacts(manager, generation, [...latest.values()]));
  }

  /**
   * Readers see the new generation from this moment, and the follower goes on after its last event. False when
   * a later rebuild was presented meanwhile.
   */
  present(generation: number, { position, asOf }: Progress): Promise<boolean> {
    return this.database.write(async (manager) => {
      const projection = await this.locked(manager);
      if (projection.generation > generation) return false;
      await manager.update(ProjectionRow, { id: 1 }, { generation, position, asOf });
      await manager.upsert(CursorRecord, { follower: followerName, position }, ['follower']);
      await dropGenerationsBefore(manager, generation);
      return true;
    });
  }

  private async locked(manager: EntityManager): Promise<ProjectionRow> {
    await manager.query(`SELECT id FROM projection WHERE id = 1 ${dialectOf(this.database.kind).forUpdate}`);
    return manager.findOneByOrFail(ProjectionRow, { id: 1 });
  }
}
