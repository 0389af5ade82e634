import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Seal } from '../mail/outgoing-mail';
import type { SealingKeys } from './sealing-keys';

const nonceLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM. Sealed text is `<key id>:<base64url of nonce, text, tag>`; every value has its own nonce, and its
 * place (account and field) is authenticated with it, so that a value copied to another row does not open.
 */
export function sealUnder(keys: SealingKeys): Seal {
  const [newest] = keys;
  if (!newest) throw new Error('no sealing key');
  return {
    seal(text, place) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', newest.key, nonce);
      cipher.setAAD(Buffer.from(place, 'utf8'));
      const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return `${newest.id}:${Buffer.concat(sealed).toString('base64url')}`;
    },
    open(sealed, place) {
      const [id, encoded = ''] = sealed.split(':');
      const found = keys.find((key) => key.id === id);
      if (!found) throw new Error('sealed under a key that is not configured');
      const bytes = Buffer.from(encoded, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      });
      decipher.setAAD(Buffer.from(place, 'utf8'));
      decipher.setAuthTag(bytes.subarray(-tagLength));
      const text = decipher.update(bytes.subarray(nonceLength, -tagLength));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    },
  };
}
