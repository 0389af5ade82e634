import type DataLoader from 'dataloader';
import type { RequestContext } from '../../../platform/runtime/graphql/subgraph';
import type { CommandContext } from '../commands/context';

/** What the resolvers of one request share. */
export interface AccountsRequest extends RequestContext {
  readonly commands: CommandContext;
  /** Display name of a citizen by account id; null where there is no public face. */
  readonly citizenNames: DataLoader<string, string | null>;
}
