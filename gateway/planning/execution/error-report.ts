import { GraphQLError, Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../../limits/measure-operations';
import type { AskedOperation } from './asked-operation';
import type { Place } from './places';
import type { Violation } from './projection';
import type { Failure } from './run';

/**
 * The errors of an answer: what subgraphs told, by where it shows and where it was asked for, and the nulls that
 * nobody accounted for. One error per field is enough (specification 6.4.4): a null under an error is its effect.
 */
export function errorReport(
  asked: AskedOperation,
  found: { readonly failures: readonly Failure[]; readonly violations: readonly Violation[] },
): readonly GraphQLError[] {
  const failures = found.failures.map((failure) => ({
    ...failure,
    ...selectedAt(asked, failure.place ?? []),
  }));
  const told = failures.map(({ message, place, nodes, extensions, cause }) => {
    return new GraphQLError(message, {
      ...(nodes.length > 0 ? { nodes, path: place } : {}),
      extensions: { ...extensions },
      ...(cause instanceof Error ? { originalError: cause } : {}),
    });
  });
  const unaccounted = found.violations
    .filter(({ place }) => !failures.some((failure) => accounts(failure.place, place)))
    .map(({ message, place, nodes }) => new GraphQLError(message, { nodes, path: place }));
  return [...told, ...unaccounted];
}

/** An error above a null, below it, or about a whole fetch is taken as its reason. */
function accounts(failure: Place, violation: Place): boolean {
  const shared = Math.min(failure.length, violation.length);
  for (let index = 0; index < shared; index += 1) if (failure[index] !== violation[index]) return false;
  return true;
}

/**
 * A place as far as the client asked for it, and the fields it was asked with: what one subgraph needs of another
 * is not part of the answer.
 */
function selectedAt(
  { document, operation }: AskedOperation,
  place: Place,
): { readonly place: Place; readonly nodes: readonly FieldNode[] } {
  const fragments = fragmentsOf(document);
  let sets: readonly SelectionSetNode[] = [operation.selectionSet];
  let nodes: readonly FieldNode[] = [];
  for (const [depth, element] of place.entries()) {
    if (typeof element === 'number') continue;
    const found = sets.flatMap((set) => named(set, element));
    if (found.length === 0) return { place: place.slice(0, depth), nodes };
    nodes = found;
    sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  }
  return { place, nodes };

  function named(set: SelectionSetNode, name: string): readonly FieldNode[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        return (selection.alias ?? selection.name).value === name ? [selection] : [];
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return inner ? named(inner.selectionSet, name) : [];
    });
  }
}
