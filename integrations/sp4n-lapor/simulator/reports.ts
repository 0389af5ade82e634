/** What the national system keeps of a report (laporan), in its own words. */
export interface Report {
  readonly id: number;
  /** Title and text as first filed (Isi Laporan Awal); admins edit the current ones (Isi Laporan Akhir). */
  readonly firstTitle: string;
  readonly firstContent: string;
  readonly title: string;
  readonly content: string;
  readonly classificationId: number;
  readonly categoryId: number;
  readonly locationId: number;
  /** The institution it is disposed to now. */
  readonly institutionId: number;
  readonly channel: number;
  readonly userId: number;
  readonly reporterName: string;
  readonly status: StatusName;
  /** What is shown in place of the state until it changes again: a label nobody has told partners of. */
  readonly label: string | null;
  readonly anonymous: boolean;
  readonly secret: boolean;
  readonly incidentOn: string | null;
  readonly attachments: readonly number[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly rating: number;
  readonly logs: readonly Log[];
  readonly followUps: readonly FollowUp[];
}

export const statusNames = [
  'Belum Terverifikasi',
  'Terverifikasi',
  'Proses',
  'Selesai',
  'Tunda',
  'Arsip',
] as const;
export type StatusName = (typeof statusNames)[number];

/** A line of a report's log; `note` may hold placeholders. */
export interface Log {
  readonly at: Date;
  readonly note: string;
  readonly fromId: number | null;
  readonly toId: number | null;
  readonly statusOld: StatusName;
  readonly statusNew: StatusName;
}

/** An entry of the thread (tindak lanjut). */
export interface FollowUp {
  readonly id: number;
  readonly at: Date;
  readonly content: string;
  readonly templateCode: string;
  readonly templateContent: string;
  /** Null: the reporter wrote it. */
  readonly fromId: number | null;
  readonly toId: number | null;
  readonly secret: boolean;
  readonly rating: number;
  readonly files: readonly StoredFile[];
}

export interface StoredFile {
  readonly id: number;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** Where it is said to lie when that is elsewhere: another host, an address inside. */
  readonly elsewhere: string | null;
}
