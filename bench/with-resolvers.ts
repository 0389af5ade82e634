/** `Promise.withResolvers` came with Node 22; programs of others run on the Node that the hub promises. */
interface Resolvers {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

const withMore = Promise as unknown as { withResolvers?: () => Resolvers };
withMore.withResolvers ??= () => {
  let resolve: Resolvers['resolve'] = () => undefined;
  let reject: Resolvers['reject'] = () => undefined;
  const promise = new Promise<unknown>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
};
