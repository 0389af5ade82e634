import { asUrl } from '../../platform/runtime/config/settings';

/** A name of a subgraph and where it answers. */
export type ForeignAddresses = ReadonlyMap<string, string>;

/** `name=https://…,other=https://…`; `none` is the empty list. */
export function asForeignAddresses(value: string): ForeignAddresses {
  if (value.trim() === 'none') return new Map();
  const pairs = value.split(',').map((part): readonly [string, string] => {
    const [, name = '', url = ''] = /^([a-z][a-z0-9-]*)=(\S+)$/.exec(part.trim()) ?? [];
    if (name === '') throw new Error(`${part.trim()} is not like waste=https://waste.example/graphql`);
    const address = asUrl(url);
    if (!/^(http|ws)s?:/.test(address)) throw new Error(`${address} is no address of a subgraph`);
    return [name, address];
  });
  const addresses = new Map(pairs);
  if (addresses.size < pairs.length) throw new Error('names a subgraph twice');
  return addresses;
}
