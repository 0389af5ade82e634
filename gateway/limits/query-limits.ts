import { LRUCache } from 'lru-cache';
import type { DocumentNode } from 'graphql';
import { GatewayRefusal } from '../errors/gateway-refusal';
import type { GatewayCode } from '../errors/catalogue';
import { aliasesOf } from './aliases';
import { depthOf } from './depth';
import { directivesOf } from './directives';
import { rootFieldsOf } from './root-fields';
import { selectionsOf } from './selections';
import { refuseConditionalRoots } from './subscription-root';
import { parseWithin } from './tokens';

export interface QueryLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  readonly selections: number;
}

interface Rule {
  readonly code: GatewayCode;
  readonly limit: keyof QueryLimits;
  readonly measure: (document: DocumentNode) => number;
}

/** In order of what they cost to measure. */
const rules: readonly Rule[] = [
  { code: 'TOO_DEEP', limit: 'depth', measure: depthOf },
  { code: 'TOO_MANY_SELECTIONS', limit: 'selections', measure: selectionsOf },
  { code: 'TOO_MANY_ROOT_FIELDS', limit: 'rootFields', measure: rootFieldsOf },
  { code: 'TOO_MANY_ALIASES', limit: 'aliases', measure: aliasesOf },
  { code: 'TOO_MANY_DIRECTIVES', limit: 'directives', measure: directivesOf },
];

/** Queries found within the limits are remembered by their text: clients send the same few again and again. */
const remembered = 5_000;
const longestRemembered = 20_000;

/** Refuses a query that costs too much to validate, plan and shape, before any of that begins. */
export class QueryLimiter {
  private readonly within = new LRUCache<string, true>({ max: remembered });

  constructor(private readonly limits: QueryLimits) {}

  /** Throws a `GatewayRefusal`. A query that does not parse passes: whoever parses it next says why. */
  check(query: string): void {
    if (this.within.has(query)) return;
    const document = parseWithin(query, this.limits.tokens);
    if (!('definitions' in document)) return;
    for (const { code, limit, measure } of rules) {
      if (measure(document) > this.limits[limit]) throw new GatewayRefusal(code, this.limits[limit]);
    }
    refuseConditionalRoots(document);
    if (query.length <= longestRemembered) this.within.set(query, true);
  }
}
