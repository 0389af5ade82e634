import { createHash } from 'node:crypto';
import type { Database } from '../../../platform/runtime/database/database';
import { isDuplicate } from '../../../platform/runtime/database/duplicate';
import { ReviewRow } from './review.entity';

export interface Strange {
  readonly reason: string;
  /** `report:7100001`, `item:7100001/90000001`, `list:3`. */
  readonly about: string;
  readonly trackingId?: number | null;
  readonly complaintId?: string | null;
  /** Paths, codes and raw names; never what a person wrote. */
  readonly detail?: string | null;
}

/** What a person has to look at: one line for each reason and thing, however often it comes. */
export class Reviews {
  constructor(private readonly database: Database) {}

  async note(strange: Strange, at: Date): Promise<void> {
    try {
      await this.write(strange, at);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await this.write(strange, at);
    }
  }

  private async write({ reason, about, ...rest }: Strange, at: Date): Promise<void> {
    await this.database.write(async (manager) => {
      const known = await manager.findOneBy(ReviewRow, { reason, about });
      const detail = rest.detail?.slice(0, 500) ?? null;
      if (known) {
        // What somebody has settled stays settled while it says the same.
        const isNews = known.detail !== detail;
        const again = isNews ? { settledAt: null, settledBy: null, settlement: null } : {};
        await manager.update(
          ReviewRow,
          { id: known.id },
          { times: known.times + 1, lastAt: at, detail, ...again },
        );
        return;
      }
      await manager.insert(ReviewRow, {
        ...{ id: idOf(reason, about), reason, about, detail, times: 1, firstAt: at, lastAt: at },
        ...{ trackingId: rest.trackingId ?? null, complaintId: rest.complaintId ?? null },
        ...{ settledBy: null, settledAt: null, settlement: null },
      });
    });
  }
}

function idOf(reason: string, about: string): string {
  return createHash('sha256').update(`${reason} ${about}`).digest('hex').slice(0, 36);
}
