import {
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import type { Channel } from '../../schema/events/envelope';
import { declaredCaching, type FieldRule, type Need } from './declared-caching';

/** Asked of subgraphs alone: of what types, its fragments say. */
const entities = '_entities';

/** How long, for whom and until which events an answer may be kept. */
export interface CachingRule {
  readonly seconds: number;
  /** Everybody gets the same; otherwise visitors do. */
  readonly isPublic: boolean;
  readonly needs: readonly Need[];
}

/** What may be kept of what clients and plans ask, as subgraphs declared it. */
export class CachingRules {
  private readonly declared: ReadonlyMap<string, readonly FieldRule[]>;
  private readonly known = new WeakMap<DocumentNode, { readonly rule: CachingRule | null }>();

  constructor(supergraphSdl: string) {
    this.declared = declaredCaching(supergraphSdl);
  }

  /** Those whose events have to be heard. */
  get channels(): ReadonlySet<Channel> {
    const needs = [...this.declared.values()].flat().flatMap(({ need }) => (need ? [need.channel] : []));
    return new Set(needs);
  }

  /** The rule for the whole of a document; null when anything of it was not declared. */
  of(document: DocumentNode, schema: GraphQLSchema): CachingRule | null {
    let known = this.known.get(document);
    if (!known) {
      known = { rule: this.worked(document, schema) };
      this.known.set(document, known);
    }
    return known.rule;
  }

  private worked(document: DocumentNode, schema: GraphQLSchema): CachingRule | null {
    const rules: FieldRule[] = [];
    const types = new TypeInfo(schema);
    let isDeclared = true;
    const enter = ({ name: { value: name } }: FieldNode) => {
      const parent = types.getParentType();
      // The name of a type never changes; that of an interface's or union's is the object's own.
      if (name === '__typename' || name === entities) return;
      const declared = isObjectType(parent) ? this.declared.get(`${parent.name}.${name}`) : undefined;
      if (declared) rules.push(...declared);
      else isDeclared = false;
    };
    visit(document, visitWithTypeInfo(types, { Field: { enter } }));
    return isDeclared ? together(rules) : null;
  }
}

/** What holds for several fields of one answer; null when nobody said how long, or what they change with. */
function together(rules: readonly FieldRule[]): CachingRule | null {
  const seconds = rules.flatMap((rule) => (rule.seconds === null ? [] : [rule.seconds]));
  const needs = new Map(rules.flatMap(({ need }) => (need ? [[JSON.stringify(need), need] as const] : [])));
  if (seconds.length === 0 || needs.size === 0) return null;
  return {
    seconds: Math.min(...seconds),
    isPublic: rules.every(({ isPublic }) => isPublic),
    needs: [...needs.values()],
  };
}
