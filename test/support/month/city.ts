import { MailServer } from '../mail-server';
import { mutationInput } from '../mutation-input';
import { startTrialHub } from '../trial-hub';
import type { Deed, MonthCity } from './deeds';
import { licensingChain, mailboxes, newcomers } from './people';

const hour = 3_600_000;
export const local = (at: string) => new Date(`${at.replace(' ', 'T')}:00+08:00`);

/** Letters go out over SMTP, and the mailbox of the city is read by IMAP. */
export async function settleMonth(): Promise<MonthCity> {
  const post = await MailServer.start();
  const address = (who: string) => post.address(who);
  // Answers are kept: what is found out about a secret afterwards is looked for among them too.
  const env = { ...post.hubEnvironment, CACHE_BYTES: String(32 * 1024 * 1024) };
  const trial = await startTrialHub(env, 'run', post.domain);
  const { hub, clock } = trial;
  const ids = new Map<string, string>();
  const astray: string[] = [];

  const ask: MonthCity['ask'] = async (person, query, variables = {}) => {
    const { data, errors } = await trial.ask(person, { of: 'complaints', query, variables });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0];
  };

  async function passUntil(end: Date): Promise<void> {
    while (clock.now().getTime() + hour < end.getTime()) {
      clock.advance(hour);
      await hub.work();
    }
    if (clock.now() < end) clock.set(end);
  }

  async function take(deed: Deed): Promise<void> {
    const code = await refusalOf(deed);
    if (code === deed.refused) return;
    const what = typeof deed.does === 'string' ? deed.does : deed.does.name;
    astray.push(`${deed.at} ${deed.who} ${what} ${deed.complaint}: ${code ?? 'done'}`);
  }

  /** A fault of the hub is told among what went astray: the month goes on. */
  async function refusalOf(deed: Deed): Promise<string | undefined> {
    try {
      return typeof deed.does === 'string' ? await mutate(deed, deed.does) : await deed.does(city, deed);
    } catch (fault) {
      return String(fault);
    }
  }

  async function mutate(
    { complaint, who, given, keeps }: Deed,
    mutation: string,
  ): Promise<string | undefined> {
    const { type, fields } = mutationInput(hub, mutation);
    const id = ids.get(complaint) ?? null;
    // `@name` stands for the complaint of another story, or for what a story kept.
    const named = Object.entries(given).map(([field, value]): [string, unknown] => [
      field,
      typeof value === 'string' && value.startsWith('@') ? ids.get(value.slice(1)) : value,
    ]);
    const input = {
      ...(id !== null && fields.includes('complaint') ? { complaint: id } : {}),
      ...Object.fromEntries(named),
    };
    const selects = id === null ? 'complaint { id }' : (keeps?.selects ?? '');
    const query = `mutation($input: ${type}) { ${mutation}(input: $input) { ${selects} refusal { code } } }`;
    const { data, errors } = await trial.ask(who, { of: 'complaints', query, variables: { input } });
    const result = data?.[mutation];
    if (id === null && result?.complaint) ids.set(complaint, result.complaint.id);
    if (keeps && !result?.refusal) {
      ids.set(keeps.as, String(keeps.path.reduce((found, step) => found?.[step], result)));
    }
    return errors?.[0]?.extensions?.code ?? errors?.[0]?.message ?? result?.refusal?.code;
  }

  const city: MonthCity = {
    ...{ trial, ids, astray, ask, post, address },
    async letters() {
      const found: Awaited<ReturnType<MonthCity['letters']>>[number][] = [];
      for (const person of mailboxes) {
        for (const letter of await post.letters(address(person))) found.push({ ...letter, person });
      }
      return found;
    },
    async end() {
      await trial.end();
      await post.stop();
    },
    async live(deeds, until) {
      const inTime = [...deeds].sort((a, b) => a.at.localeCompare(b.at));
      for (const deed of inTime) {
        await passUntil(local(deed.at));
        await take(deed);
        await hub.work();
      }
      await passUntil(local(until));
    },
    fetch(person, path) {
      const token = trial.tokenOf(person);
      const headers = token === null ? {} : { authorization: `Bearer ${token}` };
      return fetch(new URL(path, hub.origin), { headers });
    },
  };
  await settle(city);
  return city;
}

/** Staff of the licensing office and its chain, and the holidays of the month. */
async function settle({ trial, ask }: MonthCity): Promise<void> {
  for (const newcomer of newcomers) await trial.admit(newcomer);
  const chain = `mutation($input: SetApprovalChainInput!) { setApprovalChain(input: $input) { refusal { code } } }`;
  await ask('admin', chain, { input: licensingChain });
  const ids = ['NATIONAL.2026.NYEPI.1', 'NATIONAL.2026.IDUL_FITRI.1', 'NATIONAL.2026.IDUL_FITRI.2'];
  const confirm = `mutation($ids: [ID!]!) { switchHolidays(input: { ids: $ids, state: CONFIRMED }) { refusal { code } } }`;
  await ask('admin', confirm, { ids });
  await trial.hub.services.complaints.context.directory.catchUp();
}
