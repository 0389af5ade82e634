import { Directive } from 'type-graphql';
import type { Channel } from '../../../schema/events/envelope';

/**
 * What the gateway may keep. On a field: its value. On a type: the named fields of it, as long as what they belong to is
 * kept. What is not declared is never kept, so a field that is added is safe until somebody thinks about it.
 *
 * Declare only what is read from the rows of the telling service itself, in the state its events tell of. What depends on
 * the time of day too, or was followed from another service and lags behind, says so with each answer (`KeepingNotes`).
 */
export interface CacheDeclaration {
  /** Seconds after which it is read anew even if nothing was told; nothing more than the object it belongs to allows. */
  readonly maxAge?: number;
  /** PRIVATE is what depends on who asks: it is kept for visitors, who are all alike, and for nobody else. */
  readonly scope?: 'PUBLIC' | 'PRIVATE';
  /** The service whose events tell of its changes. Left out for what changes with the object it belongs to alone. */
  readonly channel?: Channel;
  /** The types of the events that tell of its changes; left out when every one may. */
  readonly events?: readonly string[];
  /** Or the types of those that do not. */
  readonly except?: readonly string[];
}

export const cacheControlName = 'cacheControl';
const url = 'https://denpasar.example/specs/cache/v1.0';

/** What a schema says besides that declares any of this: composition carries it into the supergraph. */
export const cacheControlHeader = `extend schema
  @link(url: "${url}", import: ["@${cacheControlName}"])
  @composeDirective(name: "@${cacheControlName}")

directive @${cacheControlName}(
  maxAge: Int
  scope: String
  channel: String
  events: [String!]
  except: [String!]
  fields: [String!]
) repeatable on FIELD_DEFINITION | OBJECT`;

/** Declares that the value of a field may be kept. */
export function CacheControl(declaration: CacheDeclaration): MethodDecorator & PropertyDecorator {
  return directive(declaration);
}

/** Declares that some fields of a type may be kept. */
export function CacheFields(fields: readonly string[], declaration: CacheDeclaration = {}): ClassDecorator {
  return directive({ ...declaration, fields });
}

function directive(declared: CacheDeclaration & { readonly fields?: readonly string[] }) {
  const given = Object.entries(declared).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return Directive(`@${cacheControlName}(${given.join(', ')})`);
}
