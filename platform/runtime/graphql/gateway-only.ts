/**
 * The `subscribe` of every subscription field. A subgraph holds no stream: the gateway listens to the bus and
 * has the operation executed once per event and viewer, so only the field's resolver runs here.
 */
export function subscribedByGateway(): never {
  throw new Error('a subgraph holds no subscriptions; the gateway executes them per event');
}
