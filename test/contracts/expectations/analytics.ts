import { all, type Expectations } from './expectation';

/** Figures are counts: small cells are merged for those who may not see them (subgraphs/analytics). */
export const analytics: Expectations = {
  'Query.statistics': { answers: all('DONE') },
  '_entities.Agency': { given: { id: 'PUPR' }, answers: all('DONE') },
};
