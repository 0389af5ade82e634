import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode, type DirectiveNode } from 'graphql';
import { z } from 'zod';
import { cacheControlName } from '../../platform/runtime/graphql/cache-control';
import { channels, type Channel } from '../../schema/events/envelope';

const names = z.array(z.string());
const declaration = z.strictObject({
  maxAge: z.number().int().nonnegative().optional(),
  scope: z.enum(['PUBLIC', 'PRIVATE']).optional(),
  channel: z.enum(channels).optional(),
  events: names.optional(),
  except: names.optional(),
  fields: names.optional(),
});

/** What a value changes with. */
export interface Need {
  readonly channel: Channel;
  /** Null for all events of the channel, but for those of `except`. */
  readonly events: readonly string[] | null;
  readonly except: readonly string[];
}

/** What subgraphs declared of one field. */
export interface FieldRule {
  /** Null where the object it belongs to says it. */
  readonly seconds: number | null;
  readonly isPublic: boolean;
  readonly need: Need | null;
}

/** Rules by `Type.field`. Throws for a declaration that this gateway does not know. */
export function declaredCaching(supergraphSdl: string): ReadonlyMap<string, readonly FieldRule[]> {
  const rules = new Map<string, FieldRule[]>();
  const note = (type: string, field: string, rule: FieldRule): void => {
    const place = `${type}.${field}`;
    rules.set(place, [...(rules.get(place) ?? []), rule]);
  };
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    for (const directive of declaredIn(definition.directives)) {
      const { fields = [], rule } = read(directive, type);
      for (const field of fields) note(type, field, rule);
    }
    for (const { name, directives } of definition.fields ?? []) {
      for (const directive of declaredIn(directives)) {
        note(type, name.value, read(directive, `${type}.${name.value}`).rule);
      }
    }
  }
  return rules;
}

function declaredIn<Node extends DirectiveNode>(directives: readonly Node[] = []): readonly Node[] {
  return directives.filter(({ name }) => name.value === cacheControlName);
}

function read({ arguments: given = [] }: ConstDirectiveNode, place: string) {
  const values = given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]);
  const { data, error } = declaration.safeParse(Object.fromEntries(values));
  if (error || ((data.events || data.except) && !data.channel) || (data.events && data.except)) {
    throw new Error(
      `${place} declares no caching this gateway knows: ${error?.message ?? 'events of whom?'}`,
    );
  }
  const { maxAge, scope, channel, events, except = [], fields } = data;
  const need = channel ? { channel, events: events ?? null, except } : null;
  return { fields, rule: { seconds: maxAge ?? null, isPublic: scope !== 'PRIVATE', need } };
}
