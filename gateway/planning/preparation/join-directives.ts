import { Kind, type ConstDirectiveNode, type ConstValueNode } from 'graphql';

/** Directives with which composition writes down who knows what (the join specification). */
export const joinType = 'join__type';
export const joinField = 'join__field';

export function argumentOf(directive: ConstDirectiveNode, name: string): ConstValueNode | null {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value ?? null;
}

/** A field set such as the one of `requires`; null where there is none. */
export function fieldSetOf(directive: ConstDirectiveNode, name: string): string | null {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.STRING ? value.value : null;
}
