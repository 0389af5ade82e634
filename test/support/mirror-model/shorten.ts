/** The same list with as much left out as can be while it still fails: halves first, then fewer, then one by one. */
export async function shorten<Step>(
  steps: readonly Step[],
  fails: (fewer: readonly Step[]) => Promise<boolean>,
): Promise<readonly Step[]> {
  let left = steps;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < left.length;) {
      const fewer = [...left.slice(0, from), ...left.slice(from + size)];
      if (fewer.length > 0 && (await fails(fewer))) left = fewer;
      else from += size;
    }
  }
  return left;
}
