import DataLoader from 'dataloader';
import type { ReferenceResolver } from '../../../platform/runtime/graphql/build-subgraph-schema';
import type { AccountStore } from '../store/account-store';
import { Citizen } from './citizen.type';
import type { AccountsRequest } from './request';

/** Names of all citizens one request asks for, in one statement. */
export function citizenNamesOf(accounts: AccountStore): DataLoader<string, string | null> {
  return new DataLoader(async (ids) => {
    const names = await accounts.citizenNames(ids);
    return ids.map((id) => names.get(id) ?? null);
  });
}

/** The public face of an account id; null for one that has none. */
export const resolveCitizen: ReferenceResolver<AccountsRequest> = async ({ id }, { citizenNames }) => {
  const displayName = typeof id === 'string' ? await citizenNames.load(id) : null;
  return displayName === null ? null : Object.assign(new Citizen(), { id, displayName });
};
