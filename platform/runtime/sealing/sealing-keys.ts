/** Keys by their id; the first seals, all open, so a key can be replaced without a gap. */
export type SealingKeys = readonly { readonly id: string; readonly key: Buffer }[];

/** Reads `id:key[,id:key…]`, each key 32 random bytes in base64. */
export function readSealingKeys(setting: string): SealingKeys {
  const keys = setting.split(',').map((entry) => {
    const [id = '', encoded = ''] = entry.trim().split(':');
    const key = Buffer.from(encoded, 'base64');
    if (!/^[\w-]{1,20}$/.test(id) || key.length !== 32) {
      throw new Error('a key is written id:key, the key 32 bytes in base64');
    }
    return { id, key };
  });
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new Error('two keys have the same id');
  return keys;
}
