import { Kind, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { argumentOf, joinType } from './join-directives';

/**
 * To return to a subgraph for a field with `@requires` the planner takes the first key that subgraph knows, and
 * does not ask whether entities can be had by it there. So those that can come first.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  const reordered = ({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] }) =>
    directives.some(isUnresolvable) ? [...directives].sort(byResolvability) : null;
  return visit(supergraph, {
    [Kind.OBJECT_TYPE_DEFINITION]: (type) => {
      const directives = reordered(type);
      return directives ? { ...type, directives } : false;
    },
    [Kind.INTERFACE_TYPE_DEFINITION]: (type) => {
      const directives = reordered(type);
      return directives ? { ...type, directives } : false;
    },
  });
}

function byResolvability(one: ConstDirectiveNode, other: ConstDirectiveNode): number {
  return Number(isUnresolvable(one)) - Number(isUnresolvable(other));
}

function isUnresolvable(directive: ConstDirectiveNode): boolean {
  const resolvable = argumentOf(directive, 'resolvable');
  return directive.name.value === joinType && resolvable?.kind === Kind.BOOLEAN && !resolvable.value;
}
