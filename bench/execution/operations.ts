/** What the gateway asks of the complaints service, as it does for clients. */
export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: (ids: readonly string[]) => Record<string, unknown>;
}

const complaint = `__typename id ticket topic state filedAt
  dispositions { role agency { __typename id } } reporter { __typename id } category { __typename code }`;
const representations = (ids: readonly string[]) => ({
  of: ids.map((id) => ({ __typename: 'Complaint', id })),
});
const entities = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Complaint { ${complaint} } } }`;

export const operations: readonly Operation[] = [
  {
    name: 'list of 50 with threads and histories',
    query: `query($first: Int) { complaints(first: $first) { totalCount nodes { ${complaint}
      thread(last: 3) { nodes { author agencyName body at } } history(last: 2) { nodes { action at } }
    } pageInfo { endCursor hasNextPage } } }`,
    variables: () => ({ first: 50 }),
  },
  {
    name: 'list of 50, flat',
    query: `query($first: Int) { complaints(first: $first) { nodes { ${complaint} } } }`,
    variables: () => ({ first: 50 }),
  },
  { name: '50 entities', query: entities, variables: representations },
  { name: 'one entity', query: entities, variables: (ids) => representations(ids.slice(0, 1)) },
];
