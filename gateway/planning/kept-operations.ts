import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { selectionsOf } from '../limits/selections';

/** Distinct operations of which something is kept; clients send a few hundred. */
const mostOperations = 2_000;
/** Their selections together: a plan and what it is compiled to take about half a kilobyte for each. */
const mostSelections = 100_000;

/** What was made ready of operations, the latest ones: many small ones or a few large ones, in the same memory. */
export class KeptOperations<Ready extends object> {
  private readonly kept = new LRUCache<string, Ready>({ max: mostOperations, maxSize: mostSelections });

  get size(): number {
    return this.kept.size;
  }

  /** What is kept under this key, or what is made now. */
  of(key: string, document: DocumentNode, make: () => Ready): Ready {
    const known = this.kept.get(key);
    if (known) return known;
    const made = make();
    this.kept.set(key, made, { size: Math.max(1, selectionsOf(document)) });
    return made;
  }
}
