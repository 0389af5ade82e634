import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { CacheControl } from '../../../../platform/runtime/graphql/cache-control';
import { connectionFrom, pageOf } from '../../../../platform/runtime/graphql/connection.type';
import type { Connection } from '../../../../platform/runtime/graphql/connection.type';
import { pageByTime } from '../../../../platform/runtime/graphql/page-by-time';
import { readTicket } from '../../domain/ticket';
import type { VisibleComplaint } from '../../domain/visibility';
import { badInput } from '../bad-inputs';
import { untilComplaintChanges } from '../caching';
import type { ComplaintsRequest } from '../complaints-request';
import { ComplaintFilterInput } from '../inputs/complaint-filter.input';
import { OrderedPageArguments } from '../search/complaint-order';
import { parseFilter } from '../parse/parse-filter';
import { presentComplaint } from '../present/present-complaint';
import { ComplaintType } from '../types/complaint.type';
import { ComplaintConnection } from '../types/connections.type';

@Resolver()
export class ComplaintQueries {
  @CacheControl(untilComplaintChanges)
  @Query(() => ComplaintConnection, {
    description:
      'Complaints the viewer may see (daftar pengaduan), newest filed first unless asked otherwise. A cursor belongs to one order.',
  })
  async complaints(
    @Arg('filter', () => ComplaintFilterInput, { nullable: true, description: 'Narrows the list.' })
    given: ComplaintFilterInput | null,
    @Args(() => OrderedPageArguments) pageRequest: OrderedPageArguments,
    @Ctx() { reading, actor, commands, keeping }: ComplaintsRequest,
  ): Promise<Connection<ComplaintType>> {
    const filter = parseFilter(given, commands.clock.now());
    const count = () => reading.count(actor, filter);
    // Due times come and pass, and are worked in anew, without an event; so is the search filled.
    if (filter.overdue || filter.dueBefore || filter.text !== null) keeping.changesUntold();
    if (pageRequest.order === 'RELEVANCE') {
      if (filter.text === null) throw badInput('ORDER_WITHOUT_TEXT', 'order');
      const best = await reading.pageOfBest(actor, filter, pageOf(pageRequest));
      return connectionFrom(best, {
        present: ({ complaint }) => presentComplaint(complaint),
        keysOf: ({ score, complaint: { filedAt, id } }) => [String(score), filedAt.toISOString(), id],
        count,
      });
    }
    const slice = await reading.page(actor, filter, pageByTime(pageRequest));
    return connectionFrom(slice, {
      present: presentComplaint,
      keysOf: ({ filedAt, id }) => [filedAt.toISOString(), id],
      count,
    });
  }

  @CacheControl(untilComplaintChanges)
  @Query(() => ComplaintType, {
    nullable: true,
    description:
      'One complaint by its id or by its number; null when the viewer knows of none. Exactly one of the two, else ID_OR_TICKET.',
  })
  async complaint(
    @Arg('id', () => ID, { nullable: true, description: 'Id of the complaint.' }) id: string | null,
    @Arg('ticket', () => String, {
      nullable: true,
      description:
        'Public number (nomor pengaduan) as people type it: any case, with or without dashes, O for 0, I or L for 1.',
    })
    ticket: string | null,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintType | null> {
    const seen = await find(id ?? null, ticket ?? null, request);
    return seen && presentComplaint(seen);
  }
}

async function find(
  id: string | null,
  typed: string | null,
  { reading, actor, loaders }: ComplaintsRequest,
): Promise<VisibleComplaint | null> {
  if ((id === null) === (typed === null)) throw badInput('ID_OR_TICKET');
  if (id !== null) return loaders.complaint.load(id);
  const ticket = readTicket(typed ?? '');
  return ticket === null ? null : reading.byTicket(actor, ticket);
}
