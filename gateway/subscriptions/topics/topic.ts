import type { Channel, EventEnvelope } from '../../../schema/events/envelope';
import type { TopicDeclaration } from '../../../platform/runtime/graphql/topic';
import { hasAgencyRole, worksForAgency, type Actor } from '../../../platform/domain/actor';

type Values = Readonly<Record<string, unknown>>;

/**
 * What a subscription field hears, as its subgraph declared it. An event concerns the listeners of each of
 * `keysOf(event)`, and a listener with these arguments listens to `keyOf(arguments)`.
 */
export class Topic {
  readonly channel: Channel;

  constructor(
    readonly name: string,
    private readonly declared: TopicDeclaration,
  ) {
    this.channel = declared.channel;
  }

  /** The query of its subgraph that tells who is a stranger; null where nobody is. */
  get strangers(): string | null {
    return this.declared.strangers ?? null;
  }

  /** The query of its subgraph that tells who may be told of the thing; null where none is asked. */
  get sight(): string | null {
    return this.declared.sight ?? null;
  }

  keyOf(values: Values): string {
    const { argument } = this.declared;
    return argument === undefined ? '' : String(values[argument]);
  }

  keysOf(event: EventEnvelope): readonly string[] {
    return this.hears(event) ? this.namedBy(event) : [];
  }

  /** Where an event is not heard that may change who is told of the thing. */
  watchedKeysOf(event: EventEnvelope): readonly string[] {
    return this.sight === null || this.hears(event) ? [] : this.namedBy(event);
  }

  private hears(event: EventEnvelope): boolean {
    const { events, except, carrying } = this.declared;
    if (events && !events.includes(event.type)) return false;
    if (except?.includes(event.type)) return false;
    return carrying === undefined || valueAt(event, carrying) !== null;
  }

  private namedBy(event: EventEnvelope): readonly string[] {
    const { field } = this.declared;
    return field === undefined ? [''] : keysAt(event, field);
  }

  mayListen(actor: Actor, values: Values): boolean {
    const { roles, staffOf } = this.declared;
    if (!roles) return true;
    if (!roles.includes(actor.role)) return false;
    if (!hasAgencyRole(actor)) return true;
    return worksForAgency(actor) && (staffOf === undefined || values[staffOf] === actor.agencyId);
  }
}

/** Throws for an event that names nothing of the kind where it should: its service tells none such. */
function keysAt(event: EventEnvelope, field: string): readonly string[] {
  const value = valueAt(event, field);
  if (value === null) return [];
  const named: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (named.every((each) => typeof each === 'string')) return named;
  throw new TypeError(`${field} of an event ${event.type} names nothing`);
}

/** Null for what is not there. */
function valueAt(event: EventEnvelope, path: string): unknown {
  let value: unknown = event;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = Reflect.get(value, name);
  }
  return value ?? null;
}
