import type { complaintStates } from '../../../schema/events/complaint-events';
import { comparable } from './plain-text';

type HubState = (typeof complaintStates)[number];

/** Coarse states of SP4N-LAPOR! (status laporan). Their numbers are unknown, so they are told apart by name. */
export const laporStatuses = ['UNVERIFIED', 'VERIFIED', 'IN_PROCESS', 'DONE', 'HELD', 'ARCHIVED'] as const;
export type LaporStatus = (typeof laporStatuses)[number];

/** How the national system words each state; the first one is what we write, all are understood. */
export const laporStatusNames: Readonly<Record<LaporStatus, readonly [string, ...string[]]>> = {
  UNVERIFIED: ['Belum Terverifikasi'],
  VERIFIED: ['Terverifikasi', 'Belum Ditindaklanjuti', 'Terverifikasi (Belum Ditindaklanjuti)'],
  IN_PROCESS: ['Proses', 'Ditindaklanjuti oleh Instansi', 'Ditanggapi oleh Pelapor'],
  DONE: ['Selesai', 'Ditutup oleh Admin', 'Ditutup oleh Sistem'],
  HELD: ['Tunda'],
  ARCHIVED: ['Arsip', 'Diarsipkan oleh Admin', 'Diarsipkan oleh Sistem'],
};

const byName = new Map(
  laporStatuses.flatMap((status) =>
    laporStatusNames[status].map((name) => [comparable(name), status] as const),
  ),
);

/** The state a name stands for; null for a name we do not know, which changes nothing here and is reported. */
export function laporStatusNamed(name: string): LaporStatus | null {
  return byName.get(comparable(name)) ?? null;
}

/**
 * The state a complaint of ours should have there. A resolved one stays in process: LAPOR! closes it by itself
 * 10 working days after the final follow-up. Null for a referred one, which is sent on and has no state to set.
 */
export const laporStatusOf: Readonly<Record<HubState, LaporStatus | null>> = {
  SUBMITTED: 'UNVERIFIED',
  NEEDS_INFO: 'HELD',
  VERIFIED: 'VERIFIED',
  FORWARDED: 'VERIFIED',
  IN_PROGRESS: 'IN_PROCESS',
  RESOLVED: 'IN_PROCESS',
  CLOSED: 'DONE',
  ARCHIVED: 'ARCHIVED',
  WITHDRAWN: 'ARCHIVED',
  MERGED: 'ARCHIVED',
  REFERRED: null,
};

/** Whether we can bring a report into it: by an action, or into process by a follow-up. Nothing makes one unverified again. */
export function canBeTold(status: LaporStatus): status is Exclude<LaporStatus, 'UNVERIFIED'> {
  return status !== 'UNVERIFIED';
}

/** States of ours that a state over there agrees with; when ours is one of them, nothing is to be done. */
export const hubStatesOf: Readonly<Record<LaporStatus, readonly [HubState, ...HubState[]]>> = {
  UNVERIFIED: ['SUBMITTED'],
  VERIFIED: ['FORWARDED', 'VERIFIED'],
  IN_PROCESS: ['IN_PROGRESS', 'RESOLVED'],
  DONE: ['CLOSED'],
  HELD: ['NEEDS_INFO'],
  ARCHIVED: ['ARCHIVED', 'WITHDRAWN', 'MERGED'],
};

export function agrees(hub: HubState, lapor: LaporStatus): boolean {
  return hubStatesOf[lapor].includes(hub);
}
