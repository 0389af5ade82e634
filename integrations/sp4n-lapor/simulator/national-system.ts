import type { Clock } from '../../../platform/domain/clock';
import { FileShelf } from './file-shelf';
import { cityInstitution, Masters } from './masters';
import type { ReportLog } from './report-log';
import type { FollowUp, Log, Report, StatusName, StoredFile } from './reports';
import { afterWorkingDays } from './wib';

export type NewReport = Pick<
  Report,
  | 'title'
  | 'content'
  | 'classificationId'
  | 'categoryId'
  | 'locationId'
  | 'institutionId'
  | 'channel'
  | 'userId'
  | 'reporterName'
  | 'anonymous'
  | 'secret'
  | 'incidentOn'
  | 'attachments'
>;
export type NewFollowUp = Omit<FollowUp, 'id' | 'at' | 'templateContent'>;

/** The four actions of an institution's admin are known by name; these are what they do to the state. */
export const adminActions = {
  verify: 'Terverifikasi',
  hold: 'Tunda',
  archive: 'Arsip',
  close: 'Selesai',
} as const satisfies Record<string, StatusName>;
export type AdminAction = keyof typeof adminActions;

/** What happened, for the push. */
export interface Told {
  readonly type: string;
  readonly reportId: number;
}

/** A file as it is handed over; `elsewhere` makes its path lie. */
export interface NewFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly elsewhere?: string | null;
}

const ended = new Set<StatusName>(['Selesai', 'Arsip']);
const closesAfterWorkingDays = 10;

