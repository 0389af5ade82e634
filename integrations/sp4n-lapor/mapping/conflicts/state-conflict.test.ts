import { complaintStates } from '../../../../schema/events/complaint-events';
import { agrees, laporStatuses, laporStatusOf } from '../states';
import { decideState, movesFromThere, type StateSides } from './state-conflict';

const early = new Date('2026-11-23T01:00:00Z');
const late = new Date('2026-11-23T02:00:00Z');
const toldAt = new Date('2026-11-23T03:00:00Z');

function sides(
  ours: Partial<StateSides['ours']>,
  theirs: Partial<StateSides['theirs']>,
  agreed: Partial<StateSides['agreed']> = {},
): StateSides {
  return {
    ours: { state: 'FORWARDED', at: early, complaintHidden: false, ...ours },
    theirs: { status: 'ARCHIVED', at: early, ...theirs },
    agreed: { state: 'SUBMITTED', status: 'UNVERIFIED', ...agreed },
    toldAt,
  };
}

describe('both sides changed the state', () => {
  it('the later one by its own event time holds, whichever is told first (100)', () => {
    expect(decideState(sides({ at: early }, { at: late }))).toEqual({
      wins: 'THEIRS',
      why: 'THEIRS_IS_LATER',
      moveTo: 'ARCHIVED',
      tell: null,
    });
    expect(decideState(sides({ at: late }, { at: early }))).toEqual({
      wins: 'OURS',
      why: 'OURS_IS_LATER',
      moveTo: null,
      tell: 'VERIFIED',
    });
  });

  it('ours holds when both are of the same moment, and when theirs is older (101)', () => {
    expect(decideState(sides({}, {})).why).toBe('OURS_IS_LATER');
  });

  it('a clock over there that goes before ours wins nothing: what is told has happened', () => {
    const tomorrow = new Date('2026-11-24T03:00:00Z');
    expect(decideState(sides({ at: toldAt }, { at: tomorrow })).wins).toBe('OURS');
  });
});

describe('one side changed the state', () => {
  it('theirs alone moves ours, however old it is (65)', () => {
    const verdict = decideState(sides({ state: 'SUBMITTED', at: late }, { status: 'VERIFIED' }));
    expect(verdict).toMatchObject({ wins: 'THEIRS', why: 'ONLY_THEIRS', moveTo: 'VERIFIED' });
  });

  it('ours alone is told over there (38)', () => {
    const verdict = decideState(sides({ state: 'ARCHIVED' }, { status: 'UNVERIFIED', at: late }));
    expect(verdict).toMatchObject({ wins: 'OURS', why: 'ONLY_OURS', tell: 'ARCHIVED' });
  });

  it('a state of theirs with a name nobody knows changes nothing (65)', () => {
    expect(decideState(sides({}, { status: null, at: late }))).toEqual({
      wins: 'OURS',
      why: 'UNKNOWN_STATE',
      moveTo: null,
      tell: null,
    });
  });
});

describe('the life cycle', () => {
  it.each(['ARCHIVED', 'WITHDRAWN', 'MERGED', 'REFERRED'] as const)('never reopens what is %s', (state) => {
    for (const status of laporStatuses) {
      const verdict = decideState(sides({ state }, { status, at: late }, { status: null }));
      expect(verdict.moveTo).toBeNull();
      if (!agrees(state, status)) expect(verdict.why).toBe('ENDED_STAYS_ENDED');
    }
  });

  it('reopens what is closed by a later word of theirs, unless it is hidden (68)', () => {
    const reopened = sides({ state: 'CLOSED' }, { status: 'IN_PROCESS', at: late }, { status: 'DONE' });
    expect(decideState(reopened)).toMatchObject({ wins: 'THEIRS', moveTo: 'IN_PROGRESS' });
    const hidden = { ...reopened, ours: { ...reopened.ours, complaintHidden: true } };
    expect(decideState(hidden)).toMatchObject({ wins: 'OURS', why: 'HIDDEN_STAYS_CLOSED', tell: 'DONE' });
  });

  it('closes what is resolved, and nothing that has no outcome yet (67)', () => {
    const done = { status: 'DONE', at: late } as const;
    expect(decideState(sides({ state: 'RESOLVED' }, done))).toMatchObject({ moveTo: 'CLOSED' });
    expect(decideState(sides({ state: 'IN_PROGRESS' }, done))).toMatchObject({
      wins: 'OURS',
      why: 'NO_SUCH_STEP',
      tell: 'IN_PROCESS',
    });
  });

  it.each(
    complaintStates.flatMap((state) =>
      laporStatuses.flatMap((status) => [true, false].map((later) => ({ state, status, later }))),
    ),
  )('is decided for $state here, $status there, theirs later: $later', ({ state, status, later }) => {
    const verdict = decideState(sides({ state, at: early }, { status, at: later ? late : early }));
    // Whatever is decided, both sides agree when it has been done, or there is no call for it.
    const ours = verdict.moveTo ?? state;
    const theirs = verdict.tell ?? status;
    if (laporStatusOf[ours] !== null) expect(agrees(ours, theirs)).toBe(true);
    if (verdict.moveTo) expect(movesFromThere[status][state]).toBe(verdict.moveTo);
  });
});
