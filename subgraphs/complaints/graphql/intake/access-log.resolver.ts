import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { sliceOf } from '../../../../platform/domain/page';
import { connectionFrom, PageArguments } from '../../../../platform/runtime/graphql/connection.type';
import type { Connection } from '../../../../platform/runtime/graphql/connection.type';
import { pageByTime } from '../../../../platform/runtime/graphql/page-by-time';
import { accessesReadBy, namesStaff, type OfflineReporterAccess } from '../../domain/intake/access-log';
import type { ComplaintsRequest } from '../complaints-request';
import { presentComplaint } from '../present/present-complaint';
import { ComplaintType } from '../types/complaint.type';
import { OfflineReporterAccessConnection, OfflineReporterAccessType } from './access-log.type';

/** Who saw the data of reporters without account. */
@Resolver(() => OfflineReporterAccessType)
export class AccessLogResolver {
  @Query(() => OfflineReporterAccessConnection, {
    description:
      'Who was shown data of reporters without account (catatan akses data pelapor), newest first: for INSPECTOR all of ' +
      'it but what is about complaints that accuse the Inspectorate, which is for ADMIN; for others the lines about ' +
      'themselves.',
  })
  async offlineReporterAccesses(
    @Args(() => PageArguments) pageRequest: PageArguments,
    @Ctx() { actor, commands: { revealLog } }: ComplaintsRequest,
  ): Promise<Connection<OfflineReporterAccessType>> {
    const page = pageByTime(pageRequest);
    const read = accessesReadBy(actor);
    const slice = read ? await revealLog.page(read, page) : sliceOf<OfflineReporterAccess>(page, []);
    return connectionFrom(slice, {
      present: (line) => presentAccess(line, read !== null && namesStaff(read)),
      keysOf: ({ at, id }) => [at.toISOString(), id],
      count: async () => (read ? revealLog.count(read) : 0),
    });
  }

  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: 'The complaint of that reporter; null when the viewer may not see it.',
  })
  async complaint(
    @Root() { complaintId }: OfflineReporterAccessType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<ComplaintType | null> {
    const seen = await loaders.complaint.load(complaintId);
    return seen && presentComplaint(seen);
  }
}

/** Names every field. */
function presentAccess(line: OfflineReporterAccess, isWatched: boolean): OfflineReporterAccessType {
  const { id, complaintId, at, reason, byRole, byAccountId } = line;
  return { id, complaintId, at, reason, byRole, by: isWatched ? byAccountId : null };
}
