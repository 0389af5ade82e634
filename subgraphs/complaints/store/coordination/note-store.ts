import type { Actor } from '../../../../platform/domain/actor';
import type { Clock } from '../../../../platform/domain/clock';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import { tell } from '../../../../platform/runtime/events/outbox';
import type { ComplaintEvent } from '../../../../schema/events/complaint-events';
import type { Complaint } from '../../domain/complaint';
import { notesSeenBy, type AgencyNote, type Noted } from '../../domain/coordination/notes';
import type { By } from '../../domain/decision';
import { factsOf } from '../../domain/facts';
import type { RefusalCode } from '../../domain/refusals';
import type { VisibleComplaint } from '../../domain/visibility';
import type { ComplaintStore } from '../complaint-store';
import { sortableId } from '../sortable-id';
import { isOneOf, readInstant } from '../sql';
import { AgencyNoteRecord } from './agency-note.entity';

type NoteRow = Omit<AgencyNoteRecord, 'at'> & { readonly at: string | Date };

/** Keeps what agencies note for themselves and for each other, and reads it through the policy of notes. */
export class NoteStore {
  constructor(
    private readonly database: Database,
    private readonly complaints: ComplaintStore,
    private readonly clock: Clock,
  ) {}

  /** Adds one note, decided while the complaint is locked, with what changes of the complaint. */
  async add(
    complaintId: string,
    actor: Actor,
    decide: (complaint: Complaint, by: By) => Noted | Refused<RefusalCode>,
  ): Promise<Complaint | Refused<RefusalCode>> {
    return this.complaints.open(complaintId, actor, async ({ manager, complaint, write }) => {
      const at = this.clock.now();
      const noted = decide(complaint, { actor, at });
      if (isRefused(noted)) return noted;
      const now = noted.decided ? await write(noted.decided) : complaint;
      const id = sortableId(at);
      const by = { byRole: actor.role, byAccountId: actor.accountId };
      await manager.insert(AgencyNoteRecord, { ...noted.note, ...by, id, complaintId, at });
      const told = { complaint: factsOf(now), followUpId: null, agencies: [], noteId: id };
      await tell<ComplaintEvent>(manager, [{ type: 'AgencyNoteWritten', at: at.toISOString(), ...told }]);
      return now;
    });
  }

  /** The notes of each complaint that the viewer may read, oldest first, in one statement for all. */
  async of(
    viewer: Actor,
    complaints: readonly VisibleComplaint[],
  ): Promise<readonly (readonly AgencyNote[])[]> {
    const { text, values } = isOneOf(
      'n.complaintId',
      complaints.map(({ id }) => id),
    );
    const rows = await this.database.read((manager) =>
      manager.query<NoteRow[]>(`SELECT n.* FROM agency_note n WHERE ${text} ORDER BY n.at, n.id`, [
        ...values,
      ]),
    );
    const notes = rows.map(noteFrom);
    return complaints.map((complaint) =>
      notesSeenBy(
        viewer,
        complaint,
        notes.filter(({ complaintId }) => complaintId === complaint.id),
      ),
    );
  }
}

function noteFrom(row: NoteRow): AgencyNote {
  const { id, complaintId, kind, agencyId, agencyName, fromUnit, toUnit, body, byRole } = row;
  const about = { id, complaintId, kind, agencyId, agencyName };
  return { ...about, fromUnit, toUnit, body, byRole, at: readInstant(row.at) };
}
