import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { sliceOf } from '../../../platform/domain/page';
import { connectionFrom, PageArguments } from '../../../platform/runtime/graphql/connection.type';
import type { Connection } from '../../../platform/runtime/graphql/connection.type';
import { revealPersonalData } from '../commands/reveal-personal-data';
import { linesReadBy, type AccessLine, type PersonalData as Revealed } from '../domain/access-log';
import { readReason } from '../../../platform/domain/person/person-text';
import { pageByTime } from '../../../platform/runtime/graphql/page-by-time';
import {
  PersonalDataAccess,
  PersonalDataAccessConnection,
  RevealPersonalDataInput,
  RevealPersonalDataResult,
} from './access-log.type';
import { required } from './bad-inputs';
import type { AccountsRequest } from './request';
import { resultOf } from './results.type';

/** Personal data of reporters, one at a time, and the log of who saw them. */
@Resolver()
export class AccessLogResolver {
  @Mutation(() => RevealPersonalDataResult, {
    description:
      'Shows the personal data of one reporter (buka data pribadi) and writes that into the access log. For ADMIN and INSPECTOR. Refused: `NOT_SIGNED_IN`, `FORBIDDEN`, `NOT_FOUND`, `TOO_MANY_REVEALS`.',
  })
  async revealPersonalData(
    @Arg('input', () => RevealPersonalDataInput, { description: 'Whose, and why.' })
    { account, reason }: RevealPersonalDataInput,
    @Ctx() { commands, actor, language }: AccountsRequest,
  ): Promise<RevealPersonalDataResult> {
    const outcome = await revealPersonalData(commands, actor, {
      accountId: account,
      reason: required(readReason(reason), 'BAD_REASON', 'input.reason'),
    });
    return resultOf(outcome, language, presentRevealed);
  }

  @Query(() => PersonalDataAccessConnection, {
    description:
      'The access log of personal data (catatan akses data pribadi), newest first: all of it for INSPECTOR, for others the lines about themselves; empty for a visitor.',
  })
  async accessLog(
    @Args(() => PageArguments) pageRequest: PageArguments,
    @Ctx() { commands: { accessLog }, actor }: AccountsRequest,
  ): Promise<Connection<PersonalDataAccess>> {
    const page = pageByTime(pageRequest);
    const lines = linesReadBy(actor);
    return connectionFrom(lines ? await accessLog.page(lines, page) : sliceOf<AccessLine>(page, []), {
      present: (line) => presentLine(line, lines === 'ALL'),
      keysOf: ({ at, id }) => [at.toISOString(), id],
      count: async () => (lines ? accessLog.count(lines) : 0),
    });
  }
}

function presentRevealed({ accountId, name, email, profile }: Revealed): RevealPersonalDataResult {
  const { nik = null, address = null, phone = null } = profile ?? {};
  return { personalData: { account: accountId, name, email, nik, address, phone } };
}

function presentLine(line: AccessLine, namesStaff: boolean): PersonalDataAccess {
  return {
    id: line.id,
    account: line.accountId,
    by: namesStaff ? line.byAccountId : null,
    byRole: line.byRole,
    at: line.at,
    reason: line.reason,
  };
}
