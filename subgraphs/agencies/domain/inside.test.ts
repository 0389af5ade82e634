import { fc } from '../../../test/support/properties';
import { isRefused } from '../../../platform/domain/refusal';
import { anAgency, registerOf } from '../../../test/support/agencies';
import type { ApprovalChain, ApprovalStep } from './approval-chain';
import { setApprovalChain } from './chaining';
import { applied, type Decision } from './register';
import { listedUnits, type AgencyUnit } from './unit';
import { editUnit, type UnitEdit } from './units';

const at = new Date('2026-03-02T00:00:00Z');
const unit = (code: string, parentCode: string | null = null, validTo: string | null = null): AgencyUnit => {
  return { code, name: code, kind: 'OTHER', parentCode, validFrom: null, validTo };
};
const closed = '2025-01-01T00:00:00.000Z';
const units = [unit('B1'), unit('S1', 'B1'), unit('S2', 'B1'), unit('B2'), unit('LAMA', null, closed)];
const register = registerOf([anAgency('A', { units }), anAgency('TUTUP', { validTo: at })]);
const refusedOf = (decision: Decision) => (isRefused(decision) ? decision.refused : 'DONE');

describe('a unit of an agency', () => {
  it.each<readonly [string, UnitEdit, string]>([
    ['is added on top', { edit: 'add', code: 'B3', name: 'B3', kind: 'DIVISION', parentCode: null }, 'DONE'],
    ['is added below', { edit: 'add', code: 'S3', name: 'S3', kind: 'SECTION', parentCode: 'S1' }, 'DONE'],
    [
      'has a code of its own',
      { edit: 'add', code: 'S1', name: 'x', kind: 'OTHER', parentCode: null },
      'CODE_TAKEN',
    ],
    [
      'keeps it when closed',
      { edit: 'add', code: 'LAMA', name: 'x', kind: 'OTHER', parentCode: null },
      'CODE_TAKEN',
    ],
    [
      'is under one that is there',
      { edit: 'add', code: 'X', name: 'x', kind: 'OTHER', parentCode: 'Y' },
      'UNIT_NOT_FOUND',
    ],
    [
      'is not under itself',
      { edit: 'add', code: 'X', name: 'x', kind: 'OTHER', parentCode: 'X' },
      'UNIT_CIRCLE',
    ],
    [
      'is not under a closed one',
      { edit: 'add', code: 'X', name: 'x', kind: 'OTHER', parentCode: 'LAMA' },
      'UNIT_CLOSED',
    ],
    ['is renamed', { edit: 'rename', code: 'S1', name: 'Seksi Satu' }, 'DONE'],
    ['is not renamed to its name', { edit: 'rename', code: 'S1', name: 'S1' }, 'NAME_UNCHANGED'],
    ['is moved', { edit: 'move', code: 'S1', parentCode: 'B2' }, 'DONE'],
    ['is moved to the top', { edit: 'move', code: 'S1', parentCode: null }, 'DONE'],
    ['is not moved under itself', { edit: 'move', code: 'B1', parentCode: 'B1' }, 'UNIT_CIRCLE'],
    ['is not moved below itself', { edit: 'move', code: 'B1', parentCode: 'S1' }, 'UNIT_CIRCLE'],
    ['is closed', { edit: 'close', code: 'S1' }, 'DONE'],
    ['is not closed above others', { edit: 'close', code: 'B1' }, 'UNIT_HAS_UNITS'],
    ['is not closed twice', { edit: 'close', code: 'LAMA' }, 'UNIT_CLOSED'],
    ['has to be there', { edit: 'close', code: 'Y' }, 'UNIT_NOT_FOUND'],
  ])('%s', (_case, edit, expected) => {
    expect(refusedOf(editUnit(register, 'A', { ...edit, at }))).toBe(expected);
  });

  it('belongs to an agency that exists', () => {
    const edit = { edit: 'rename', code: 'S1', name: 'x', at } as const;
    expect(editUnit(register, 'B', edit)).toEqual({ refused: 'NOT_FOUND' });
    expect(editUnit(register, 'TUTUP', edit)).toEqual({ refused: 'ALREADY_CLOSED' });
  });

  it('keeps kind and place when all are listed anew', () => {
    const listed = listedUnits(units, [
      { code: 'S1', name: 'Seksi' },
      { code: 'B1', name: 'Bidang' },
    ]);
    expect(listed.map(({ name, parentCode }) => [name, parentCode])).toEqual([
      ['Seksi', 'B1'],
      ['Bidang', null],
    ]);
    expect(listedUnits(units, [{ code: 'S1', name: 'Seksi' }])[0]?.parentCode).toBeNull();
  });

  it('is never above itself, whatever admins do', () => {
    const code = fc.constantFrom('B1', 'S1', 'S2', 'B2', 'N1', 'N2');
    const edit: fc.Arbitrary<UnitEdit> = fc.oneof(
      fc.record({ edit: fc.constant('move' as const), code, parentCode: fc.option(code) }),
      fc.record({ edit: fc.constant('close' as const), code }),
      fc.record({
        ...{ edit: fc.constant('add' as const), code, name: code },
        ...{ kind: fc.constant('OTHER' as const), parentCode: fc.option(code) },
      }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        let now = register;
        for (const one of edits) {
          const decision = editUnit(now, 'A', { ...one, at });
          if (!isRefused(decision)) now = applied(now, decision);
        }
        const tree = now.agencies.get('A')?.units ?? [];
        for (const start of tree) {
          let above: AgencyUnit | undefined = start;
          for (let steps = 0; above; steps += 1) {
            expect(steps).toBeLessThanOrEqual(tree.length);
            const { parentCode }: AgencyUnit = above;
            above = tree.find((candidate) => candidate.code === parentCode);
          }
        }
      }),
    );
  });
});

