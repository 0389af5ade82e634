import { randomUUID } from 'node:crypto';
import { ManualClock } from '../../platform/domain/clock';
import { accessTokens, issueAccessToken } from '../../platform/runtime/auth/access-token';
import { importAccounts } from '../../subgraphs/accounts/commands/import-accounts';
import type { Actor } from '../../platform/domain/actor';
import type { StaffPosition } from '../../schema/events/staff-positions';
import type { AccountRole } from '../../subgraphs/accounts/domain/account';
import { people, type PersonName } from './complaint-builders';
import { startTestHub, type TestHub } from './hub';
import { reporterData } from './reporter-data';

const keys = `k1:${'0123456789abcdef'.repeat(2)}`;
const start = new Date('2026-03-02T02:00:00Z');

/** An answer of the hub, with whatever was given. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read by the test that asked
export type TrialAnswer = { readonly data?: any; readonly errors?: readonly any[] };

interface Asked {
  readonly query: string;
  readonly variables: object;
}

/** A running hub with one person of each role, who ask at its public door with tokens of their own. */
export interface TrialHub {
  readonly hub: TestHub;
  readonly clock: ManualClock;
  /**
   * At the public endpoint; who has no token of that kind, the system, at the subgraph that owns the field. Also those
   * admitted later, by their names.
   */
  ask(person: string, asked: Asked & { readonly of: string }): Promise<TrialAnswer>;
  /** At one subgraph, as the gateway does: for entities and for what a subscriber is told. */
  askSubgraph(
    person: PersonName,
    of: string,
    asked: Asked & { readonly event?: object },
  ): Promise<TrialAnswer>;
  /** Somebody more. */
  admit(newcomer: Newcomer): Promise<void>;
  /** Lets somebody ask with a token that the hub gave out. */
  give(person: string, token: string): void;
  tokenOf(person: string): string | null;
  end(): Promise<void>;
}

export interface Newcomer {
  readonly name: string;
  readonly actor: Actor & { readonly accountId: string; readonly role: AccountRole };
  readonly position: StaffPosition | null;
}

/** The people of the service tests, in an agency that exists here. */
function actorOf(person: PersonName) {
  return person === 'inspector' ? { ...people.inspector, agencyId: 'ITKO' } : people[person];
}

/**
 * Jobs rest unless the trial lives through time: what falls due by itself would be nobody's doing. Everybody has an
 * address at `mailDomain`, where there is one to send letters to.
 */
export async function startTrialHub(
  env: Record<string, string>,
  jobs: 'rest' | 'run' = 'rest',
  mailDomain: string | null = null,
): Promise<TrialHub> {
  const clock = new ManualClock(start);
  const hub = await startTestHub({ DEMO_COMPLAINTS: '0', ACCESS_TOKEN_KEYS: keys, ...env }, clock);
  if (jobs === 'rest') await hub.services.complaints.jobs.stop();
  await settlePeople(hub, mailDomain);
  await hub.services.complaints.context.directory.catchUp();
  const tokens = new Map<string, string>();
  async function letIn(person: string, actor: Actor): Promise<void> {
    if (actor.accountId === null) return;
    const issued = { actor, sessionId: `session-${person}`, at: start, seconds: 3_600 * 24 * 400 };
    tokens.set(person, issueAccessToken(accessTokens(keys), issued));
  }
  for (const person of Object.keys(people) as PersonName[]) await letIn(person, actorOf(person));
  const askSubgraph: TrialHub['askSubgraph'] = async (person, of, { query, variables, event }) => {
    const service = hub.services.all.find(({ subgraph }) => subgraph.name === of);
    if (!service) throw new Error(`no subgraph ${of}`);
    const told = event ? { position: 1, event: event as never } : null;
    const answer = await service.subgraph.execute({
      ...{ query, variables: { ...variables }, operationName: null, actor: actorOf(person) },
      ...{ language: 'en', requestId: randomUUID(), event: told },
    });
    return JSON.parse(JSON.stringify(answer)) as TrialAnswer;
  };
  return {
    hub,
    clock,
    askSubgraph,
    async ask(person, { of, query, variables }) {
      if (person === 'system') return askSubgraph('system', of, { query, variables });
      const visitor = hub.visitor();
      const token = tokens.get(person);
      if (token) visitor.signInWith(token);
      return visitor.send(query, { ...variables });
    },
    async admit({ name, actor, position }) {
      const { accountId: id, role, agencyId } = actor;
      await importAccounts(hub.services.accounts.commands, [
        {
          ...{ id, role, agencyId, position, language: 'id', passwordHash: 'none' },
          ...{
            name: `Orang ${name}`,
            email: `${name}@${mailDomain ?? 'uji.example'}`,
            createdAt: start,
            profile: null,
          },
        },
      ]);
      await letIn(name, actor);
    },
    give: (person, token) => void tokens.set(person, token),
    tokenOf: (person) => tokens.get(person) ?? null,
    end: () => hub.end(),
  };
}

async function settlePeople({ services }: TestHub, mailDomain: string | null): Promise<void> {
  const shared = {
    language: 'id',
    // Nobody signs in here; who is asked for the password once more gives a wrong one.
    passwordHash: await services.accounts.commands.passwords.hash('tidak pernah dipakai'),
    createdAt: new Date('2025-12-01T00:00:00Z'),
  } as const;
  const known = Object.keys(people).flatMap((person) => {
    const { accountId, role, agencyId } = actorOf(person as PersonName);
    return accountId === null ? [] : [{ person, id: accountId, role: roleOf(role), agencyId }];
  });
  const spare = { person: 'spare', id: 'account-spare-staff', role: 'OFFICER', agencyId: 'PUPR' } as const;
  await importAccounts(
    services.accounts.commands,
    [...known, spare].map(({ person, id, role, agencyId }, index) => {
      const { name, email, ...data } = reporterData;
      const other = {
        address: 'Jl. Uji',
        nik: `51719915078511${10 + index}`,
        phone: `+62813555111${10 + index}`,
      };
      const isReporter = person === 'reporter';
      return {
        ...{ ...shared, id, role, agencyId },
        ...{
          name: isReporter ? name : `Orang ${person}`,
          email: isReporter && !mailDomain ? email : `${person}@${mailDomain ?? 'uji.example'}`,
        },
        profile: isReporter ? data : other,
      };
    }),
  );
}

/** A partner has a key, no account; here it has both, so that it can file. */
function roleOf(role: string): AccountRole {
  return role === 'PARTNER' ? 'CITIZEN' : (role as AccountRole);
}