/** The simulated national side: reports and what can be done to them. It refuses by returning null. */
export class NationalSystem {
  private readonly reports = new Map<number, Report>();
  private lastId = 7_100_000;
  private lastItem = 90_000_000;
  private lastFile = 500_000;
  private lastSweep = new Date(0);
  readonly masters = new Masters();
  /** National holidays and joint leave (libur nasional, cuti bersama), `Y-m-d`. */
  readonly holidays = new Set<string>();
  gapsInIds = true;
  onChange: (told: Told) => void = () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly log: ReportLog,
    private readonly shelf: FileShelf = new FileShelf(null),
  ) {
    for (const report of log.read()) this.reports.set(report.id, report);
    for (const { id, followUps, attachments } of this.reports.values()) {
      this.lastId = Math.max(this.lastId, id);
      this.lastItem = Math.max(this.lastItem, ...followUps.map((followUp) => followUp.id));
      this.lastFile = Math.max(
        this.lastFile,
        ...attachments,
        ...followUps.flatMap((f) => f.files.map((x) => x.id)),
      );
    }
  }

  all(): readonly Report[] {
    return [...this.reports.values()];
  }

  find(id: number): Report | null {
    return this.reports.get(id) ?? null;
  }

  /** For trials: as if nobody had ever reported anything. Numbers go on, so that none is given twice. */
  forgetReports(): void {
    this.reports.clear();
    this.shelf.clear();
  }

  keepFile(upload: NewFile): StoredFile {
    const { name, mediaType, bytes, elsewhere = null } = upload;
    const file = { id: (this.lastFile += 1), name, mediaType, size: bytes.length, elsewhere };
    this.shelf.put(file.id, bytes);
    return file;
  }

  bytesOf(fileId: number): Buffer | null {
    return this.shelf.get(fileId);
  }

  /** A repeated call files a second report: there is no idempotency key. Null: not a report. */
  create(filed: NewReport): Report | null {
    const known =
      this.masters.has('institutions', filed.institutionId) &&
      this.masters.has('classifications', filed.classificationId);
    if (!known || filed.title.trim() === '' || filed.content.trim() === '') return null;
    const at = this.clock.now();
    const id = (this.lastId += this.gapsInIds ? 1 + (filed.title.length % 7) : 1);
    const report: Report = {
      ...filed,
      id,
      firstTitle: filed.title,
      firstContent: filed.content,
      status: 'Belum Terverifikasi',
      label: null,
      createdAt: at,
      updatedAt: at,
      rating: 0,
      logs: [],
      followUps: [],
    };
    return this.keep(report, 'created');
  }

  act(id: number, action: AdminAction, reason: string): Report | null {
    return this.change(id, action, (report) =>
      this.moved(report, { status: adminActions[action], note: reason }),
    );
  }

  /** Sent on to another institution: "not our authority". */
  forward(id: number, institutionId: number, reason: string): Report | null {
    if (!this.masters.has('institutions', institutionId)) return null;
    return this.change(id, 'forwarded', (report) => ({
      ...this.moved(report, { status: report.status, note: reason, toId: institutionId }),
      institutionId,
    }));
  }

  followUp(id: number, entry: NewFollowUp): FollowUp | null {
    const template = this.masters.templates.find(({ code }) => code === entry.templateCode);
    const templateContent = template?.content ?? '';
    const followUp = { ...entry, templateContent, id: (this.lastItem += 1), at: this.clock.now() };
    const changed = this.change(id, 'follow-up', (report) => ({
      ...(entry.fromId === report.institutionId && !ended.has(report.status)
        ? this.moved(report, { status: 'Proses', note: '' })
        : report),
      followUps: [...report.followUps, followUp],
      rating: entry.rating > 0 ? entry.rating : report.rating,
    }));
    return changed && followUp;
  }

  editFollowUp(id: number, followUpId: number, content: string): Report | null {
    return this.change(id, 'follow-up-edited', (report) => ({
      ...report,
      followUps: report.followUps.map((entry) => (entry.id === followUpId ? { ...entry, content } : entry)),
    }));
  }

  deleteFollowUp(id: number, followUpId: number): Report | null {
    return this.change(id, 'follow-up-deleted', (report) => ({
      ...report,
      followUps: report.followUps.filter((entry) => entry.id !== followUpId),
    }));
  }

  /** A name for its state that no partner has been told of; its next move takes it away. */
  relabel(id: number, label: string): Report | null {
    return this.change(id, 'relabelled', (report) => ({ ...report, label }));
  }

  /** Changes nothing but the time of change, by which lists are sorted. */
  touch(id: number): Report | null {
    return this.change(id, 'touched', (report) => report);
  }

  editText(id: number, text: { readonly title: string; readonly content: string }): Report | null {
    return this.change(id, 'edited', (report) => ({ ...report, ...text }));
  }

  changeCategory(id: number, categoryId: number): Report | null {
    if (!this.masters.has('categories', categoryId)) return null;
    return this.change(id, 'category', (report) => ({ ...report, categoryId }));
  }

  setSecrecy(id: number, flags: { readonly anonymous: boolean; readonly secret: boolean }): Report | null {
    return this.change(id, 'secrecy', (report) => ({ ...report, ...flags }));
  }

  /** Closes what nobody answered for 10 working days after the institution's last follow-up; gives the ids. */
  closeSilent(): readonly number[] {
    const now = this.clock.now();
    const silent = this.all().filter(({ status, followUps }) => {
      const last = followUps.at(-1);
      return (
        status === 'Proses' &&
        last?.fromId != null &&
        afterWorkingDays(last.at, closesAfterWorkingDays, this.holidays) <= now
      );
    });
    for (const { id } of silent) {
      this.change(id, 'closed-by-system', (report) =>
        this.moved(report, { status: 'Selesai', note: 'Ditutup oleh Sistem' }),
      );
    }
    return silent.map(({ id }) => id);
  }

  /** What its clock does by itself, looked at once an hour at most. */
  passTime(): void {
    const now = this.clock.now();
    if (Math.abs(now.getTime() - this.lastSweep.getTime()) < 3_600_000) return;
    this.lastSweep = now;
    this.closeSilent();
  }

  private moved(
    report: Report,
    { status, note, toId = report.institutionId }: { status: StatusName; note: string; toId?: number },
  ): Report {
    const line: Log = {
      at: this.clock.now(),
      note,
      fromId: report.institutionId === cityInstitution ? cityInstitution : 1,
      toId,
      statusOld: report.status,
      statusNew: status,
    };
    return { ...report, status, label: null, logs: [...report.logs, line] };
  }

  private change(id: number, type: string, how: (report: Report) => Report): Report | null {
    const report = this.reports.get(id);
    return report ? this.keep({ ...how(report), updatedAt: this.clock.now() }, type) : null;
  }

  private keep(report: Report, type: string): Report {
    this.log.write(report);
    this.reports.set(report.id, report);
    this.onChange({ type, reportId: report.id });
    return report;
  }
}
