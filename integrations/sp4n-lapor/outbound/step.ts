import type { FileToSend } from '../client/lapor-client';
import type { Clock } from '../../../platform/domain/clock';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import type { MirroredComplaint } from '../port/mirrored-complaint';
import type { ClaimedDelivery, Deliveries } from '../store/deliveries';
import type { LinkRow } from '../store/link.entity';
import type { Also } from '../store/outbound/also';
import type { SentReports } from '../store/outbound/sent-reports';
import type { KeptList } from './kept-list';
import type { Calls } from '../remote/remote';

export interface SendSettings {
  readonly channel: number;
  readonly locationId: number;
  readonly cityInstitution: number;
  readonly defaultCategoryId: number;
  readonly hiddenComplaints: 'never' | 'flagged';
  readonly longestText: number;
  readonly attachmentStyle: 'plain' | 'full-stop';
  readonly publicUrl: string;
}

/** What every step works with. */
export interface StepParts {
  readonly remote: Calls;
  readonly complaints: Subgraph;
  readonly deliveries: Deliveries;
  readonly links: SentReports;
  /** Classes there (klasifikasi laporan). */
  readonly classifications: KeptList<{ readonly id: number; readonly name: string }>;
  readonly clock: Clock;
  readonly settings: SendSettings;
}

/** A step about a complaint as it is now. */
export interface StepAbout {
  readonly delivery: ClaimedDelivery;
  readonly complaint: MirroredComplaint;
}

/** A step about a report that is over there. */
export interface StepOfReport extends StepAbout {
  readonly link: LinkRow;
}

export type SentFile = FileToSend;

/** What a step came to, when it did not fail: what is recorded, and what is written with it. */
export type StepEnd =
  | {
      readonly end: 'DONE';
      readonly remoteId?: number | null;
      readonly also?: Also;
    }
  /** Nothing to tell. */
  | { readonly end: 'SKIPPED'; readonly reason: string }
  /** Something is missing that may come; it is looked at again later. */
  | { readonly end: 'HELD'; readonly reason: string };

export const skipped = (reason: string): StepEnd => ({ end: 'SKIPPED', reason });
export const held = (reason: string): StepEnd => ({ end: 'HELD', reason });
