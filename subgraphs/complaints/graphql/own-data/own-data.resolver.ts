import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ExportedData } from '../../../../platform/runtime/graphql/exported-data';
import type { ComplaintsRequest } from '../complaints-request';
import { OwnAccount } from './own-account.type';
import { ownComplaints } from './own-complaints';
import { ownJoiningIn } from './own-joining-in';

/** What this service adds to the account of the one who asks. */
@Resolver(() => OwnAccount)
export class OwnDataResolver {
  @FieldResolver(() => ExportedData, {
    nullable: true,
    description:
      'All the person filed, each complaint with its thread, history and files, the rating, the appeal, what was told of it and who asked for the hidden identity; all he or she commented and supports (ekspor pengaduan sendiri). For the owner; null for everybody else.',
  })
  async exportedComplaints(
    @Root() { id }: OwnAccount,
    @Ctx() { actor, reading, commands }: ComplaintsRequest,
  ): Promise<unknown> {
    if (id !== actor.accountId) return null;
    return {
      ...(await ownComplaints({ reading, ...commands }, actor)),
      ...(await ownJoiningIn({ reading, ...commands }, actor)),
    };
  }
}
