import {
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { z } from 'zod';
import { channels } from '../../../schema/events/envelope';
import { roles } from '../../../platform/domain/actor';
import { topicName, type TopicDeclaration } from '../../../platform/runtime/graphql/topic';
import { Topic } from './topic';

const names = z.array(z.string());
const query = z.string().regex(/^\w+$/);
const declaration = z.strictObject({
  channel: z.enum(channels),
  events: names.optional(),
  except: names.optional(),
  carrying: z.string().optional(),
  argument: z.string().optional(),
  field: z.string().optional(),
  roles: z.array(z.enum(roles)).optional(),
  staffOf: z.string().optional(),
  strangers: query.optional(),
  sight: query.optional(),
});

/** The topics that subgraphs declared, by field. Throws for one that says something this gateway does not know. */
export function declaredTopics(supergraphSdl: string): ReadonlyMap<string, Topic> {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const schema = definitions.find((each) => each.kind === Kind.SCHEMA_DEFINITION);
  const root = schema?.operationTypes.find(({ operation }) => operation === 'subscription')?.type.name.value;
  const type = definitions.find(
    (each): each is ObjectTypeDefinitionNode =>
      each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === root,
  );
  const declared = (type?.fields ?? []).flatMap(({ name: { value: field }, directives = [] }) => {
    const directive = directives.find(({ name }) => name.value === topicName);
    return directive ? [[field, new Topic(field, read(directive, field))] as const] : [];
  });
  return new Map(declared);
}

function read({ arguments: given = [] }: ConstDirectiveNode, field: string): TopicDeclaration {
  const values = given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]);
  const { data, error } = declaration.safeParse(Object.fromEntries(values));
  if (error || (data.field === undefined) !== (data.argument === undefined)) {
    throw new Error(
      `subscription ${field} declares no topic this gateway knows: ${error?.message ?? 'field and argument go together'}`,
    );
  }
  if (data.sight !== undefined && data.argument === undefined) {
    throw new Error(`subscription ${field} declares no topic this gateway knows: sight of nothing`);
  }
  return data as TopicDeclaration;
}
