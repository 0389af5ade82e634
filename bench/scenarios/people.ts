import { randomUUID } from 'node:crypto';
import { accessTokens, issueAccessToken } from '../../platform/runtime/auth/access-token';
import { officerEmail } from '../../tools/demo/sign-ins';
import type { City } from '../hubs/city';
import { Door } from '../measures/door';

/** Access tokens of those who act and of those who watch. */
export interface People {
  readonly officer: string;
  /** Citizens of the made-up city with complete bio-data. */
  readonly reporters: readonly string[];
  /** As many citizens as there are subscribers, all different. */
  readonly watchers: readonly string[];
}

const signIn = `mutation($input: SignInInput!) {
  signIn(input: $input) { session { accessToken } refusal { code } }
}`;
const reporters = 10;

export async function gatherPeople(origin: string, city: City, watchers: number): Promise<People> {
  const door = new Door(origin, 1);
  const tokenOf = async (email: string) => {
    const input = { email, password: city.signIns.password };
    const { value } = await door.ask<{ session: { accessToken: string } }>(signIn, { input });
    return value.session.accessToken;
  };
  const officer = await tokenOf(officerEmail(city.signIns.officerAgency));
  const emails = Array.from({ length: reporters }, (_, index) => `warga.${index + 1}@denpasar.example`);
  const tokens: string[] = [];
  for (const email of emails) tokens.push(await tokenOf(email));
  await door.stop();
  return {
    officer,
    reporters: tokens,
    watchers: Array.from({ length: watchers }, () => citizenToken(city)),
  };
}

/** A citizen nobody registered: watching needs no more than a token, and hashing 200 passwords proves nothing. */
function citizenToken(city: City): string {
  return issueAccessToken(accessTokens(city.env['ACCESS_TOKEN_KEYS'] ?? ''), {
    actor: { role: 'CITIZEN', accountId: randomUUID(), agencyId: null },
    sessionId: randomUUID(),
    at: new Date(),
    seconds: 7_200,
  });
}
