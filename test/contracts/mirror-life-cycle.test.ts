import { laporStatuses } from '../../integrations/sp4n-lapor/mapping/states';
import { movesFromThere } from '../../integrations/sp4n-lapor/mapping/conflicts/state-conflict';
import { complaintStates } from '../../schema/events/complaint-events';
import { lifecycle } from '../../subgraphs/complaints/domain/lifecycle';

describe('what the national system can move', () => {
  it.each(laporStatuses)('%s causes only steps of the life cycle of complaints', (status) => {
    for (const state of complaintStates) {
      const moveTo = movesFromThere[status][state];
      if (moveTo) expect(Object.values(lifecycle[state])).toContain(moveTo);
    }
  });
});
