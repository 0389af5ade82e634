/** A made-up market: few products with many ties among them, and a long catalogue without any. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}
export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly description: string;
  readonly price: number;
  readonly weight: number;
}
export interface Review {
  readonly id: string;
  readonly body: string;
  readonly author: string;
  readonly product: string;
}

export const users: readonly User[] = ['Wayan', 'Made', 'Nyoman', 'Ketut', 'Luh', 'Putu'].map(
  (name, index) => ({
    id: `u${index + 1}`,
    name: `${name} Contoh`,
    username: name.toLowerCase(),
  }),
);

const things = ['Meja', 'Kursi', 'Lampu', 'Kipas', 'Gelas', 'Piring', 'Ember', 'Sapu', 'Payung'];

export const products: readonly Product[] = things.map((name, index) => ({
  upc: `p${index + 1}`,
  name,
  description: `${name} buatan tangan dari pasar.`,
  price: 150 * (index + 1),
  weight: 40 + index * 70,
}));

/** The first six products have reviews, two of them by the same author. */
export const reviews: readonly Review[] = Array.from({ length: 11 }, (_, index) => ({
  id: `r${index + 1}`,
  body: `Ulasan nomor ${index + 1}: sesuai harapan.`,
  author: `u${(index % 6) + 1}`,
  product: `p${((index * 5) % 6) + 1}`,
}));

const line = 'Barang dari katalog panjang, dijual satuan maupun grosir, dikirim setiap hari kerja. ';

export const catalogue: readonly Product[] = Array.from({ length: 10_000 }, (_, index) => ({
  upc: `c${index + 1}`,
  name: `Barang ${index + 1}`,
  description: line.repeat(5),
  price: 100 + (index % 900),
  weight: 10 + (index % 400),
}));

const byUpc = new Map([...products, ...catalogue].map((product) => [product.upc, product]));
const byId = new Map(users.map((user) => [user.id, user]));

export function productOf(upc: string): Product {
  return found(byUpc.get(upc));
}

export function userOf(id: string): User {
  return found(byId.get(id));
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('no such thing in the market');
  return value;
}
