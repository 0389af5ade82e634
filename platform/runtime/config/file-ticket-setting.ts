import { randomBytes } from 'node:crypto';
import { readSigningKeys, type SigningKeys } from '../auth/signing-keys';
import { processSettings } from './process-settings';
import type { Setting } from './settings';

/** For a process without keys: its links open in it alone and end with it. */
const ownKeys: SigningKeys = [{ id: 'own', key: new Uint8Array(randomBytes(32)) }];

/** Keys of the links to files, for the gateway and for services that give such links out. */
export const fileTicketSetting = {
  ...processSettings.subgraphKeys,
  fallback: 'none',
  read: (value: string): SigningKeys => (value === 'none' ? ownKeys : readSigningKeys(value, 'file-ticket')),
} satisfies Setting<SigningKeys>;
