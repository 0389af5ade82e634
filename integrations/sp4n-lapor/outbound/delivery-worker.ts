import type { Clock } from '../../../platform/domain/clock';
import { BeatingWork } from '../../../platform/runtime/beating-work';
import type { Logger } from '../../../platform/runtime/logging/logger';
import { LaporFailure } from '../client/lapor-failure';
import { afterFailure, type Failing } from '../domain/outbound/retry';
import { isTakenBack } from '../domain/outbound/what-goes';
import { mirroredComplaint } from '../port/mirrored-complaint';
import { NotNow } from '../remote/not-now';
import type { Remote } from '../remote/remote';
import type { ClaimedDelivery } from '../store/deliveries';
import { takenBack } from '../store/permissions';
import { sendEntry, sendFile } from './send-entry';
import { sendReport } from './send-report';
import { sendOn, sendSecrecy, sendState } from './send-state';
import { held, skipped, type StepEnd, type StepOfReport, type StepParts } from './step';

const batch = 8;
/** What is held is looked at again after this, when nothing released it before. */
const heldMilliseconds = 60 * 60_000;

export interface WorkerOptions extends Omit<StepParts, 'remote'> {
  readonly remote: Pick<Remote, 'piece' | 'closedUntil'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** 0 to 1; spreads what is tried again. */
  readonly random: () => number;
}

/**
 * Tells the other side what is planned: claims in a short transaction, calls outside of any, records in another. Any
 * number of nodes may work on one database. What it has claimed and not finished comes back when the lease runs out.
 */
export class DeliveryWorker {
  private readonly working = new BeatingWork(
    () => this.drain(),
    (error) => this.options.log.error({ error }, 'fault of the delivery worker'),
  );
  private stopped = false;

  constructor(private readonly options: WorkerOptions) {}

  start(beatMilliseconds = 1_000): void {
    this.stopped = false;
    this.working.start(beatMilliseconds);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.working.stop();
  }

  /** Looks at once for what is due. */
  nudge(): void {
    this.working.nudge();
  }

  /** Sends everything that is due, as far as the other side and our own rate allow. */
  runOnce(): Promise<void> {
    return this.working.run();
  }

  private async drain(): Promise<void> {
    const { deliveries, clock, remote } = this.options;
    await deliveries.sweep(clock.now());
    while (!this.stopped && (await remote.closedUntil()) === null) {
      const claimed = await deliveries.claim(clock.now(), batch);
      if (claimed.length === 0) return;
      const went = await Promise.all(claimed.map((delivery) => this.deliver(delivery)));
      if (went.includes('NOT_NOW')) return;
    }
  }

  /** NOT_NOW: no more calls in this run. */
  private async deliver(delivery: ClaimedDelivery): Promise<'RECORDED' | 'NOT_NOW'> {
    const { deliveries, clock } = this.options;
    try {
      const end = await this.take(delivery);
      const at = clock.now();
      if (end.end === 'DONE')
        await deliveries.record(
          delivery,
          {
            state: 'DONE',
            ...{ reason: null, said: null, uncertain: false },
            doneAt: at,
            remoteId: end.remoteId ?? null,
          },
          end.also,
        );
      else
        await deliveries.record(delivery, {
          ...{ state: end.end, reason: end.reason },
          nextAt: new Date(at.getTime() + heldMilliseconds),
        });
      return 'RECORDED';
    } catch (error) {
      return this.failed(delivery, error);
    }
  }

  private async take(delivery: ClaimedDelivery): Promise<StepEnd> {
    const { complaints, links } = this.options;
    const parts: StepParts = { ...this.options, remote: this.options.remote.piece('SENDING') };
    const complaint = await mirroredComplaint(complaints, delivery.complaintId);
    if (!complaint) return skipped('COMPLAINT_GONE');
    if (delivery.step === 'CREATE') return sendReport(parts, { delivery, complaint });
    const { complaintId, sequence } = delivery;
    const link = await links.of(complaintId, sequence);
    if (!link) {
      const creating = await links.creating(complaintId, sequence);
      return creating && creating.state !== 'SKIPPED' ? held('NO_REPORT') : skipped('NOT_MIRRORED');
    }
    if (complaint.supervisory && delivery.step !== 'SECRECY') {
      const known = await links.complaint(complaintId);
      if (known && isTakenBack(known)) return skipped(takenBack);
    }
    return stepsOfReport[delivery.step](parts, { delivery, complaint, link });
  }

  private async failed(delivery: ClaimedDelivery, error: unknown): Promise<'RECORDED' | 'NOT_NOW'> {
    const { deliveries, clock, log, random } = this.options;
    const at = clock.now();
    if (error instanceof NotNow) {
      await deliveries.record(delivery, { state: 'WAITING', nextAt: error.until });
      return 'NOT_NOW';
    }
    const failure = error instanceof LaporFailure ? error : null;
    const failing: Failing = failure?.kind ?? 'OWN_FAULT';
    const { failures, nextAt } = afterFailure(failing, { failures: delivery.failures, at, random: random() });
    const { id, complaintId, step } = delivery;
    const isWarning = failures === 2 && !delivery.warned;
    // A fault of ours carries a name and no text: it could quote what somebody wrote.
    const fault = failure ? failing : error instanceof Error ? error.name : 'UNKNOWN';
    if (isWarning) log.warn({ delivery: id, complaintId, step, fault }, 'a delivery failed twice');
    if (!nextAt) log.error({ delivery: id, complaintId, step, fault }, 'a delivery is given up');
    await deliveries.record(delivery, {
      ...{ failures, reason: fault.slice(0, 40), said: failure?.about.said ?? null },
      ...(nextAt ? { state: 'WAITING', nextAt } : { state: 'DEAD' }),
      uncertain: delivery.uncertain || (failure?.mayHaveHappened ?? false),
      warned: delivery.warned || isWarning,
    });
    return 'RECORDED';
  }
}

type OfReport = (parts: StepParts, about: StepOfReport) => Promise<StepEnd>;
const stepsOfReport: Readonly<Record<Exclude<ClaimedDelivery['step'], 'CREATE'>, OfReport>> = {
  ATTACH: sendFile,
  FOLLOW_UP: sendEntry,
  STATE: sendState,
  SECRECY: sendSecrecy,
  FORWARD: sendOn,
};
