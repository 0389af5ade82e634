import type { complaintClasses } from '../../../schema/events/complaint-events';
import { comparable } from './plain-text';

type HubClass = (typeof complaintClasses)[number];

/** Names of the classes (klasifikasi laporan) as the national lists and its export word them. */
const names: Readonly<Record<HubClass, readonly string[]>> = {
  COMPLAINT: ['Pengaduan', 'Pengaduan Tidak Berkadar Pengawasan', 'Pengaduan Berkadar Pengawasan'],
  ASPIRATION: ['Aspirasi'],
  INFORMATION_REQUEST: ['Permintaan Informasi'],
};

/** The name we write. */
export const classNames: Readonly<Record<HubClass, string>> = {
  COMPLAINT: 'Pengaduan',
  ASPIRATION: 'Aspirasi',
  INFORMATION_REQUEST: 'Permintaan Informasi',
};

export interface ClassThere {
  readonly class: HubClass;
  /** Whistle-blowing and supervisory reports: the Inspectorate's alone (Regulation 45/2013, Article 4(1)). */
  readonly supervisory: boolean;
}

const supervisoryNames = ['Pengaduan Berkadar Pengawasan', 'Whistle Blowing', 'Whistleblowing', 'WBS'];

const byName = new Map<string, ClassThere>([
  ...(Object.keys(names) as HubClass[]).flatMap((code) =>
    names[code].map((name) => [comparable(name), { class: code, supervisory: false }] as const),
  ),
  ...supervisoryNames.map((name) => [comparable(name), { class: 'COMPLAINT', supervisory: true }] as const),
]);

/** The class a name stands for; null for an unknown one, which a human classifies. */
export function classNamed(name: string): ClassThere | null {
  return byName.get(comparable(name)) ?? null;
}
