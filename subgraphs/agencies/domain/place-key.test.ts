import { placeKey } from './place-key';

it.each([
  ['Kel. Padang Sambian', 'Kelurahan Padangsambian'],
  ['Dauh Puri Klod', 'desa dauh puri KELOD'],
  ['Kesiman Kertalangu', 'Kesiman Kerta Langu'],
  ['Tegal Kertha', 'Tegal Kerta'],
  ['Kec. Denpasar Selatan', 'Kecamatan Denpasar-Selatan'],
  ['  Sanur ', 'sanur'],
])('is one key for %s and %s', (one, other) => {
  expect(placeKey(one)).toBe(placeKey(other));
});

it.each([
  ['Dangin Puri', 'Penatih Dangin Puri'],
  ['Sanur', 'Sanur Kauh'],
  ['Kelating', 'Ating'],
])('keeps %s and %s apart', (one, other) => {
  expect(placeKey(one)).not.toBe(placeKey(other));
});
