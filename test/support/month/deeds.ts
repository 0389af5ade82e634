import type { MailServer, ReceivedLetter } from '../mail-server';
import type { TrialHub } from '../trial-hub';
import type { MonthPerson } from './people';

export type Given = Readonly<Record<string, unknown>>;

/** One thing somebody does in the month, at a local time (WITA). */
export interface Deed {
  readonly at: string;
  readonly complaint: string;
  readonly who: MonthPerson;
  /** A mutation of the public API; or, where people do more than send one, what they do: it answers with a refusal's code. */
  readonly does: string | Doing;
  readonly given: Given;
  /** The code with which the hub must say no; it does as asked when there is none. */
  readonly refused?: string | undefined;
  /** What is kept of the answer, by the name under which later deeds speak of it as `@name`. */
  readonly keeps?: Keeps | undefined;
}
export type Doing = (city: MonthCity, deed: Deed) => Promise<string | undefined>;

export interface Keeps {
  /** Selected beside the refusal, such as `record { id }`. */
  readonly selects: string;
  /** Under which name, and where it stands in the selection. */
  readonly as: string;
  readonly path: readonly (string | number)[];
}

/** A small city that lives through a month by the public API. */
export interface MonthCity {
  readonly trial: TrialHub;
  /** Ids by the names of the stories, and of what stories kept. */
  readonly ids: Map<string, string>;
  /** Every answer of the hub that was not as the deed says. */
  readonly astray: readonly string[];
  /** The post of the town: everybody's mailbox, and the city's. */
  readonly post: MailServer;
  address(who: string): string;
  /** Every letter of the hub, with whose mailbox it lies in. */
  letters(): Promise<readonly (ReceivedLetter & { readonly person: string })[]>;
  end(): Promise<void>;
  live(deeds: readonly Deed[], until: string): Promise<void>;
  /** The one root field of an answer; what is wrong with the request throws. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read by the test that asked
  ask(person: MonthPerson, query: string, variables?: object): Promise<any>;
  /** A file of the hub, as this person fetches it; `visitor` has no token. */
  fetch(person: MonthPerson, path: string): Promise<Response>;
}

type Step = readonly [
  at: string,
  who: MonthPerson,
  does: string | Doing,
  given?: Given,
  more?: string | Keeps,
];

/** A word that stands in the texts of one story alone. */
export const wordOf = (name: string) => `kata${name}khas`;

/** What the reporter writes although it is nobody's business. */
export const phoneInText = '081355599887';

/** A comment that the secretariat hides. */
export const phoneInComment = '081355577111';
export const offending = 'Petugasnya katakotorkhas semua.';

/** A complaint from its filing on; `at`, `who` and `does` say how it came when nobody typed it into the website. */
export function story(name: string, { at, who, does, ...filing }: Given, ...steps: readonly Step[]): Deed[] {
  const word = wordOf(name);
  const filed = {
    class: 'COMPLAINT',
    kind: 'GRIEVANCE',
    category: 'INFRA.JALAN',
    topic: `Perihal ${word}`,
    body: `Laporan ${word}. Hubungi saya di ${phoneInText}, di depan rumah.`,
    ...filing,
  };
  return [
    {
      at: typeof at === 'string' ? at : '2026-03-02 10:05',
      complaint: name,
      who: (who ?? 'reporter') as MonthPerson,
      does: (does ?? 'fileComplaint') as string | Doing,
      given: filed,
    },
    ...further(name, ...steps),
  ];
}

/** What else happens to a complaint of another story. */
export function further(complaint: string, ...steps: readonly Step[]): Deed[] {
  return steps.map(([at, who, does, given = {}, more]) => ({
    ...{ at, complaint, who, does, given },
    ...(typeof more === 'string' ? { refused: more } : { keeps: more }),
  }));
}

/** Keeps the id of what a mutation gave, such as a record. */
export const keeps = (as: string, what: string): Keeps => ({
  ...{ as, selects: `${what} { id }` },
  path: [what, 'id'],
});

export const to = (leadAgency: string, ...supportingAgencies: readonly string[]) => ({
  leadAgency,
  supportingAgencies,
});
export const done = { outcome: 'DONE', reason: 'Sudah ditangani seluruhnya.' };
export const says = (name: string) => ({ body: `Kami tinjau lokasi ${wordOf(name)}.` });
