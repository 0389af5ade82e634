import type { Telling } from './deeds';

/** Made-up identities of the reporters of one run, each unlike any other number, so that a search for it is sure. */
export interface Identity {
  readonly name: string;
  readonly nik: string;
  readonly phone: string;
  readonly mail: string;
  readonly address: string;
}

export function identityOf(number: number): Identity {
  const digits = String(number).padStart(6, '0');
  return {
    name: `Ni Luh Karangan ${digits}`,
    nik: `517104550590${digits.slice(-4)}`,
    phone: `0812${digits}77`,
    mail: `karangan${digits}@rahasia.example`,
    address: `Jalan Karangan Gang ${digits} Nomor 9`,
  };
}

/** A text that tells of its writer what it should not. */
export function told(identity: Identity, tells: Telling, words: string): string {
  switch (tells) {
    case 'nothing':
      return words;
    case 'nik':
      return `${words} NIK saya ${identity.nik}.`;
    case 'phone':
      return `${words} Hubungi ${identity.phone}.`;
    case 'mail':
      return `${words} Surel ${identity.mail}.`;
  }
}

/** What of an identity stands in a text; a number written with dots or blanks is found too. */
export function leaked(identity: Identity, text: string): readonly string[] {
  const digits = text.replace(/[\s.-]/g, '');
  const inWords = [identity.name, identity.mail, identity.address].filter((words) => text.includes(words));
  const inDigits = [identity.nik, identity.phone].filter((number) => digits.includes(number));
  return [...inWords, ...inDigits];
}
