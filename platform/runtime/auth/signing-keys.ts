import { hkdfSync } from 'node:crypto';

/** Keys by their id; the first signs, all verify, so a key can be replaced without a gap. */
export type SigningKeys = readonly { readonly id: string; readonly key: Uint8Array }[];

/**
 * Reads `id:secret[,id:secret…]`. Each use derives its own key (HKDF), so that one secret never serves two
 * purposes. A secret has 32 characters or more.
 */
export function readSigningKeys(setting: string, purpose: string): SigningKeys {
  const keys = setting.split(',').map((entry) => {
    const [id, secret] = entry.trim().split(':');
    if (!id || !secret || secret.length < 32) {
      throw new Error('a signing key is written id:secret, the secret 32 characters or more');
    }
    return { id, key: new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32)) };
  });
  return keys;
}
