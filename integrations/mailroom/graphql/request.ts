import type { RequestContext } from '../../../platform/runtime/graphql/subgraph';
import type { MailroomContext } from '../commands/context';
import type { MailroomState } from './mail-enums';

/** What the resolvers of one request share. */
export interface MailroomRequest extends RequestContext {
  readonly commands: MailroomContext;
  readonly status: () => { readonly state: MailroomState; readonly lookedAt: Date | null };
}
