import { asUrl, type Setting } from './settings';

/** For every service that writes links to the hub. */
export const publicUrlSetting = {
  name: 'PUBLIC_URL',
  meaning: 'where people reach the hub; links in mail start with it',
  fallback: 'http://localhost:4000',
  read: asUrl,
} satisfies Setting<string>;
