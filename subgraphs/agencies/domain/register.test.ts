import { fc } from '../../../test/support/properties';
import { aCategory, anAgency, registerOf } from '../../../test/support/agencies';
import { closeAgency } from './closing';
import { mergeAgency } from './merging';
import { applied, type Decision, type Register } from './register';
import { setRoutingRule } from './routing';
import { handledNowBy } from './successor';

const codes = ['A', 'B', 'C', 'D', 'E'];
const start = registerOf(
  [
    anAgency('A', { role: 'INSPECTORATE' }),
    anAgency('B'),
    anAgency('C', { parentCode: 'B' }),
    anAgency('D', { parentCode: 'C' }),
    anAgency('E', { role: 'SECRETARIAT' }),
  ],
  [
    aCategory('G'),
    aCategory('G.ONE', { agencyCode: 'B' }),
    aCategory('G.TWO', { agencyCode: 'A', supervisory: true }),
  ],
);

type Step = (register: Register, at: Date) => Decision;
const code = fc.constantFrom(...codes);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(code, code).map(
    ([from, to]): Step =>
      (register, at) =>
        mergeAgency(register, { code: from, successorCode: to, on: at }, at),
  ),
  code.map(
    (closed): Step =>
      (register, at) =>
        closeAgency(register, { code: closed, on: at }, at),
  ),
  fc.tuple(fc.constantFrom('G.ONE', 'G.TWO'), fc.option(code)).map(
    ([category, agencyCode]): Step =>
      (register) =>
        setRoutingRule(register, category, { agencyCode, routeByPlace: null }),
  ),
);

function isUnderItself(register: Register, from: string): boolean {
  let above = register.agencies.get(from)?.parentCode ?? null;
  for (let steps = 0; above !== null && steps < codes.length; steps += 1) {
    above = register.agencies.get(above)?.parentCode ?? null;
  }
  return above !== null;
}

it('never leaves a rule, an agency or a role with a closed agency, whatever admins do', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let register = start;
      steps.forEach((decide, day) => {
        const decision = decide(register, new Date(Date.UTC(2026, 0, day + 1)));
        if (!('refused' in decision)) register = applied(register, decision);
      });
      const open = new Set(codes.filter((each) => register.agencies.get(each)?.validTo === null));
      for (const { agencyCode } of register.categories.values()) {
        expect(agencyCode === null || open.has(agencyCode)).toBe(true);
      }
      for (const agency of register.agencies.values()) {
        if (open.has(agency.code))
          expect(agency.parentCode === null || open.has(agency.parentCode)).toBe(true);
        expect(isUnderItself(register, agency.code)).toBe(false);
        const now = handledNowBy(register.agencies, agency.code);
        expect(now === null || open.has(now.code)).toBe(true);
      }
      const roles = [...register.agencies.values()].filter(({ validTo, role }) => role && validTo === null);
      expect(roles.map(({ role }) => role).sort()).toEqual(['INSPECTORATE', 'SECRETARIAT']);
      expect(register.agencies.get(register.categories.get('G.TWO')?.agencyCode ?? '')?.role).toBe(
        'INSPECTORATE',
      );
    }),
  );
});

describe('who handles the work of an agency now', () => {
  const at = new Date('2020-01-01');
  const { agencies } = registerOf([
    anAgency('OPEN'),
    anAgency('ONCE', { validTo: at, successorCode: 'TWICE' }),
    anAgency('TWICE', { validTo: at, successorCode: 'OPEN' }),
    anAgency('ENDED', { validTo: at }),
    anAgency('LOST', { validTo: at, successorCode: 'NOWHERE' }),
    anAgency('ROUND', { validTo: at, successorCode: 'ROUND' }),
  ]);

  it.each([
    ['OPEN', 'OPEN'],
    ['ONCE', 'OPEN'],
    ['ENDED', undefined],
    ['LOST', undefined],
    ['ROUND', undefined],
    ['UNKNOWN', undefined],
  ])('of %s is %s', (from, to) => {
    expect(handledNowBy(agencies, from)?.code).toBe(to);
  });
});
