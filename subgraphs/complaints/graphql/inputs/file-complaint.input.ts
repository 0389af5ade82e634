import { Field, Float, ID, InputType } from 'type-graphql';
import type { ComplaintClass, ComplaintKind } from '../../domain/complaint';
import { bounds } from '../bad-inputs';
import { FilingChannelEnum } from '../enums/channel-enums';
import { ComplaintClassEnum, ComplaintKindEnum } from '../enums/complaint-enums';

@InputType('ComplaintPlaceInput', {
  description: 'Where it happened (lokasi); every part may be left out, but a point needs both coordinates.',
})
export class PlaceInput {
  @Field(() => String, {
    nullable: true,
    description: `Address in words (alamat), up to ${bounds.address} characters; else ADDRESS_LENGTH.`,
  })
  address?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Latitude, WGS 84, degrees from -90 to 90 (lintang); else PLACE_POINT.',
  })
  latitude?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Longitude, WGS 84, degrees from -180 to 180 (bujur); else PLACE_POINT.',
  })
  longitude?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `Name of the ward (kelurahan atau desa), up to ${bounds.ward} characters; else WARD_LENGTH.`,
  })
  ward?: string | null;
}

/** What a filing says, whoever writes it down. */
@InputType('FilingInput', { description: 'What a complaint is about (isi pengaduan).' })
export abstract class FilingInput {
  @Field(() => ComplaintClassEnum, { description: 'Class (klasifikasi).' })
  class!: ComplaintClass;

  @Field(() => ComplaintKindEnum, {
    nullable: true,
    description:
      'Kind (kategori), Regulation Article 3. This or `category`, else refused with KIND_OR_CATEGORY_NEEDED; the secretariat settles the other.',
  })
  kind?: ComplaintKind | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Code of the category of service, such as `INFRA.JALAN`; this or `kind`, else refused with KIND_OR_CATEGORY_NEEDED.',
  })
  category?: string | null;

  @Field(() => String, {
    description: `Topic (judul), ${bounds.topic.least} to ${bounds.topic.most} characters on one line; else TOPIC_LENGTH.`,
  })
  topic!: string;

  @Field(() => String, {
    description: `What happened (isi pengaduan), ${bounds.body.least} to ${bounds.body.most} characters; else BODY_LENGTH.`,
  })
  body!: string;

  @Field(() => PlaceInput, { nullable: true, description: 'Where it happened (lokasi).' })
  place?: PlaceInput | null;

  @Field(() => String, {
    nullable: true,
    description: `Local day of the incident (tanggal kejadian), \`YYYY-MM-DD\`, from ${bounds.incidentYear} to today; else INCIDENT_DATE.`,
  })
  incidentDate?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Hide who I am from everybody but the secretariat (rahasiakan identitas).',
  })
  hideIdentity!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Hide the whole complaint from the public (rahasiakan pengaduan).',
  })
  hideComplaint!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the agency whose people are accused (perangkat daerah yang diadukan); else UNKNOWN_AGENCY. An ' +
      'accusation of the Inspectorate or of the complaint secretariat is supervisory and goes to the other of ' +
      'the two; the accused knows of no such complaint.',
  })
  accusedAgency?: string | null;
}

@InputType('FileComplaintInput', { description: 'A new complaint (pengaduan baru).' })
export class FileComplaintInput extends FilingInput {
  @Field(() => FilingChannelEnum, {
    defaultValue: 'WEB',
    description: 'The client it is filed with. What a partner files is recorded as PARTNER_APP.',
  })
  channel!: 'WEB' | 'MOBILE_APP';

  @Field(() => String, {
    nullable: true,
    description:
      'Any 8 to 64 letters, digits, dashes or underscores chosen by the client; filing again with the same key ' +
      'gives the complaint filed before. Else IDEMPOTENCY_KEY.',
  })
  idempotencyKey?: string | null;
}
