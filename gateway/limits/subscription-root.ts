import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { GatewayRefusal } from '../errors/gateway-refusal';
import { fragmentsOf } from './measure-operations';

/**
 * Refuses `@skip` and `@include` at the top of a subscription: they could turn all of it off, and graphql-js
 * cannot even validate them there when they depend on a variable.
 */
export function refuseConditionalRoots(document: DocumentNode): void {
  const fragments = fragmentsOf(document);
  const visited = new Set<string>();

  function refuseIn(set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) {
        throw new GatewayRefusal('SUBSCRIPTION_ROOT_CONDITION');
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) refuseIn(selection.selectionSet);
      if (selection.kind !== Kind.FRAGMENT_SPREAD || visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      if (fragment) refuseIn(fragment.selectionSet);
    }
  }

  for (const definition of document.definitions) {
    const isSubscription =
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'subscription';
    if (isSubscription) refuseIn(definition.selectionSet);
  }
}
