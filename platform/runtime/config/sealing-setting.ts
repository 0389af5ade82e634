import { readSealingKeys } from '../sealing/sealing-keys';
import type { Setting } from './settings';

/** The one setting of all services that keep personal data. */
export const sealingSetting = {
  name: 'PERSONAL_DATA_KEY',
  meaning:
    'keys that encrypt NIK, address, phone and unsent mail: id:key[,id:key], 32 bytes in base64, newest first',
  fallback: null,
  read: readSealingKeys,
} satisfies Setting<unknown>;
