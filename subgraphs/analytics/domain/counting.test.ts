import { roles } from '../../../platform/domain/actor';
import { complaintStates } from '../../../schema/events/complaint-events';
import { someFacts } from '../../../test/support/analytics';
import { countedFor, counts, seesNature } from './counting';
import { factOf } from './fact';

const publicStates = ['FORWARDED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED'];
const everything = ['ADMIN', 'SYSTEM', 'EXECUTIVE'];
const accusedOf: Readonly<Record<string, string>> = { ADMIN: 'SECRETARIAT', INSPECTOR: 'INSPECTORATE' };

/** Every role x every state x open, hidden identity, hidden complaint, supervisory, both. */
const kinds = [
  {},
  { identityHidden: true },
  { complaintHidden: true },
  { supervisory: true },
  { supervisory: true, complaintHidden: true },
  { supervisory: true, accusedSide: 'INSPECTORATE' },
  { supervisory: true, accusedSide: 'SECRETARIAT' },
] as const;
const cases = roles.flatMap((role) =>
  complaintStates.flatMap((state) => kinds.map((flags) => ({ role, state, flags }))),
);

it.each(cases)('counts for $role what the viewer may see: $state $flags', ({ role, state, flags }) => {
  const facts = someFacts('c', { state, ...flags });
  const anyoneSeesIt = publicStates.includes(state) && !facts.complaintHidden && !facts.supervisory;
  const mayKnow = facts.accusedSide === null || accusedOf[role] !== facts.accusedSide;
  const sees = anyoneSeesIt || everything.includes(role) || (role === 'INSPECTOR' && facts.supervisory);
  expect(counts(countedFor({ role }), factOf(facts))).toBe(sees && mayKnow);
});

it.each(roles)('shows nature and secrecy to %s only when more than the public is counted', (role) => {
  expect(seesNature(countedFor({ role }))).toBe([...everything, 'INSPECTOR'].includes(role));
});
