import { Field, Float, ObjectType } from 'type-graphql';
import { CacheFields } from '../../../../platform/runtime/graphql/cache-control';
import { Impersonal } from '../../../../platform/runtime/graphql/topic';

@CacheFields(['address', 'latitude', 'longitude', 'ward'])
@Impersonal('address', 'latitude', 'longitude', 'ward')
@ObjectType('ComplaintPlace', { description: 'Where it happened (lokasi).' })
export class PlaceType {
  @Field(() => String, { nullable: true, description: 'Address in words (alamat), as the reporter gave it.' })
  address!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Latitude, WGS 84, degrees (lintang). Rounded to about 100 m for who is no party to the complaint.',
  })
  latitude!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Longitude, WGS 84, degrees (bujur). Rounded to about 100 m for who is no party to the complaint.',
  })
  longitude!: number | null;

  @Field(() => String, { nullable: true, description: 'Name of the ward (kelurahan atau desa).' })
  ward!: string | null;
}
