import { Field, ID, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../../platform/runtime/graphql/cache-control';
import type { Role } from '../../../../platform/domain/actor';
import type { ComplaintState } from '../../domain/complaint';
import { ComplaintStateEnum } from '../enums/complaint-enums';
import { HistoryActionEnum, HistoryRoleEnum, type HistoryAction } from '../enums/history-enums';
import { AgencyStub } from './stubs.type';

@CacheFields(['field', 'from', 'to'])
@ObjectType('HistoryChange', { description: 'A field the secretariat set anew (perubahan data).' })
export class HistoryChangeType {
  @Field(() => String, { description: 'Name of the field of `Complaint`.' })
  field!: string;

  @Field(() => String, { description: 'What it was; empty when it was not set.' })
  from!: string;

  @Field(() => String, { description: 'What it became; empty when it was taken away.' })
  to!: string;
}

@CacheFields(['id', 'action', 'from', 'to', 'at', 'byRole', 'byAgency', 'reason', 'changes'])
@ObjectType('HistoryEntry', {
  description: 'One line of the append-only history: who did what, when, from where to where, why (riwayat).',
})
export class HistoryEntryType {
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;

  @Field(() => HistoryActionEnum, { description: 'What was done.' })
  action!: HistoryAction;

  @Field(() => ComplaintStateEnum, { nullable: true, description: 'State before; null for the filing.' })
  from!: ComplaintState | null;

  @Field(() => ComplaintStateEnum, { description: 'State after.' })
  to!: ComplaintState;

  @Field(() => Date, { description: 'When it was done.' })
  at!: Date;

  @Field(() => HistoryRoleEnum, { description: 'In which role; persons are not named.' })
  byRole!: Role;

  @Field(() => AgencyStub, {
    nullable: true,
    description: 'The agency on whose behalf it was done; shown to parties only.',
  })
  byAgency!: AgencyStub | null;

  @Field(() => String, { nullable: true, description: 'Why, in words; shown to parties only.' })
  reason!: string | null;

  @Field(() => [HistoryChangeType], { description: 'What was set anew while verifying; for parties only.' })
  changes!: HistoryChangeType[];
}
