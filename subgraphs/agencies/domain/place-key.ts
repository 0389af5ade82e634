/** Words before a name that say what kind of place it is. */
const kinds = /^(kelurahan|kel|desa|kecamatan|kec)\b\.?\s*/;

/**
 * One key for the many spellings of a place: "Kel. Padang Sambian", "Padangsambian"; "Klod" and "Kelod";
 * "Kertha" and "Kerta". Compared whole, so "Dangin Puri" is not found in "Penatih Dangin Puri".
 */
export function placeKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(kinds, '')
    .replace(/\bklod\b/g, 'kelod')
    .replace(/\bkertha/g, 'kerta')
    .replace(/[^a-z0-9]+/g, '');
}
