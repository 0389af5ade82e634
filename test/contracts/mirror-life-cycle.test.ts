import { laporStatuses } from '../../integrations/sp4n-lapor/mapping/states';
import { movesFromThere } from '../../integrations/sp4n-lapor/mapping/conflicts/state-conflict';
import { complaintStates } from '../../schema/events/complaint-events';
import { after } from '../../subgraphs/complaints/domain/lifecycle';
import { movesByLapor } from '../../subgraphs/complaints/domain/mirror/move';

describe('what the national system can move', () => {
  it.each(laporStatuses)(
    '%s asks complaints only for moves it makes, by steps of the life cycle',
    (status) => {
      for (const state of complaintStates) {
        const moveTo = movesFromThere[status][state];
        if (!moveTo) continue;
        const steps = movesByLapor[moveTo]?.[state] ?? [];
        expect([status, state, steps.length > 0]).toEqual([status, state, true]);
        const end = steps.reduce<typeof moveTo | null>((now, step) => now && after(now, step), state);
        expect([status, state, end]).toEqual([status, state, moveTo]);
      }
    },
  );

  it('complaints make no move for it that the mirror never asks for', () => {
    const asked = laporStatuses.flatMap((status) =>
      complaintStates.map((state) => `${state} -> ${movesFromThere[status][state]}`),
    );
    for (const [to, from] of Object.entries(movesByLapor))
      for (const state of Object.keys(from)) expect(asked).toContain(`${state} -> ${to}`);
  });
});
