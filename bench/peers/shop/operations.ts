import { getIntrospectionQuery } from 'graphql';

export interface Operation {
  readonly name: string;
  readonly query: string;
  /** How many at a time the benchmark of the field sends, and how many of them make a round. */
  readonly requests: number;
}

const user =
  '{ id username name reviews { id body product { upc name reviews { id author { id username } } } } }';
const product = `{
  upc name price weight inStock shippingEstimate
  reviews { id body author { id username name reviews { id product { upc name inStock shippingEstimate } } } }
}`;

/** What gateways are asked; the first has the shape by which the field compares them in public. */
export const operations: readonly Operation[] = [
  { name: 'public shape', requests: 300, query: `{ users ${user} topProducts ${product} }` },
  {
    name: 'nested list',
    requests: 400,
    query: `{ catalogue(first: 20) { upc name price inStock shippingEstimate reviews { id body author { id name username } } } }`,
  },
  { name: 'one entity', requests: 600, query: '{ product(upc: "p1") { upc name inStock } }' },
  {
    name: 'wide: 1,000 entities',
    requests: 40,
    query: '{ catalogue(first: 1000) { upc name inStock reviews { id } } }',
  },
  {
    name: 'deep chain',
    requests: 200,
    query: `{ me { name reviews { product { name inStock reviews { author { name reviews { product { name price
      reviews { author { username reviews { product { name inStock } } } } } } } } } } } }`,
  },
  {
    name: 'large: 5 MB',
    requests: 10,
    query: '{ catalogue(first: 9500) { upc name description price weight inStock } }',
  },
  {
    name: 'mutation',
    requests: 300,
    query:
      'mutation { addReview(upc: "p1", body: "Bagus") { id body product { upc name inStock } author { id name } } }',
  },
  { name: 'introspection', requests: 200, query: getIntrospectionQuery() },
];
