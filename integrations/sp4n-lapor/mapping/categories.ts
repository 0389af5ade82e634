import { comparable } from './plain-text';

/** A category of the national master data. Names repeat under several parents: only the id tells them apart. */
export interface CategoryThere {
  readonly id: number;
  readonly parent: number | null;
  readonly name: string;
}

/** One of ours, with the names of its group and itself, and its path in the national tree where it was noted. */
export interface CategoryHere {
  readonly code: string;
  readonly group: string;
  readonly name: string;
}

export interface CategoryProposal {
  readonly code: string;
  readonly id: number;
  /** Both the name and the parent's name agree; without it the name alone, which may be one of several. */
  readonly sure: boolean;
}

/**
 * Proposals by name for an admin, who decides: a pair is sure when name and parent agree and no other pair does.
 * A name that stands under several parents there is proposed once for each, never picked.
 */
export function proposeCategories(
  here: readonly CategoryHere[],
  there: readonly CategoryThere[],
): readonly CategoryProposal[] {
  const names = new Map(there.map(({ id, name }) => [id, comparable(name)]));
  return here.flatMap(({ code, group, name }) => {
    const named = there.filter((candidate) => comparable(candidate.name) === comparable(name));
    const underGroup = named.filter(
      ({ parent }) => parent !== null && names.get(parent) === comparable(group),
    );
    const found = underGroup.length > 0 ? underGroup : named;
    return found.map(({ id }) => ({ code, id, sure: underGroup.length === 1 }));
  });
}
