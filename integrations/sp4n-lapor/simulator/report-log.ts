import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Report } from './reports';
import { statusNames } from './reports';

const date = z.coerce.date();
const file = z.object({
  id: z.number(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  elsewhere: z.string().nullable().default(null),
});
const status = z.enum(statusNames);
const report: z.ZodType<Report> = z.object({
  id: z.number(),
  firstTitle: z.string(),
  firstContent: z.string(),
  title: z.string(),
  content: z.string(),
  classificationId: z.number(),
  categoryId: z.number(),
  locationId: z.number(),
  institutionId: z.number(),
  channel: z.number(),
  userId: z.number(),
  reporterName: z.string(),
  status,
  label: z.string().nullable().default(null),
  anonymous: z.boolean(),
  secret: z.boolean(),
  incidentOn: z.string().nullable(),
  attachments: z.array(z.number()),
  createdAt: date,
  updatedAt: date,
  rating: z.number(),
  logs: z.array(
    z.object({
      at: date,
      note: z.string(),
      fromId: z.number().nullable(),
      toId: z.number().nullable(),
      statusOld: status,
      statusNew: status,
    }),
  ),
  followUps: z.array(
    z.object({
      id: z.number(),
      at: date,
      content: z.string(),
      templateCode: z.string(),
      templateContent: z.string(),
      fromId: z.number().nullable(),
      toId: z.number().nullable(),
      secret: z.boolean(),
      rating: z.number(),
      files: z.array(file),
    }),
  ),
});

/** Where reports survive a restart: one line per change, the whole report as it then is. Null keeps them in memory. */
export class ReportLog {
  constructor(private readonly path: string | null) {
    if (path) mkdirSync(dirname(path), { recursive: true });
  }

  /** The last line of each report; a last line that a crash cut off is left out, it was never answered. */
  read(): Report[] {
    if (!this.path || !existsSync(this.path)) return [];
    const last = new Map<number, Report>();
    for (const line of readFileSync(this.path, 'utf8').split('\n')) {
      const parsed = line === '' ? null : parseLine(line);
      if (parsed) last.set(parsed.id, parsed);
    }
    return [...last.values()];
  }

  write(changed: Report): void {
    if (this.path) appendFileSync(this.path, `${JSON.stringify(changed)}\n`);
  }
}

function parseLine(line: string): Report | null {
  try {
    return report.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
