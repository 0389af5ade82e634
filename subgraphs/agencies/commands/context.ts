import type { Actor } from '../../../platform/domain/actor';
import type { Clock } from '../../../platform/domain/clock';
import type { Editor, RegisterStore } from '../store/register-store';
import type { TemplateStore } from '../store/templates/template-store';

/** What every command of this service works with. */
export interface CommandContext {
  readonly register: RegisterStore;
  /** Answers that agencies give often. */
  readonly templates: TemplateStore;
  readonly clock: Clock;
}

export function editorFor(context: CommandContext, actor: Actor): Editor {
  return { accountId: actor.accountId, at: context.clock.now() };
}
