import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, handleWhen, type IPolicy } from 'cockatiel';
import type { Clock } from '../../../platform/domain/clock';
import type { Logger } from '../../../platform/runtime/logging/logger';
import type { LaporClient } from '../client/lapor-client';
import { LaporFailure } from '../client/lapor-failure';
import { blame } from '../domain/outbound/retry';
import type { RemoteStates, RemoteState } from '../store/remote-states';
import type { CallAllowance } from './call-allowance';

/** It is not the time for a call: nobody failed, and nothing is counted. */
export class NotNow extends Error {
  override readonly name = 'NotNow';

  constructor(readonly until: Date) {
    super('not now');
  }
}

export interface RemoteOptions {
  readonly client: LaporClient;
  readonly states: RemoteStates;
  readonly allowance: CallAllowance;
  readonly clock: Clock;
  readonly log: Logger;
  /** How long an open circuit stays open, by the clock of the machine. */
  readonly breakMilliseconds?: number;
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
  private isWell = false;

  constructor(private readonly options: RemoteOptions) {
    this.breaker = circuitBreaker(
      handleWhen((error) => error instanceof LaporFailure && breaking.has(error.kind)),
      {
        halfOpenAfter: options.breakMilliseconds ?? breaks,
        breaker: new ConsecutiveBreaker(5),
      },
    );
  }

  /** When calls may be made again; null: now. */
  async closedUntil(): Promise<Date | 'PAUSED' | null> {
    const state = await this.options.states.now();
    const now = this.options.clock.now();
    if (state.pausedAt) return 'PAUSED';
    return state.waitUntil && state.waitUntil > now ? state.waitUntil : null;
  }

  async call<T>(work: (client: LaporClient) => Promise<T>): Promise<T> {
    const { allowance, clock, client } = this.options;
    const wait = allowance.take();
    if (wait > 0) throw new NotNow(new Date(clock.now().getTime() + wait));
    try {
      const answer = await this.breaker.execute(() => work(client));
      await this.succeeded();
      return answer;
    } catch (error) {
      if (error instanceof BrokenCircuitError) {
        const pause = this.options.breakMilliseconds ?? breaks;
        throw new NotNow(new Date(clock.now().getTime() + pause));
      }
      if (error instanceof LaporFailure) await this.failed(error);
      throw error;
    }
  }

  private async succeeded(): Promise<void> {
    if (this.isWell) return;
    await this.options.states.set({
      ...{ failingSince: null, failuresInARow: 0, lastFailure: null, waitUntil: null },
      ...{ credentialsRefusedAt: null, lastSuccessAt: this.options.clock.now() },
    });
    this.isWell = true;
  }

  /** What is this one report's own fault says nothing of the other side. */
  private async failed(failure: LaporFailure): Promise<void> {
    if (failure.kind === 'REJECTED') return;
    const { states, clock, log } = this.options;
    const at = clock.now();
    const known = await states.now();
    this.isWell = false;
    const failuresInARow = known.failuresInARow + 1;
    const isRemote = blame[failure.kind] === 'REMOTE';
    await states.set({
      failuresInARow,
      lastFailure: failure.kind,
      failingSince: known.failingSince ?? at,
      ...waiting(failure, known, at),
    });
    // Once per trouble: operators know after the second failure, and need not hear of the thousandth.
    if (failuresInARow === 2 && isRemote)
      log.warn({ failure: failure.kind, call: failure.call }, 'SP4N-LAPOR! fails');
    if (failure.kind === 'CREDENTIALS' && !known.credentialsRefusedAt)
      log.error({ call: failure.call }, 'SP4N-LAPOR! refuses our credentials: nothing is sent any more');
  }
}

const breaking: ReadonlySet<string> = new Set([
  'UNREACHABLE',
  'TIMEOUT',
  'FAULT',
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