describe('an approval chain (the licensing office’s procedure)', () => {
  const step = (
    kind: ApprovalStep['kind'],
    ...positions: ApprovalStep['positions'][number][]
  ): ApprovalStep => {
    return { kind, name: kind, positions, accountIds: [] };
  };
  const answers = ['FIRST_ANSWER', 'FOLLOW_UP', 'RESOLUTION'] as const;
  const sop = [
    step('INITIAL', 'SECTION_HEAD'),
    step('SIGN', 'DIVISION_HEAD'),
    step('TAKE_NOTE', 'SECRETARY', 'HEAD'),
  ];
  it.each<readonly [string, ApprovalChain | null, string]>([
    ['section head, division head, secretary and head', { answers, steps: sop }, 'DONE'],
    ['one signature', { answers: ['RESOLUTION'], steps: [step('SIGN', 'HEAD')] }, 'DONE'],
    ['somebody named', { answers, steps: [{ ...step('SIGN'), accountIds: ['a'] }] }, 'DONE'],
    ['none at all', null, 'DONE'],
    ['no step', { answers, steps: [] }, 'CHAIN_WITHOUT_STEPS'],
    ['a step of nobody', { answers, steps: [...sop, step('TAKE_NOTE')] }, 'STEP_WITHOUT_MEMBERS'],
    ['no signature', { answers, steps: [step('INITIAL', 'HEAD')] }, 'CHAIN_WITHOUT_SIGNATURE'],
    ['no answers', { answers: [], steps: sop }, 'CHAIN_WITHOUT_ANSWERS'],
    ['one position twice', { answers, steps: [...sop, step('SIGN', 'SECTION_HEAD')] }, 'MEMBER_TWICE'],
    ['one account twice', { answers, steps: [{ ...step('SIGN'), accountIds: ['a', 'a'] }] }, 'MEMBER_TWICE'],
  ])('of %s', (_case, chain, expected) => {
    expect(refusedOf(setApprovalChain(register, 'A', chain))).toBe(expected);
  });
});
