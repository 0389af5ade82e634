import { federation } from './composed-hub';

const kinds = 10;

/** Ten types of one interface, half of it in each subgraph: what a level has is looked for below every type. */
export const hardSubgraphs = ['even', 'odd'].map((name) => ({ name, sdl: halfOfAnimals(name) }));

function halfOfAnimals(name: string): string {
  const fields = `id: ID! ${name}Friend: Animal ${name}Name: String`;
  const types = Array.from(
    { length: kinds },
    (_, kind) => `type Kind${kind} implements Animal @key(fields: "id") { ${fields} }`,
  );
  return `${federation('"@key"')}
type Query { ${name}Animal: Animal }
interface Animal { ${fields} }
${types.join('\n')}`;
}

/** What is selected of friends of friends: ten to the power of the levels is looked for. */
export function friendsOf(levels: number): string {
  if (levels === 0) return 'id';
  const [here, there] = levels % 2 === 0 ? ['even', 'odd'] : ['odd', 'even'];
  return `${here}Friend { ${there}Name ${friendsOf(levels - 1)} }`;
}
