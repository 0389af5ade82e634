import { setTimeout as wait } from 'node:timers/promises';
import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, handleWhen, type IPolicy } from 'cockatiel';
import type { Clock } from '../../../platform/domain/clock';
import type { Logger } from '../../../platform/runtime/logging/logger';
import type { LaporClient } from '../client/lapor-client';
import { LaporFailure } from '../client/lapor-failure';
import { circuitBreaksAfter } from '../domain/health';
import { blame } from '../domain/outbound/retry';
import type { RemoteStates, RemoteState } from '../store/remote-states';
import type { Caller, CallAllowance } from './call-allowance';
import { NotNow } from './not-now';

export interface RemoteOptions {
  readonly client: LaporClient;
  readonly states: RemoteStates;
  readonly allowance: CallAllowance;
  readonly clock: Clock;
  readonly log: Logger;
  /** How long an open circuit stays open, by the clock of the machine. */
  readonly breakMilliseconds?: number;
  /** For trials: how those who wait for their turn let time pass. */
  readonly pass?: (milliseconds: number, until: AbortSignal) => Promise<void>;
}

const minute = 60_000;
/** Credentials that were refused are tried again by one call, now and then: a good one may have been deployed. */
const credentialsWait = 15 * minute;
const maintenanceWait = 5 * minute;
const breaks = 30_000;

/**
 * The other side as every part of the mirror calls it: within our own rate, behind a circuit breaker, not while it asked
 * us to wait, and not with credentials it refused. What each call says of it is kept for all nodes.
 */
export class Remote {
  private readonly breaker: IPolicy;
  private readonly closing = new AbortController();
  private isProbing = false;

  constructor(private readonly options: RemoteOptions) {
    this.breaker = circuitBreaker(
      handleWhen((error) => error instanceof LaporFailure && breaking.has(error.kind)),
      {
        halfOpenAfter: options.breakMilliseconds ?? breaks,
        breaker: new ConsecutiveBreaker(circuitBreaksAfter),
      },
    );
  }

  /** When calls may be made again; null: now. */
  async closedUntil(): Promise<Date | null> {
    return this.closed(await this.options.states.now());
  }

  /** Now or not at all. Throws LaporFailure, or NotNow. */
  call<T>(work: Work<T>, caller: Caller = 'SENDING'): Promise<T> {
    return this.make(work, () => this.turn(caller));
  }

  /**
   * For one piece of work of several calls: whoever was let begin may end it. Pieces that began together would otherwise
   * take the first call from one another for ever, and none would come to its second.
   */
  piece(caller: Caller): Calls {
    let hasBegun = false;
    return {
      call: (work) =>
        this.make(work, async () => {
          const known = await this.turn(caller, hasBegun);
          hasBegun = true;
          return known;
        }),
    };
  }

  /** `call`, waiting for a turn where our own rate is all that is in the way. */
  inTurn<T>(work: Work<T>, caller: Caller): Promise<T> {
    return this.make(work, async () => {
      const { pass = letPass } = this.options;
      for (;;) {
        try {
          return await this.turn(caller);
        } catch (error) {
          if (!(error instanceof OutOfTurn)) throw error;
          await pass(error.milliseconds, this.closing.signal);
        }
      }
    });
  }

  /** Nobody is kept waiting any more, and no call is made. */
  close(): void {
    this.closing.abort();
  }

  private async make<T>(work: Work<T>, turn: () => Promise<RemoteState>): Promise<T> {
    const known = await turn();
    const isProbe = known.credentialsRefusedAt !== null;
    // Of calls with refused credentials one is enough to see whether they are good by now.
    if (isProbe && this.isProbing) throw this.notNow(minute);
    this.isProbing ||= isProbe;
    try {
      const answer = await this.breaker.execute(() => work(this.options.client));
      await this.succeeded(known);
      return answer;
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw this.notNow(this.options.breakMilliseconds ?? breaks);
      if (error instanceof LaporFailure) await this.failed(error);
      throw error;
    } finally {
      if (isProbe) this.isProbing = false;
    }
  }

