import type { City } from '../hubs/city';
import type { MeasuredHub } from '../hubs/measured-hub';
import { measureFilings } from './file-complaints';
import { measureLists } from './list-complaints';
import { measureLiveThread } from './live-thread';
import type { People } from './people';
import type { Round } from './round';

/** How much is measured in one round. */
export interface Size {
  readonly lists: number;
  readonly filings: number;
  readonly followUps: number;
  readonly subscribers: number;
}

export interface Subject {
  readonly hub: MeasuredHub;
  readonly city: City;
  readonly people: People;
  readonly size: Size;
}

export interface Scenario {
  readonly name: string;
  /** What one piece of work is, for "CPU ms per ...". */
  readonly per: string;
  measure(subject: Subject): Promise<Round>;
}

export const scenarios: readonly Scenario[] = [
  {
    name: '(a) public list of 20, 1 at a time',
    per: 'request',
    measure: ({ hub, size }) => measureLists(hub, { count: size.lists, concurrency: 1 }),
  },
  {
    name: '(a) public list of 20, 10 at a time',
    per: 'request',
    measure: ({ hub, size }) => measureLists(hub, { count: size.lists, concurrency: 10 }),
  },
  {
    name: '(b) filing a complaint',
    per: 'request',
    measure: ({ hub, people, size }) => measureFilings(hub, people, size.filings),
  },
  {
    name: '(c) follow-up to visitors, one authorization class',
    per: 'follow-up',
    measure: (subject) =>
      live(
        subject,
        subject.people.watchers.map(() => null),
      ),
  },
  {
    name: '(c) follow-up to citizens, all different',
    per: 'follow-up',
    measure: (subject) => live(subject, subject.people.watchers),
  },
];

function live({ hub, city, people, size }: Subject, watchers: readonly (string | null)[]): Promise<Round> {
  return measureLiveThread(hub, {
    officer: people.officer,
    agency: city.signIns.officerAgency,
    watchers,
    followUps: size.followUps,
  });
}
