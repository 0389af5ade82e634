import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isInterfaceType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { Dice } from './dice';

/** A valid operation over a schema: aliases, fragments, conditions and `__typename` wherever they may stand. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const deepest = 5;

export function randomOperation(schema: GraphQLSchema, seed: number): RandomOperation {
  return new OperationWriter(schema, new Dice(seed)).write();
}

class OperationWriter {
  private readonly fragments: string[] = [];
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly dice: Dice,
  ) {}

  write(): RandomOperation {
    const { dice } = this;
    const body = `${this.selectionOf('Query', 0)}\n${this.fragments.join('\n')}`;
    const declared = ['$yes: Boolean = true', '$no: Boolean!', '$id: ID = "2"'];
    const used = declared.filter((one) => body.includes(`${one.split(':')[0]})`));
    return {
      query: `query Made${used.length > 0 ? `(${used.join(', ')})` : ''} ${body}`,
      variables: {
        no: dice.chance(30),
        ...(dice.chance(30) ? { yes: false } : {}),
        ...(dice.chance(50) ? { id: String(dice.roll(4)) } : {}),
      },
    };
  }

  private selectionOf(typeName: string, depth: number): string {
    const type = this.schema.getType(typeName);
    const parts: string[] = [];
    if (this.dice.chance(30))
      parts.push(this.dice.chance(30) ? `t${(this.aliases += 1)}: __typename` : '__typename');
    const count = 1 + this.dice.roll(depth === 0 ? 3 : 5);
    if (isObjectType(type) || isInterfaceType(type)) {
      const fields = Object.values(type.getFields());
      for (let index = 0; index < count; index += 1) {
        const field = this.dice.oneOf(fields);
        const named = getNamedType(field.type);
        if (!isLeafType(named) && depth >= deepest) continue;
        parts.push(this.fieldOf(field.name, { named, depth, args: field.args.length > 0 }));
      }
    }
    if (isAbstractType(type) || this.dice.chance(15)) parts.push(...this.fragmentsOf(type, depth));
    if (parts.length === 0) parts.push('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  private fieldOf(
    name: string,
    {
      named,
      depth,
      args,
    }: { readonly named: GraphQLNamedType; readonly depth: number; readonly args: boolean },
  ): string {
    // Aliases are never used twice, so that any two selections can be merged.
    const alias =
      args || this.dice.chance(15)
        ? `${this.dice.oneOf(['x', 'constructor', '__proto__', 'y'])}${(this.aliases += 1)}: `
        : '';
    const given = args ? this.dice.oneOf(['', '(id: $id)', '(id: "3")']) : '';
    const inner = isLeafType(named) ? '' : ` ${this.selectionOf(named.name, depth + 1)}`;
    return `${alias}${name}${given}${this.condition()}${inner}`;
  }

  private fragmentsOf(type: GraphQLNamedType | undefined, depth: number): readonly string[] {
    if (!type) return [];
    const conditions = isAbstractType(type)
      ? this.schema.getPossibleTypes(type).map(({ name }) => name)
      : [type.name];
    return conditions
      .filter(() => this.dice.chance(70))
      .map((condition) => {
        const selection = this.selectionOf(condition, depth + 1);
        if (this.dice.chance(70)) return `... on ${condition}${this.condition()} ${selection}`;
        const name = `Part${this.fragments.length}x${(this.aliases += 1)}`;
        this.fragments.push(`fragment ${name} on ${condition} ${selection}`);
        return `...${name}${this.condition()}`;
      });
  }

  private condition(): string {
    if (!this.dice.chance(15)) return '';
    return this.dice.oneOf([
      ' @include(if: $yes)',
      ' @skip(if: $no)',
      ' @include(if: $no)',
      ' @skip(if: false)',
      ' @include(if: true) @skip(if: $no)',
    ]);
  }
}
