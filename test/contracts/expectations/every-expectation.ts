import { accounts } from './accounts';
import { agencies } from './agencies';
import { analytics } from './analytics';
import { complaints } from './complaints';
import { mailroom } from './mailroom';
import { mirror } from './mirror';
import type { Expectations } from './expectation';

/** The tables by subgraph: file `schema/subgraphs/<name>.graphql` -> rows of `test/contracts/expectations/<name>.ts`. */
export const everyExpectation: Readonly<Record<string, Expectations>> = {
  accounts,
  agencies,
  analytics,
  complaints,
  mailroom,
  mirror,
};