  /** How the other side was when a call might be made. */
  private async turn(caller: Caller, hasBegun = false): Promise<RemoteState> {
    if (this.closing.signal.aborted) throw this.notNow(minute);
    const { states, allowance } = this.options;
    const known = await states.now();
    const until = this.closed(known);
    if (until) throw new NotNow(until);
    if (hasBegun && allowance.owe()) return known;
    const milliseconds = allowance.take(caller);
    if (milliseconds > 0) throw new OutOfTurn(milliseconds, this.options.clock.now());
    return known;
  }

  private closed({ pausedAt, waitUntil }: RemoteState): Date | null {
    if (pausedAt) return this.notNow(minute).until;
    return waitUntil && waitUntil > this.options.clock.now() ? waitUntil : null;
  }

  private notNow(milliseconds: number): NotNow {
    return new NotNow(new Date(this.options.clock.now().getTime() + milliseconds));
  }

  private async succeeded({ failingSince, credentialsRefusedAt }: RemoteState): Promise<void> {
    if (!failingSince && !credentialsRefusedAt) return;
    await this.options.states.set({
      ...{ failingSince: null, failuresInARow: 0, lastFailure: null },
      ...{ credentialsRefusedAt: null, lastSuccessAt: this.options.clock.now() },
    });
  }

  /** What is this one report's own fault says nothing of the other side. */
  private async failed(failure: LaporFailure): Promise<void> {
    if (failure.kind === 'REJECTED') return;
    const { states, clock, log } = this.options;
    const at = clock.now();
    const known = await states.failed((before) => ({
      lastFailure: failure.kind,
      failingSince: before.failingSince ?? at,
      ...waiting(failure, before, at),
    }));
    const isRemote = blame[failure.kind] === 'REMOTE';
    // Once per trouble: operators know after the second failure, and need not hear of the thousandth.
    if (known.failuresInARow === 2 && isRemote)
      log.warn({ failure: failure.kind, call: failure.call }, 'SP4N-LAPOR! fails');
    const { credentialsRefusedAt = null } = waiting(failure, known, at);
    if (credentialsRefusedAt && !known.credentialsRefusedAt)
      log.error({ call: failure.call }, 'SP4N-LAPOR! refuses our credentials: nothing is sent any more');
  }
}

/** Calls now or not at all: they throw LaporFailure, or NotNow. */
export type Calls = Pick<Remote, 'call'>;

type Work<T> = (client: LaporClient) => Promise<T>;

/** Our own rate is all that is in the way. */
class OutOfTurn extends NotNow {
  constructor(
    readonly milliseconds: number,
    now: Date,
  ) {
    super(new Date(now.getTime() + milliseconds));
  }
}

async function letPass(milliseconds: number, signal: AbortSignal): Promise<void> {
  // Who is woken because the remote is closed looks again, and is told that it is not the time.
  await wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}

const breaking: ReadonlySet<string> = new Set([
  'UNREACHABLE',
  'TIMEOUT',
  'FAULT',
  'REDIRECTED',
  'MAINTENANCE',
  'TOO_LARGE',
]);

function waiting(failure: LaporFailure, known: RemoteState, at: Date): Partial<RemoteState> {
  const after = (milliseconds: number) => new Date(at.getTime() + milliseconds);
  switch (failure.kind) {
    case 'TOO_MANY':
      return { waitUntil: after((failure.about.retryAfterSeconds ?? 60) * 1_000) };
    case 'MAINTENANCE':
      return { waitUntil: after(maintenanceWait) };
    case 'CREDENTIALS':
      // Once more at once: it may have been a passing fault of its own.
      return known.lastFailure === 'CREDENTIALS'
        ? { waitUntil: after(credentialsWait), credentialsRefusedAt: known.credentialsRefusedAt ?? at }
        : {};
    default:
      return {};
  }
}
