import { catalogue, productOf, products, reviews, userOf, users } from './data';

export interface ShopSubgraph {
  readonly name: string;
  /** Without `@link`, so that gateways of the first version of federation can read it, too. */
  readonly typeDefs: string;
  readonly resolvers: Resolvers;
}

/** Every field of an entity is looked up by its key, so that the same resolvers serve one schema without federation. */
export type Resolvers = Readonly<
  Record<string, Readonly<Record<string, (parent: Parent, input: Input) => unknown>>>
>;
interface Parent {
  readonly id: string;
  readonly upc: string;
  readonly price?: number;
  readonly weight?: number;
}
interface Input {
  readonly upc: string;
  readonly body: string;
  readonly first: number;
}

const accounts: ShopSubgraph = {
  name: 'accounts',
  typeDefs: `
    extend type Query { users: [User!]! me: User! }
    type User @key(fields: "id") { id: ID! name: String! username: String! }
  `,
  resolvers: {
    Query: { users: () => users.map(({ id }) => ({ id })), me: () => ({ id: 'u1' }) },
    User: { name: ({ id }) => userOf(id).name, username: ({ id }) => userOf(id).username },
  },
};

const goods: ShopSubgraph = {
  name: 'products',
  typeDefs: `
    extend type Query { topProducts(first: Int = 5): [Product!]! product(upc: ID!): Product! catalogue(first: Int!): [Product!]! }
    type Product @key(fields: "upc") { upc: ID! name: String! description: String! price: Int! weight: Int! }
  `,
  resolvers: {
    Query: {
      topProducts: (_, { first }) => products.slice(0, first).map(({ upc }) => ({ upc })),
      product: (_, { upc }) => ({ upc: productOf(upc).upc }),
      catalogue: (_, { first }) => catalogue.slice(0, first).map(({ upc }) => ({ upc })),
    },
    Product: {
      name: ({ upc }) => productOf(upc).name,
      description: ({ upc }) => productOf(upc).description,
      price: ({ upc }) => productOf(upc).price,
      weight: ({ upc }) => productOf(upc).weight,
    },
  },
};

const inventory: ShopSubgraph = {
  name: 'inventory',
  typeDefs: `
    extend type Product @key(fields: "upc") {
      upc: ID! @external
      price: Int! @external
      weight: Int! @external
      inStock: Boolean!
      shippingEstimate: Int! @requires(fields: "price weight")
    }
  `,
  resolvers: {
    Product: {
      inStock: ({ upc }) => upc.endsWith('1') || upc.endsWith('4'),
      shippingEstimate: ({ upc, price = productOf(upc).price, weight = productOf(upc).weight }) =>
        price > 1_000 ? 0 : Math.round(weight / 2),
    },
  },
};

const opinions: ShopSubgraph = {
  name: 'reviews',
  typeDefs: `
    extend type Query { reviewsOf(upc: ID!): [Review!]! }
    extend type Mutation { addReview(upc: ID!, body: String!): Review! }
    type Review @key(fields: "id") { id: ID! body: String! author: User! @provides(fields: "username") product: Product! }
    extend type User @key(fields: "id") { id: ID! @external username: String! @external reviews: [Review!]! }
    extend type Product @key(fields: "upc") { upc: ID! @external reviews: [Review!]! }
  `,
  resolvers: {
    Query: { reviewsOf: (_, { upc }) => of((review) => review.product === upc) },
    // Kept nowhere: every gateway is to find the same market.
    Mutation: { addReview: (_, { upc }) => ({ id: `r${(upc.length % 9) + 1}` }) },
    Review: {
      body: ({ id }) => reviewOf(id).body,
      author: ({ id }) => ({ id: reviewOf(id).author }),
      product: ({ id }) => ({ upc: reviewOf(id).product }),
    },
    User: {
      username: ({ id }) => userOf(id).username,
      reviews: ({ id }) => of((review) => review.author === id),
    },
    Product: { reviews: ({ upc }) => of((review) => review.product === upc) },
  },
};

function of(wanted: (review: (typeof reviews)[number]) => boolean): { readonly id: string }[] {
  return reviews.filter(wanted).map(({ id }) => ({ id }));
}

function reviewOf(id: string): (typeof reviews)[number] {
  return reviews.find((review) => review.id === id) ?? fail();
}

function fail(): never {
  throw new Error('no such review');
}

export const shop: readonly ShopSubgraph[] = [accounts, goods, inventory, opinions];
