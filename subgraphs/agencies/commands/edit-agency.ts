import type { Actor } from '../../../platform/domain/actor';
import { isRefused, refuse, type Refused } from '../../../platform/domain/refusal';
import type { Agency } from '../domain/agency';
import { editingRefused } from '../domain/editing';
import type { Decision, Register } from '../domain/register';
import type { RefusalCode } from '../domain/refusals';
import { editorFor, type CommandContext } from './context';

export type AgencyResult = Agency | Refused<RefusalCode>;

/** What all edits of an agency share: may this person edit, decide and write, give the agency afterwards. */
export async function editAgency(
  context: CommandContext,
  actor: Actor,
  edit: { readonly code: string; readonly decide: (register: Register, at: Date) => Decision },
): Promise<AgencyResult> {
  const refused = editingRefused(actor);
  if (refused) return refused;
  const editor = editorFor(context, actor);
  const register = await context.register.change(editor, (current) => edit.decide(current, editor.at));
  if (isRefused(register)) return register;
  return register.agencies.get(edit.code) ?? refuse('NOT_FOUND');
}
