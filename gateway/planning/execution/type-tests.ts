import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Whether an object of one type is also of another, by names; answers are kept, for they are asked per object. */
export class TypeTests {
  private readonly known = new Map<string, boolean>();

  constructor(readonly schema: GraphQLSchema) {}

  isOfType(typeName: string, condition: string): boolean {
    if (typeName === condition) return true;
    const question = `${typeName} ${condition}`;
    let answer = this.known.get(question);
    if (answer === undefined) {
      answer = this.find(typeName, condition);
      this.known.set(question, answer);
    }
    return answer;
  }

  private find(typeName: string, condition: string): boolean {
    const type = this.schema.getType(typeName);
    const wider = this.schema.getType(condition);
    return (
      isAbstractType(wider) &&
      (isObjectType(type) || isInterfaceType(type)) &&
      this.schema.isSubType(wider, type)
    );
  }
}
