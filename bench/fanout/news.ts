import { EventEmitter, on } from 'node:events';
import type { Definition } from '../peers/shop/served-subgraph';

/** By thread, what is told to its subscribers. */
export const happened = new EventEmitter().setMaxListeners(0);

interface Entry {
  readonly id: string;
  readonly thread: string;
  readonly words: number;
}

/** Tells by itself, over graphql-transport-ws, and knows of its authors nothing but who they are. */
export const news: Definition = {
  name: 'news',
  typeDefs: `
    type Query { threads: [ID!]! }
    type Subscription { entryAdded(thread: ID!, words: Int = 20): Entry }
    type Entry { id: ID! thread: ID! body: String! author: Person! }
    type Person @key(fields: "id", resolvable: false) { id: ID! }
  `,
  resolvers: {
    Query: { threads: () => ['told', 'silent'] },
    Subscription: {
      entryAdded: {
        subscribe: (_root: unknown, { thread }: Entry) => on(happened, thread),
        resolve: ([id]: [string], { thread, words }: Entry) => ({
          ...{ id, thread, author: { id: 'p1' } },
          body: 'Petugas sudah meninjau lokasi. '.repeat(words / 4),
        }),
      },
    },
  },
};
/** Is asked for the author of every entry; what it is asked is counted. */
export const people: Definition = {
  name: 'people',
  typeDefs:
    'type Person @key(fields: "id") { id: ID! name: String! office: String! } type Query { people: [Person!]! }',
  resolvers: {
    Query: { people: () => [{ id: 'p1' }] },
    Person: { name: () => 'I Wayan Sudira', office: () => 'Dinas Pekerjaan Umum' },
  },
};
