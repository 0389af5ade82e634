import { Field, Int, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../platform/runtime/graphql/cache-control';
import type {
  ComplaintChannel,
  ComplaintClass,
  ComplaintKind,
  ComplaintNature,
  ComplaintState,
  Secrecy,
} from '../domain/fact';
import type { FollowUpState } from '../domain/follow-up-state';
import {
  ComplaintChannelEnum,
  ComplaintClassEnum,
  ComplaintKindEnum,
  ComplaintStateEnum,
} from './complaint-enums';
import { ComplaintNatureEnum, ComplaintSecrecyEnum, FollowUpStateEnum } from './figure-enums';
import { AgencyStub, CategoryStub } from './stubs.type';

/** One line of each breakdown. Lines without a complaint are left out. */

const count = { description: 'Number of complaints (jumlah pengaduan).' };

@CacheFields(['agency', 'count'])
@ObjectType({ description: 'Complaints that an agency holds (menurut perangkat daerah).' })
export class AgencyCount {
  @Field(() => AgencyStub, { description: 'The agency, lead or supporting.' })
  agency!: AgencyStub;

  @Field(() => Int, count)
  count!: number;
}

@CacheFields(['category', 'count'])
@ObjectType({ description: 'Complaints of a category (menurut kategori).' })
export class CategoryCount {
  @Field(() => CategoryStub, { nullable: true, description: 'The category; null before one is set.' })
  category!: CategoryStub | null;

  @Field(() => Int, count)
  count!: number;
}

@CacheFields(['kind', 'count'])
@ObjectType({ description: 'Complaints of a kind (menurut jenis).' })
export class KindCount {
  @Field(() => ComplaintKindEnum, { nullable: true, description: 'The kind; null before one is set.' })
  kind!: ComplaintKind | null;

  @Field(() => Int, count)
  count!: number;
}

@CacheFields(['class', 'count'])
@ObjectType({ description: 'Complaints of a class (menurut klasifikasi).' })
export class ClassCount {
  @Field(() => ComplaintClassEnum, { description: 'The class.' })
  class!: ComplaintClass;

  @Field(() => Int, count)
  count!: number;
}

@CacheFields(['channel', 'count'])
@ObjectType({ description: 'Complaints that came over a channel (menurut asal pengaduan).' })
export class ChannelCount {
  @Field(() => ComplaintChannelEnum, { description: 'The channel.' })
  channel!: ComplaintChannel;

  @Field(() => Int, count)
  count!: number;
}

@CacheFields(['state', 'count'])
@ObjectType({ description: 'Complaints in a state (menurut status).' })
export class StateCount {
  @Field(() => ComplaintStateEnum, { description: 'The state.' })
  state!: ComplaintState;

  @Field(() => Int, count)
  count!: number;
}

@CacheFields(['followUpState', 'count'])
@ObjectType({ description: 'Complaints by how far follow-up has come (menurut status tindak lanjut).' })
export class FollowUpStateCount {
  @Field(() => FollowUpStateEnum, { description: 'How far it has come.' })
  followUpState!: FollowUpState;

  @Field(() => Int, count)
  count!: number;
}

@CacheFields(['month', 'count'])
@ObjectType({ description: 'Complaints filed in a month (menurut bulan).' })
export class MonthCount {
  @Field(() => String, { description: 'The month in the time of the city (WITA), such as `2026-11`.' })
  month!: string;

  @Field(() => Int, count)
  count!: number;
}

@CacheFields(['nature', 'count'])
@ObjectType({ description: 'Complaints by nature (menurut sifat).' })
export class NatureCount {
  @Field(() => ComplaintNatureEnum, { description: 'The nature.' })
  nature!: ComplaintNature;

  @Field(() => Int, count)
  count!: number;
}

@CacheFields(['secrecy', 'count'])
@ObjectType({ description: 'Complaints by secrecy (menurut kerahasiaan).' })
export class SecrecyCount {
  @Field(() => ComplaintSecrecyEnum, { description: 'The secrecy.' })
  secrecy!: Secrecy;

  @Field(() => Int, count)
  count!: number;
}
