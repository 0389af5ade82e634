import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { applyExport } from '../../commands/apply-export';
import { runsTheMirror } from '../../commands/may-run';
import type { CheckedExport } from '../../store/exports/export-checks';
import type { RowOutcome } from '../../store/exports/export-check.entity';
import type { MirrorContext } from '../context';
import { resultOf } from '../desk/results';
import { ApplyExportInput, ExportFace, ExportFailureFace, ExportResult } from './export.type';

/** Applying the files of the national admin, when the calls fail for days. */
@Resolver()
export class ExportResolver {
  @Query(() => ExportFace, {
    nullable: true,
    description:
      'A checked file and how far it is applied (unduhan yang diperiksa). For ADMIN; null for others.',
  })
  async laporExport(
    @Arg('check', () => ID, { description: 'Id of the check.' }) check: string,
    @Ctx() { actor, exports }: MirrorContext,
  ): Promise<ExportFace | null> {
    const found = runsTheMirror(actor) ? await exports.checks.checked(check) : null;
    return found && present(found);
  }

  @Mutation(() => ExportResult, {
    description:
      'Takes in what a checked file of the national admin said (menerapkan unduhan), row by row in the background; nothing it ' +
      'says overrides what is newer. Doing so again changes nothing. For ADMIN.',
  })
  async applyLaporExport(
    @Arg('input', () => ApplyExportInput, { description: 'Which check, of which file.' })
    input: ApplyExportInput,
    @Ctx() { actor, language, exports }: MirrorContext,
  ): Promise<ExportResult> {
    const { done, refusal } = resultOf(await applyExport(exports, actor, input), language);
    return { export: done && present(done), refusal };
  }
}

function present({ check, counts, failures }: CheckedExport): ExportFace {
  const { id, digest, savedAt, checkedAt, appliedAt } = check;
  const count = (outcome: RowOutcome | null) => counts.get(outcome) ?? 0;
  return Object.assign(new ExportFace(), {
    ...{ id, digest, savedAt, checkedAt, appliedAt, waiting: count(null) },
    ...{ created: count('CREATED'), changed: count('CHANGED'), same: count('SAME') },
    ...{ older: count('OLDER'), reviewed: count('REVIEWED'), failed: count('FAILED') },
    failures: failures.map(({ sheetRow: row, trackingId, reason }) =>
      Object.assign(new ExportFailureFace(), { row, trackingId: String(trackingId), reason }),
    ),
  });
}
