import { complaintStates } from '../../../schema/events/complaint-events';
import {
  aComplaint,
  aDisposition,
  everybody,
  filedAt,
  people,
} from '../../../test/support/complaint-builders';
import {
  databaseKinds,
  everything,
  openComplaintsParts,
  type ComplaintsParts,
} from '../../../test/support/complaints-parts';
import type { Actor } from '../../../platform/domain/actor';
import type { Complaint, Disposition } from '../domain/complaint';
import { seenBy } from '../domain/visibility';
import { ComplaintRecord } from './complaint.entity';
import { dispositionRowOf, rowOf } from './complaint-rows';
import { DispositionRecord } from './disposition.entity';
import { IdentityAccessRecord } from './identity-access.entity';
import { unseen } from './told-writes';

const ended = { endedAt: new Date('2026-03-04T00:00:00.456Z'), ending: 'RETURNED' } as const;
const dispositions: readonly (readonly Disposition[])[] = [
  [],
  [aDisposition('PUPR'), aDisposition('DLHK', { role: 'SUPPORTING' })],
  [aDisposition('PUPR', ended), aDisposition('DISHUB')],
  [aDisposition('DLHK', ended), aDisposition('DLHK')],
  [aDisposition('INSPEKTORAT')],
  [
    aDisposition('PUPR', { unitPath: '/BIDANG-1/SEKSI-1/' }),
    aDisposition('DLHK', { role: 'SUPPORTING', unitPath: '/BIDANG-2/' }),
  ],
  [
    aDisposition('PUPR', { ...ended, unitPath: '/BIDANG-1/' }),
    aDisposition('PUPR', { unitPath: '/BIDANG-2/' }),
  ],
];

/** Everybody, and those bound to units. */
const viewers: readonly (readonly [string, Actor])[] = [
  ...everybody,
  ...['BIDANG-1', 'SEKSI-1', 'BIDANG-2', 'BIDANG_1', '%'].map(
    (unitId) => [`officer of ${unitId}`, { ...people.leadOfficer, unitId }] as const,
  ),
  ['approver of BIDANG-2', { ...people.leadApprover, unitId: 'BIDANG-2' }],
  ['inspector of BIDANG-1', { ...people.inspector, unitId: 'BIDANG-1' }],
];
const flags = [false, true];

/** Who may be accused, and whether that is supervisory; the sides are so always. */
const accusations = [
  { accusedAgencyId: null, accusedSide: null, supervisory: false },
  { accusedAgencyId: null, accusedSide: null, supervisory: true },
  { accusedAgencyId: 'PUPR', accusedSide: null, supervisory: false },
  { accusedAgencyId: 'PUPR', accusedSide: null, supervisory: true },
  { accusedAgencyId: 'INSPEKTORAT', accusedSide: 'INSPECTORATE', supervisory: true },
  { accusedAgencyId: 'DISKOMINFO', accusedSide: 'SECRETARIAT', supervisory: true },
] as const;

/** Every kind of complaint there can be: states x flags x dispositions x reporter x unlocked or not. */
const complaints: readonly Complaint[] = complaintStates
  .flatMap((state) => flags.map((complaintHidden) => ({ state, complaintHidden })))
  .flatMap((some) => flags.map((identityHidden) => ({ ...some, identityHidden })))
  .flatMap((some) => accusations.map((accusation) => ({ ...some, ...accusation })))
  .flatMap((some) => dispositions.map((held) => ({ ...some, dispositions: held })))
  .flatMap((some) => [people.reporter.accountId, null].map((reporterId) => ({ ...some, reporterId })))
  .map((some, index) => {
    const number = String(index).padStart(4, '0');
    return aComplaint({
      ...some,
      unlockedFor: some.identityHidden && index % 2 === 0 ? ['DLHK', 'PUPR'] : [],
      id: `complaint-${number}`,
      ticket: `PD-0000-0000-${number}`,
      // Some share a moment, so that ids decide their order.
      filedAt: new Date(filedAt.getTime() + Math.floor(index / 3)),
    });
  });
const newestFirst = [...complaints].sort(
  (a, b) => b.filedAt.getTime() - a.filedAt.getTime() || (a.id < b.id ? 1 : -1),
);

