import { readEmail } from '../../domain/person/email';
import { readSigningKeys, type SigningKeys } from '../auth/signing-keys';
import { longestMailroomName } from '../mail/reply-address';
import { processSettings } from './process-settings';
import type { Setting } from './settings';

/** For the service that reads mail and for those whose letters are answered. */
export const mailroomAddressSetting = {
  name: 'MAILROOM_ADDRESS',
  meaning:
    'address people write complaints to and answer letters at, such as pengaduan@kota.example; what follows a plus in it must arrive too; none: letters cannot be answered',
  fallback: 'none',
  read: (value: string): string | null => {
    if (value === 'none') return null;
    const address = readEmail(value);
    if (address === null || address.indexOf('@') > longestMailroomName || address.includes('+'))
      throw new Error(
        `must be an e-mail address with at most ${longestMailroomName} characters before its @, or none`,
      );
    return address;
  },
} satisfies Setting<string | null>;

/** Keys of the addresses that letters are answered to; without them no letter has one. */
export const replyKeysSetting = {
  ...processSettings.subgraphKeys,
  fallback: 'none',
  read: (value: string): SigningKeys => (value === 'none' ? [] : readSigningKeys(value, 'reply-address')),
} satisfies Setting<SigningKeys>;
