import { all, type Expectations } from './expectation';

/** What the mirror says to everybody is how it is doing; of complaints it says nothing there. */
export const mirror: Expectations = {
  'Query.mirrorHealth': { answers: all('DONE') },
};
