import {
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { z } from 'zod';
import { impersonalName } from '../../../platform/runtime/graphql/topic';

const named = z.array(z.string());

/** The fields that subgraphs declared to be the same whoever asks, of all types. */
export class ImpersonalFields {
  private readonly byType: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    supergraphSdl: string,
    private readonly api: GraphQLSchema,
  ) {
    const { definitions } = parse(supergraphSdl, { noLocation: true });
    const declared = definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
      const directives = (definition.directives ?? []).filter(({ name }) => name.value === impersonalName);
      const fields = directives.flatMap(({ arguments: given = [] }) =>
        given.flatMap(({ value }) => named.parse(valueFromASTUntyped(value))),
      );
      return [[definition.name.value, new Set(fields)] as const];
    });
    this.byType = new Map(declared);
  }

  /** Whether nothing below the root of a document depends on who asks, but for what the root itself is. */
  areAllOf(document: DocumentNode): boolean {
    const types = new TypeInfo(this.api);
    const root = this.api.getSubscriptionType();
    let isImpersonal = true;
    const enter = ({ name: { value: name } }: { readonly name: { readonly value: string } }) => {
      const parent = types.getParentType();
      if (name === '__typename' || parent === root) return;
      const isDeclared = isObjectType(parent) && this.byType.get(parent.name)?.has(name);
      if (!isDeclared) isImpersonal = false;
    };
    visit(document, visitWithTypeInfo(types, { Field: { enter } }));
    return isImpersonal;
  }
}
