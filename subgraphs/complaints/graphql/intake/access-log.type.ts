import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../../../platform/runtime/graphql/connection.type';

@ObjectType('OfflineReporterAccess', {
  description:
    'A line of the append-only access log: the data of a reporter without account were shown to somebody (catatan akses).',
})
export class OfflineReporterAccessType {
  /** What the field resolver works on; not a field of the API. */
  complaintId!: string;

  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'Why (alasan).' })
  reason!: string;

  @Field(() => String, { description: 'The role in which they were seen, such as `ADMIN`.' })
  byRole!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The account they were shown to; for INSPECTOR and ADMIN. Null for the reporter.',
  })
  by!: string | null;
}

export const OfflineReporterAccessConnection = connectionType(
  () => OfflineReporterAccessType,
  'OfflineReporterAccess',
);
