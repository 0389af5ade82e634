import type { KeptMail } from '../../platform/runtime/mail/mailbox';
import { mailboxFolder } from '../../platform/runtime/mail/mail-address';
import { listMail } from '../../platform/runtime/mail/mailbox';
import type { PersonName } from './complaint-builders';
import { startTrialHub, type TrialHub } from './trial-hub';

/** One thing somebody does in the month, at a local time (WITA). */
export interface Deed {
  readonly at: string;
  readonly complaint: string;
  readonly who: PersonName;
  /** A mutation of the public API. */
  readonly does: string;
  readonly given: Readonly<Record<string, unknown>>;
  /** The code with which the hub must say no; it does as asked when there is none. */
  readonly refused?: string;
}

/** A small city of one person per role that lives through a month by the public API. */
export interface MonthCity {
  readonly trial: TrialHub;
  /** Ids by the names of the stories. */
  readonly ids: ReadonlyMap<string, string>;
  /** Every answer of the hub that was not as the deed says. */
  readonly astray: readonly string[];
  letters(): Promise<readonly KeptMail[]>;
  live(deeds: readonly Deed[], until: string): Promise<void>;
}

const hour = 3_600_000;
export const local = (at: string) => new Date(`${at.replace(' ', 'T')}:00+08:00`);

export async function settleMonth(mailbox: string): Promise<MonthCity> {
  const trial = await startTrialHub({ MAIL_URL: `mailbox:${mailbox}` }, 'run');
  const { hub, clock } = trial;
  const ids = new Map<string, string>();
  const astray: string[] = [];

  async function passUntil(end: Date): Promise<void> {
    while (clock.now().getTime() + hour < end.getTime()) {
      clock.advance(hour);
      await hub.work();
    }
    if (clock.now() < end) clock.set(end);
  }

  async function take({ complaint, who, does, given, refused, at }: Deed): Promise<void> {
    const type = `${does.charAt(0).toUpperCase()}${does.slice(1)}Input`;
    const id = ids.get(complaint);
    // `@name` stands for the complaint of another story.
    const named = Object.entries(given).map(([field, value]): [string, unknown] => [
      field,
      typeof value === 'string' && value.startsWith('@') ? ids.get(value.slice(1)) : value,
    ]);
    const input = { ...(id ? { complaint: id } : {}), ...Object.fromEntries(named) };
    const query = `mutation($input: ${type}!) { ${does}(input: $input) { complaint { id } refusal { code } } }`;
    const answer = await trial.ask(who, { of: 'complaints', query, variables: { input } });
    const result = answer.data?.[does];
    const code = answer.errors?.[0]?.extensions?.code ?? result?.refusal?.code;
    if (code !== refused) astray.push(`${at} ${who} ${does} ${complaint}: ${code ?? 'done'}`);
    if (!id && result?.complaint) ids.set(complaint, result.complaint.id);
  }

  return {
    ...{ trial, ids, astray },
    letters: () => listMail(mailboxFolder(`mailbox:${mailbox}`) ?? mailbox, 5_000),
    async live(deeds, until) {
      const inTime = [...deeds].sort((a, b) => a.at.localeCompare(b.at));
      for (const deed of inTime) {
        await passUntil(local(deed.at));
        await take(deed);
        await hub.work();
      }
      await passUntil(local(until));
    },
  };
}
