import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  ArchiveReason,
  ComplaintChannel,
  ComplaintClass,
  ComplaintKind,
  ComplaintState,
  Outcome,
} from '../../domain/complaint';
import type { SecrecyHolder } from '../../domain/secrecy/holders';
import { CacheFields } from '../../../../platform/runtime/graphql/cache-control';
import { Impersonal } from '../../../../platform/runtime/graphql/topic';
import type { VisibleComplaint } from '../../domain/visibility';
import { untilComplaintChanges } from '../caching';
import { ComplaintChannelEnum } from '../enums/channel-enums';
import { ComplaintClassEnum, ComplaintKindEnum, ComplaintStateEnum } from '../enums/complaint-enums';
import { ArchiveReasonEnum, ComplaintOutcomeEnum } from '../enums/handling-enums';
import { SecrecyHolderEnum } from '../enums/secrecy-enums';
import { DispositionType } from './disposition.type';
import { PlaceType } from './place.type';
import { AgencyStub, CategoryStub, CitizenStub } from './stubs.type';

// What stands in its rows. `nextDueAt`, `overdue` and the clocks follow calendars, which are told elsewhere.
@CacheFields(
  [
    ...['id', 'ticket', 'class', 'kind', 'category', 'topic', 'body', 'place', 'incidentDate', 'channel'],
    ...['state', 'identityHidden', 'complaintHidden', 'supervisory', 'identityHeldBy', 'complaintHeldBy'],
    ...['accusedAgency', 'ownComplaint', 'reporter', 'dispositions', 'leadAgency', 'filedAt', 'changedAt'],
    ...['forwardedAt', 'resolvedAt', 'closedAt', 'outcome', 'outcomeReason', 'rating', 'archiveReason'],
    ...['referredTo', 'attachments', 'mergedInto', 'mergedFrom', 'reporterCount', 'thread', 'history'],
  ],
  untilComplaintChanges,
)
// What `presentComplaint` takes from `seen` alone.
@Impersonal(
  ...['id', 'ticket', 'class', 'kind', 'category', 'topic', 'body', 'place', 'incidentDate', 'channel'],
  ...['state', 'identityHidden', 'complaintHidden', 'supervisory', 'leadAgency', 'filedAt', 'changedAt'],
  ...['forwardedAt', 'resolvedAt', 'closedAt', 'outcome', 'outcomeReason', 'rating', 'archiveReason'],
)
@Directive('@key(fields: "id")')
@ObjectType('Complaint', {
  description:
    'A complaint, aspiration or information request (pengaduan), as the viewer may see it: what a viewer may not ' +
    'see is as if it did not exist (service standard 2013, "Rahasia").',
})
export class ComplaintType {
  /** What the field resolvers work on; not a field of the API. */
  seen!: VisibleComplaint;

  @Field(() => ID, { description: 'Id of the complaint.' })
  id!: string;

  @Field(() => String, { description: 'Public number (nomor pengaduan), such as `PD-7K3M-9XA2-QW4T`.' })
  ticket!: string;

  @Field(() => ComplaintClassEnum, { description: 'Class (klasifikasi).' })
  class!: ComplaintClass;

  @Field(() => ComplaintKindEnum, {
    nullable: true,
    description: 'Kind (kategori), Regulation Article 3; null until it is settled.',
  })
  kind!: ComplaintKind | null;

  @Field(() => CategoryStub, {
    nullable: true,
    description: 'Category of service (kategori layanan); null until it is settled.',
  })
  category!: CategoryStub | null;

  @Field(() => String, { description: 'Topic (judul).' })
  topic!: string;

  @Field(() => PlaceType, { description: 'Where it happened (lokasi).' })
  place!: PlaceType;

  @Field(() => String, {
    nullable: true,
    description: 'Local day of the incident (tanggal kejadian), `YYYY-MM-DD`.',
  })
  incidentDate!: string | null;

  @Field(() => ComplaintChannelEnum, { description: 'Where it came from (asal pengaduan), Article 6.' })
  channel!: ComplaintChannel;

  @Field(() => ComplaintStateEnum, { description: 'Where it is in its life (status).' })
  state!: ComplaintState;

  @Field(() => Boolean, { description: 'The identity of the reporter is hidden (identitas dirahasiakan).' })
  identityHidden!: boolean;

  @Field(() => Boolean, { description: 'The whole complaint is secret (pengaduan dirahasiakan).' })
  complaintHidden!: boolean;

  @Field(() => Boolean, {
    description: "Supervisory (berkadar pengawasan): the Inspectorate's, never public; Article 4(1).",
  })
  supervisory!: boolean;

  @Field(() => [SecrecyHolderEnum], {
    description:
      'Who asked to hide the identity; it is hidden while anybody does. For parties; empty for others.',
  })
  identityHeldBy!: readonly SecrecyHolder[];

  @Field(() => [SecrecyHolderEnum], {
    description:
      'Who asked to hide the complaint; it is hidden while anybody does. For parties; empty for others.',
  })
  complaintHeldBy!: readonly SecrecyHolder[];

  @Field(() => AgencyStub, {
    nullable: true,
    description:
      'The agency whose people are accused (perangkat daerah yang diadukan). For parties; null for others.',
  })
  accusedAgency!: AgencyStub | null;

  @Field(() => Boolean, { description: 'The viewer filed it.' })
  ownComplaint!: boolean;

  @Field(() => CitizenStub, {
    nullable: true,
    description: 'The reporter (pelapor); null when hidden from the viewer or not known.',
  })
  reporter!: CitizenStub | null;

  @Field(() => [DispositionType], {
    description:
      'The agencies it was handed to (disposisi), oldest first. Those that have ended are shown to parties only.',
  })
  dispositions!: DispositionType[];

  @Field(() => AgencyStub, {
    nullable: true,
    description: 'The agency that answers for it (penanggung jawab utama); null while none does.',
  })
  leadAgency!: AgencyStub | null;

  @Field(() => Date, { description: 'When it was filed.' })
  filedAt!: Date;

  @Field(() => Date, { description: 'When anything about it last changed.' })
  changedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was first forwarded; null before.' })
  forwardedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the outcome was reported; null before.' })
  resolvedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was closed, archived or withdrawn; null before.',
  })
  closedAt!: Date | null;

  @Field(() => ComplaintOutcomeEnum, { nullable: true, description: 'Outcome (hasil); null before.' })
  outcome!: Outcome | null;

  @Field(() => String, { nullable: true, description: 'Reason of the outcome, in words of the lead agency.' })
  outcomeReason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Rating by the reporter, 1 (bad) to 5 (good).' })
  rating!: number | null;

  @Field(() => ArchiveReasonEnum, { nullable: true, description: 'Why it was archived; null unless it was.' })
  archiveReason!: ArchiveReason | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Institution it was sent on to, outside the powers of the city (instansi tujuan); null unless it was.',
  })
  referredTo!: string | null;
}
