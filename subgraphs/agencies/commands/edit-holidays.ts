import type { Actor } from '../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import { unlessClosedTooLong } from '../domain/closed-too-long';
import { editingRefused } from '../domain/editing';
import type { Holiday } from '../domain/holiday';
import type { Decision, Register } from '../domain/register';
import type { RefusalCode } from '../domain/refusals';
import { editorFor, type CommandContext } from './context';

export type HolidayResult = Holiday | Refused<RefusalCode>;
export type HolidaysResult = readonly Holiday[] | Refused<RefusalCode>;

interface HolidaysEdit {
  /** Whose state afterwards is the answer. */
  readonly ids: readonly string[];
  readonly decide: (register: Register) => Decision;
}

/** What all edits of holidays share; the answer is in the order of the days. */
export async function editHolidays(
  context: CommandContext,
  actor: Actor,
  { ids, decide }: HolidaysEdit,
): Promise<HolidaysResult> {
  const refused = editingRefused(actor);
  if (refused) return refused;
  const register = await context.register.change(editorFor(context, actor), (current) =>
    unlessClosedTooLong(current, decide(current)),
  );
  if (isRefused(register)) return register;
  return [...new Set(ids)]
    .flatMap((id) => register.holidays.get(id) ?? [])
    .sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1));
}

export async function editHoliday(
  context: CommandContext,
  actor: Actor,
  { id, decide }: { readonly id: string; readonly decide: HolidaysEdit['decide'] },
): Promise<HolidayResult> {
  const holidays = await editHolidays(context, actor, { ids: [id], decide });
  return isRefused(holidays) ? holidays : (holidays[0] ?? refuse('NOT_FOUND'));
}
