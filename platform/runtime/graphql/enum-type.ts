import { registerEnumType } from 'type-graphql';

/** An enum of the API from its values, each with what it means. */
export function enumType<Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, string>>,
): Readonly<Record<Value, Value>> {
  const values = Object.keys(meanings);
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  const described = Object.entries<string>(meanings).map(([value, meaning]) => [
    value,
    { description: meaning },
  ]);
  registerEnumType(members, { name, description, valuesConfig: Object.fromEntries(described) as never });
  return members;
}
