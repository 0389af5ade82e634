import type { Actor } from '../../../../platform/domain/actor';
import type { Clock } from '../../../../platform/domain/clock';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import { isDuplicate } from '../../../../platform/runtime/database/duplicate';
import type { RefusalCode } from '../../domain/refusals';
import { setStandard, type StandardSetting } from '../../domain/standards/set-standard';
import type { ServiceStandard } from '../../domain/standards/service-standard';
import { ServiceStandardRecord } from './service-standard.entity';
import { allVersions } from './standards';

/** Service standards as they are kept: versions are added, none is changed. */
export class StandardStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every version, by code, newest first. */
  all(): Promise<readonly ServiceStandard[]> {
    return this.database.read(allVersions);
  }

  /** Two admins at once: the second one's version follows the first one's. */
  async set(
    actor: Actor,
    code: string,
    setting: StandardSetting,
  ): Promise<ServiceStandard | Refused<RefusalCode>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.add(actor, code, setting);
      } catch (error) {
        if (attempt === attempts || !isDuplicate(error)) throw error;
      }
    }
  }

  private add(
    actor: Actor,
    code: string,
    setting: StandardSetting,
  ): Promise<ServiceStandard | Refused<RefusalCode>> {
    return this.database.write(async (manager) => {
      const versions = await allVersions(manager);
      const newest = versions.find((standard) => standard.code === code) ?? null;
      const next = setStandard(newest, setting, { actor });
      if (isRefused(next)) return next;
      const { terms, levels, ...columns } = next;
      await manager.insert(ServiceStandardRecord, {
        ...columns,
        terms: JSON.stringify(terms),
        levels: JSON.stringify(levels),
        setAt: this.clock.now(),
        setBy: actor.accountId,
      });
      return next;
    });
  }
}

const attempts = 5;
