import { buildSchema, findBreakingChanges } from 'graphql';

/** Breaking changes since the published schema that nobody declared; a declared one is quoted word for word. */
export function undeclaredBreakingChanges(
  published: string,
  current: string,
  declarations: string,
): string[] {
  return findBreakingChanges(buildSchema(published), buildSchema(current))
    .map(({ description }) => description)
    .filter((description) => !declarations.includes(description));
}
