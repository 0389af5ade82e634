import { Field, Int, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../platform/runtime/graphql/cache-control';
import type { FigureFilter } from '../store/figures';
import { untilAnythingIsTold } from './caching';
import { StateCount } from './counts.type';

@CacheFields(
  [
    ...['asOf', 'total', 'byAgency', 'byCategory', 'byKind', 'byClass', 'byChannel', 'byState', 'byMonth'],
    ...['byFollowUpState', 'appealed', 'appealShare', 'byNature', 'bySecrecy'],
  ],
  untilAnythingIsTold,
)
@ObjectType('Statistics', {
  description:
    'Counts of complaints (statistik pengaduan). For the public only complaints anyone may see now are counted; the Inspectorate also counts supervisory ones, the secretariat and the executive all. Breakdowns of one answer agree with each other.',
})
export class StatisticsFace {
  /** What was asked for; not part of the API. */
  filter!: FigureFilter;
}

@ObjectType('AgencyStatistics', {
  description:
    'Counts of the complaints an agency holds, as lead or supporting agency (statistik perangkat daerah). Counted for the viewer as in `Statistics`.',
})
export class AgencyStatisticsFace {
  @Field(() => Int, { description: 'All complaints it holds (jumlah pengaduan).' })
  total!: number;

  @Field(() => Int, { description: 'Those that still wait for an answer or an outcome (belum selesai).' })
  open!: number;

  @Field(() => Int, { description: 'Those with an outcome: RESOLVED or CLOSED (selesai).' })
  done!: number;

  @Field(() => [StateCount], { description: 'By state, in the order of the life cycle (menurut status).' })
  byState!: readonly StateCount[];
}
