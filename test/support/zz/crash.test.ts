import { createConnection, type Connection } from 'mysql2/promise';
import { databaseKinds, openComplaintsParts } from '../complaints-parts';
import { caseNames, complaintCases, liveThrough } from '../complaint-cases';
const cols = 'd.number AS d_number, d.agencyId AS d_agencyId, d.role AS d_role, d.issuedAt AS d_issuedAt';
const sight =
  "((c.complaintHidden = 0 AND c.supervisory = 0 AND c.state IN ('FORWARDED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED')) OR c.reporterId = 'account-approver' OR c.id IN (SELECT held.complaintId FROM disposition held WHERE held.agencyId = 'PUPR' AND held.endedAt IS NULL))";
const publicSight =
  "(c.complaintHidden = 0 AND c.supervisory = 0 AND c.state IN ('FORWARDED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED'))";
const text = (w: string) =>
  `(lower(c.topic) LIKE '%${w}%' ESCAPE '!' OR lower(c.body) LIKE '%${w}%' ESCAPE '!')`;
const variants: Record<string, (w: string, s: string) => string> = {
  now: (w, s) =>
    `SELECT c.*, ${cols} FROM (SELECT * FROM complaint c WHERE ${s} AND ${text(w)} ORDER BY c.filedAt DESC, c.id DESC LIMIT 101) c LEFT JOIN disposition d ON d.complaintId = c.id ORDER BY c.filedAt DESC, c.id DESC, d.number`,
  ids: (w, s) =>
    `SELECT c.*, ${cols} FROM (SELECT c.id FROM complaint c WHERE ${s} AND ${text(w)} ORDER BY c.filedAt DESC, c.id DESC LIMIT 101) page JOIN complaint c ON c.id = page.id LEFT JOIN disposition d ON d.complaintId = c.id ORDER BY c.filedAt DESC, c.id DESC, d.number`,
  unsorted: (w, s) =>
    `SELECT c.*, ${cols} FROM (SELECT * FROM complaint c WHERE ${s} AND ${text(w)} ORDER BY c.filedAt DESC, c.id DESC LIMIT 101) c LEFT JOIN disposition d ON d.complaintId = c.id`,
  loadTicket: (w, s) =>
    `SELECT c.*, ${cols} FROM complaint c LEFT JOIN disposition d ON d.complaintId = c.id WHERE c.ticket = '${w}' AND ${s} ORDER BY c.id, d.number`,
  loadIds: (w, s) =>
    `SELECT c.*, ${cols} FROM complaint c LEFT JOIN disposition d ON d.complaintId = c.id WHERE c.id IN (SELECT id FROM complaint x WHERE x.topic LIKE '%${w}%') AND ${s} ORDER BY c.id, d.number`,
  thread: (w, s) =>
    `SELECT * FROM (SELECT w.*, ROW_NUMBER() OVER (PARTITION BY w.complaintId ORDER BY w.at, w.id) AS place FROM thread_entry w WHERE w.complaintId IN (SELECT c.id FROM complaint c WHERE c.topic LIKE '%${w}%')) ranked WHERE place <= 4 ORDER BY complaintId, place`,
  noText: (_w, s) =>
    `SELECT c.*, ${cols} FROM (SELECT * FROM complaint c WHERE ${s} ORDER BY c.filedAt DESC, c.id DESC LIMIT 101) c LEFT JOIN disposition d ON d.complaintId = c.id ORDER BY c.filedAt DESC, c.id DESC, d.number`,
  plain: (w, s) =>
    `SELECT * FROM complaint c WHERE ${s} AND ${text(w)} ORDER BY c.filedAt DESC, c.id DESC LIMIT 101`,
};
const only = process.env['VARIANT'] ?? 'now';
const who = process.env['WHO'] ?? 'approver';
it('crashes?', async () => {
  const found = await databaseKinds.mysql();
  const parts = await openComplaintsParts(found.url);
  for (const name of caseNames) await liveThrough(parts, complaintCases[name], `Perihal kata${name}`);
  const connections: Connection[] = await Promise.all([1, 2].map(() => createConnection(found.url)));
  let n = 0;
  const until = Date.now() + 25_000;
  try {
    while (Date.now() < until) {
      for (const name of [...caseNames, 'tiada']) {
        const make = variants[only];
        if (!make) throw new Error('x');
        await Promise.all(
          connections.map((c) =>
            c.query(make(`kata${name}`.toLowerCase(), who === 'approver' ? sight : publicSight)),
          ),
        );
        n += 2;
      }
    }
    console.log(only, who, n, 'queries fine');
  } catch (e) {
    console.log(only, who, 'CRASH after', n, String(e));
  }
});
