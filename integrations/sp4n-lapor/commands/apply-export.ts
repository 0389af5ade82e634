import type { Actor } from '../../../platform/domain/actor';
import type { Clock } from '../../../platform/domain/clock';
import { refuse, type Refused } from '../../../platform/domain/refusal';
import type { RefusalCode } from '../domain/refusals';
import type { ExportCheckRow } from '../store/exports/export-check.entity';
import type { CheckedExport, ExportChecks } from '../store/exports/export-checks';
import type { Compared } from './compare-export';
import { refusalFor } from './may-run';

export interface KeepParts {
  readonly checks: ExportChecks;
  readonly clock: Clock;
}

/** Keeps what a file says that we do not, so that just this may be applied. */
export function keepCheck(
  { checks, clock }: KeepParts,
  { added, changed, digest, savedAt }: Compared,
  { said, by }: { readonly said: Date | null; readonly by: string | null },
): Promise<ExportCheckRow> {
  const records = [...added, ...changed.map(({ record }) => record)];
  const checked = { digest, savedAt: said ?? savedAt, checkedBy: by, checkedAt: clock.now() };
  return checks.keep(checked, records);
}

export interface ApplyContext extends KeepParts {
  /** Has the rows taken in at once. */
  readonly wake: () => void;
}

/** What a checked file said is taken in; said twice it is done once. */
export async function applyExport(
  { checks, clock, wake }: ApplyContext,
  actor: Actor,
  { check: id, digest }: { readonly check: string; readonly digest: string },
): Promise<CheckedExport | Refused<RefusalCode>> {
  const refusal = refusalFor(actor);
  if (refusal) return refusal;
  const check = await checks.find(id);
  if (!check) return refuse('NOT_FOUND');
  if (check.digest !== digest.trim().toLowerCase()) return refuse('EXPORT_DIFFERS');
  if (!check.savedAt) return refuse('EXPORT_TIME_UNKNOWN');
  await checks.apply(id, actor.accountId, clock.now());
  wake();
  return (await checks.checked(id)) ?? refuse('NOT_FOUND');
}
