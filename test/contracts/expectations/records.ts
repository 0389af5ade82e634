import { all, holders, only, type Expectations, type Stage } from './expectation';

/** Records of complaints: drawn up by an officer of the lead agency, on a public complaint. */
const complaint = { steps: ['forward'] } as const;
const staff = { leadOfficer: 'DONE', leadApprover: 'DONE' } as const;
/** Who may not know of the record is told that there is none. */
const unknownBut = (allowed: Parameters<typeof only>[0]) =>
  all('UNKNOWN_RECORD', { visitor: 'NOT_SIGNED_IN', ...allowed });

const invitation = {
  subject: 'Undangan peninjauan lapangan',
  event: { startsAt: '2026-03-10T01:00:00.000Z', venue: 'Balai Banjar Contoh' },
  people: [
    { part: 'ADDRESSEE', name: 'Kepala Lingkungan' },
    { part: 'SIGNER', position: 'Kepala Bidang', step: 'SIGNS' },
  ],
};
const minutes = { ...invitation, sections: [{ text: 'Disepakati perbaikan dalam tujuh hari.' }] };

interface Drafted {
  readonly id: string;
  readonly current: { readonly version: number; readonly people: readonly { readonly id: string }[] };
}

async function drafted({ run, complaint: { id } }: Stage, kind: string, content: object): Promise<Drafted> {
  const selection = 'record { id current { version people { id } } }';
  const { record } = await run('leadOfficer', `draftRecord { ${selection} }`, {
    complaint: id,
    kind,
    content,
  });
  return record as Drafted;
}
async function finalised(stage: Stage, kind: string, content: object) {
  const { id } = await drafted(stage, kind, content);
  const selection = 'record { id current { verifyCode } }';
  const { record } = await stage.run('leadOfficer', `finaliseRecord { ${selection} }`, { record: id });
  return record as { readonly id: string; readonly current: { readonly verifyCode: string } };
}
const reads = { ...staff, admin: 'DONE', system: 'DONE' } as const;

export const records: Expectations = {
  'Query.record': [
    {
      complaint,
      given: async (stage) => ({ id: (await drafted(stage, 'INVITATION', invitation)).id }),
      answers: { ...all('NOTHING'), ...reads },
    },
    {
      complaint,
      given: async (stage) => ({
        id: (await finalised(stage, 'INVITATION', { ...invitation, toReporter: true })).id,
      }),
      answers: { ...all('NOTHING'), ...reads, reporter: 'DONE' },
    },
  ],
  // Whoever holds the paper may know that it is real, of a hidden complaint too.
  'Query.verifyRecord': {
    complaint: { steps: ['forward'], filing: { complaintHidden: true } },
    given: async (stage) => ({ code: (await finalised(stage, 'INVITATION', invitation)).current.verifyCode }),
    answers: all('DONE'),
  },
  'Mutation.draftRecord': {
    complaint,
    given: { kind: 'INVITATION', content: invitation },
    answers: only(holders),
  },
  'Mutation.editRecord': {
    complaint,
    given: async (stage) => ({
      record: (await drafted(stage, 'INVITATION', invitation)).id,
      ...{ version: 1, content: invitation },
    }),
    answers: unknownBut({ ...staff, admin: 'FORBIDDEN', system: 'FORBIDDEN' }),
  },
  // Here the agency has no chain; graphql/records/chained-records.test.ts climbs one.
  'Mutation.approveRecord': {
    complaint,
    given: async (stage) => ({ record: (await drafted(stage, 'INVITATION', invitation)).id }),
    answers: unknownBut({
      ...{ leadOfficer: 'NO_CHAIN', leadApprover: 'NO_CHAIN' },
      ...{ admin: 'FORBIDDEN', system: 'FORBIDDEN' },
    }),
  },
  'Mutation.finaliseRecord': {
    complaint,
    given: async (stage) => ({ record: (await drafted(stage, 'INVITATION', invitation)).id }),
    answers: unknownBut({ ...staff, admin: 'FORBIDDEN', system: 'FORBIDDEN' }),
  },
  'Mutation.releaseRecord': {
    complaint,
    given: async (stage) => ({ record: (await finalised(stage, 'MINUTES', minutes)).id }),
    answers: unknownBut({ ...staff, admin: 'FORBIDDEN', system: 'FORBIDDEN' }),
  },
  'Mutation.eraseRecordPerson': {
    complaint,
    given: async (stage) => {
      const { id, current } = await drafted(stage, 'INVITATION', invitation);
      return { record: id, person: current.people[0]?.id };
    },
    answers: unknownBut({
      leadOfficer: 'FORBIDDEN',
      leadApprover: 'FORBIDDEN',
      system: 'FORBIDDEN',
      admin: 'DONE',
    }),
  },
};
