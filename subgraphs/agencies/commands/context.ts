import type { Actor } from '../../../platform/domain/actor';
import type { Clock } from '../../../platform/domain/clock';
import type { Editor, RegisterStore } from '../store/register-store';

/** What every command of this service works with. */
export interface CommandContext {
  readonly register: RegisterStore;
  readonly clock: Clock;
}

export function editorFor(context: CommandContext, actor: Actor): Editor {
  return { accountId: actor.accountId, at: context.clock.now() };
}