/** What is unlocked, and a question of another agency beside it whose time is over. */
function unlocksOf({ id: complaintId, unlockedFor }: Complaint): IdentityAccessRecord[] {
  const line = { complaintId, at: filedAt, reason: 'Perlu', byRole: 'ADMIN', byAccountId: null, number: 2 };
  const later = new Date(filedAt.getTime() + 1);
  return [
    { ...line, unlockId: `${complaintId}-over`, agencyId: 'DISHUB', step: 'GRANTED', until: filedAt },
    { ...line, unlockId: `${complaintId}-no`, agencyId: 'DISHUB', step: 'REFUSED', until: null },
    ...unlockedFor.map((agencyId) => {
      return {
        ...line,
        unlockId: `${complaintId}-${agencyId}`,
        agencyId,
        step: 'GRANTED',
        until: later,
      } as const;
    }),
  ];
}

describe.each(Object.entries(databaseKinds))('on %s', (_kind, place) => {
  let parts: ComplaintsParts;
  let drop: () => Promise<unknown>;

  beforeAll(async () => {
    const found = await place();
    drop = found.drop;
    parts = await openComplaintsParts(found.url);
    await parts.database.write(async (manager) => {
      for (let start = 0; start < complaints.length; start += 100) {
        const some = complaints.slice(start, start + 100);
        const rows = some.map((complaint) => ({ ...rowOf(complaint), revision: 1, filingKey: null }));
        await unseen(manager, () => manager.insert(ComplaintRecord, rows));
        const held = some.flatMap(({ id, dispositions }) =>
          dispositions.map((disposition, number) => dispositionRowOf(id, number, disposition)),
        );
        await unseen(manager, () => manager.insert(DispositionRecord, held));
        await manager.insert(IdentityAccessRecord, some.flatMap(unlocksOf));
      }
    });
  });
  afterAll(async () => {
    await parts.stop();
    await drop();
  });

  describe.each(viewers)('%s', (_name, viewer) => {
    // What the reporter wrote is read apart.
    const expected = newestFirst.flatMap((complaint) => seenBy(viewer, { ...complaint, body: null }) ?? []);
    const written = newestFirst.flatMap((complaint) => seenBy(viewer, complaint)?.body ?? []);

    it('pages through exactly what the policy shows, as the policy shows it', async () => {
      const rows = [];
      const bodies: string[] = [];
      let after: readonly string[] | null = null;
      do {
        const page = { size: 97, backwards: false, after, before: null };
        const slice = await parts.reading.page(viewer, everything, page);
        rows.push(...slice.rows);
        bodies.push(...(await parts.reading.bodies(slice.rows)));
        const last = slice.rows[slice.rows.length - 1];
        after = last && slice.hasNextPage ? [last.filedAt.toISOString(), last.id] : null;
      } while (after);
      expect(rows).toEqual(expected);
      expect(bodies).toEqual(written);
    });

    it('counts exactly what the policy shows', async () => {
      expect(await parts.reading.count(viewer, everything)).toBe(expected.length);
    });

    it('finds by id and by number exactly what the policy shows', async () => {
      const seen = new Map(expected.map((complaint) => [complaint.id, complaint]));
      const ids = [...complaints.map(({ id }) => id), 'nobody'];
      const found = await parts.reading.visible(viewer, ids);
      expect(found).toEqual(ids.map((id) => seen.get(id) ?? null));
      for (const { id, ticket } of complaints.filter((_, index) => index % 17 === 0)) {
        expect(await parts.reading.byTicket(viewer, ticket)).toEqual(seen.get(id) ?? null);
      }
    });

    it('changes nothing that the policy does not show', async () => {
      const seen = new Set(expected.map(({ id }) => id));
      for (const { id } of complaints.filter((_, index) => index % 29 === 0)) {
        const asked: string[] = [];
        const answer = await parts.context.complaints.change(id, viewer, (complaint) => {
          asked.push(complaint.id);
          return { refused: 'FORBIDDEN' };
        });
        expect(asked).toEqual(seen.has(id) ? [id] : []);
        expect(answer).toEqual({ refused: seen.has(id) ? 'FORBIDDEN' : 'NOT_FOUND' });
      }
    });
  });
});
