/** `sqlite:<folder or file>` or `mysql://user:password@host:port/schema`. */
export type DatabaseAddress =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'mysql'; readonly url: string };

export function readDatabaseAddress(url: string): DatabaseAddress {
  if (url.startsWith('sqlite:')) return { kind: 'sqlite', file: url.slice('sqlite:'.length) };
  if (/^(mysql|mariadb):\/\//.test(url)) return { kind: 'mysql', url: url.replace(/^mariadb:/, 'mysql:') };
  throw new Error('a database address starts with sqlite: or mysql://');
}
