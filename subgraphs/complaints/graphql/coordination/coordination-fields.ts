import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { connectionFrom, PageArguments } from '../../../../platform/runtime/graphql/connection.type';
import type { Connection } from '../../../../platform/runtime/graphql/connection.type';
import { pageByTime } from '../../../../platform/runtime/graphql/page-by-time';
import { isDecidedFinally, returnsOf } from '../../domain/coordination/returns';
import type { ComplaintsRequest } from '../complaints-request';
import { cutWritten } from '../cut-history';
import { ComplaintType } from '../types/complaint.type';
import { AgencyNoteConnection, presentNote, type AgencyNoteType } from './agency-note.type';

@Resolver(() => ComplaintType)
export class CoordinationFields {
  @FieldResolver(() => AgencyNoteConnection, {
    description:
      'Internal notes (catatan internal), oldest first: those of the own agency, to the lead agency also the answers of ' +
      'those that help; to the secretariat all. Empty for everybody else.',
  })
  async agencyNotes(
    @Root() { seen }: ComplaintType,
    @Args(() => PageArguments) pageRequest: PageArguments,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<Connection<AgencyNoteType>> {
    const notes = await loaders.notes.load(seen);
    return connectionFrom(cutWritten(notes, pageByTime(pageRequest)), {
      present: presentNote,
      keysOf: ({ at, id }) => [at.toISOString(), id],
      count: async () => notes.length,
    });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How often a lead agency gave it back as "not ours" (jumlah pengembalian). For parties; null for others.',
  })
  returns(@Root() { seen }: ComplaintType): number | null {
    return seen.isParty ? returnsOf(seen) : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'It was given back twice, so that the secretariat decides finally where it goes (penetapan sekretariat); an ' +
      'agency that gives it back again is refused with DECIDED_FINALLY. For parties; null for others.',
  })
  decidedFinally(@Root() { seen }: ComplaintType): boolean | null {
    return seen.isParty ? isDecidedFinally(seen) : null;
  }
}
