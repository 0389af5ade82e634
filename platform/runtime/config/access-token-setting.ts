import { accessTokens } from '../auth/access-token';
import type { Setting } from './settings';

/** The one setting that accounts, which signs, and the gateway, which verifies, must be given alike. */
export const accessTokenSetting = {
  name: 'ACCESS_TOKEN_KEYS',
  meaning:
    'keys that sign access tokens: id:secret[,id:secret], secrets of 32 characters or more, newest first',
  fallback: null,
  read: accessTokens,
} satisfies Setting<unknown>;
