import { everybody } from '../support/complaint-builders';
import { manyNodesEnvironment } from '../support/hub';
import { reporterData } from '../support/reporter-data';
import { startTrialHub, type TrialHub } from '../support/trial-hub';
import { stageFor, verdictOf } from '../support/trials';
import { everyExpectation } from './expectations/every-expectation';
import { situationsOf } from './expectations/expectation';
import { peopleAtTheDoor, personal } from './expectations/personal';

/**
 * Every row of the tables is carried out for each person, through the public door of a running hub: what the tables
 * say is what happens.
 */
const worlds = {
  'on SQLite': async () => ({ env: {}, drop: async (): Promise<unknown> => undefined }),
  'on MariaDB and Redis, with answers kept': async () => {
    const { env, drop } = await manyNodesEnvironment();
    return { env: { ...env, ...answersKept }, drop };
  },
};
const answersKept = { CACHE_BYTES: String(32 * 1024 * 1024) };
/** Some thousand calls, each on a complaint of its own. */
const patience = 600_000;

const rows = Object.entries(everyExpectation).flatMap(([subgraph, table]) =>
  Object.entries(table).map(([way, row]) => ({ way, subgraph, tried: situationsOf(row) })),
);

describe.each(Object.entries(worlds))('a running hub %s', (_name, world) => {
  let trial: TrialHub;
  let drop: () => Promise<unknown>;
  beforeAll(async () => {
    const place = await world();
    drop = place.drop;
    trial = await startTrialHub(place.env);
  }, patience);
  afterAll(async () => {
    await trial.end();
    await drop();
  });

  it.each(rows)(
    'answers $way of $subgraph to each person as the table says',
    async ({ way, subgraph, tried }) => {
      const [root = '', field = ''] = way.split('.');
      for (const [situation, expectation] of tried.entries()) {
        const found: Record<string, string> = {};
        const wronglyOffered: string[] = [];
        for (const [person] of everybody) {
          const { verdict, isOffered } = await verdictOf(
            trial,
            { subgraph, root, field, expectation },
            person,
          );
          found[person] = verdict;
          // The API offers exactly what it then allows.
          if (isOffered !== null && isOffered !== (verdict === 'DONE')) wronglyOffered.push(person);
        }
        expect({ situation, ...found }).toEqual({ situation, ...expectation.answers });
        expect(wronglyOffered).toEqual([]);
      }
    },
    patience,
  );

  it.each(Object.entries(personal))(
    'shows %s of a reporter to those the table names, and to nobody else',
    async (field, situations) => {
      for (const { complaint, query, datum, sight } of situations) {
        const found: Record<string, string> = {};
        for (const person of peopleAtTheDoor) {
          const stage = await stageFor(trial, { complaint }, person);
          const named = { id: stage.complaint.id, account: 'account-reporter' };
          const used = Object.fromEntries(
            Object.entries(named).filter(([name]) => query.includes(`$${name}`)),
          );
          const subgraph = /^(Account|PersonalData)/.test(field) ? 'accounts' : 'complaints';
          const answer = await trial.ask(person, { of: subgraph, query, variables: used });
          found[person] = JSON.stringify(answer).includes(reporterData[datum]) ? 'SHOWN' : 'HIDDEN';
        }
        expect({ complaint, ...found }).toEqual({ complaint, ...sight });
      }
    },
    patience,
  );
});
