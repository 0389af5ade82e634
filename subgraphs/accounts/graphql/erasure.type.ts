import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumType } from '../../../platform/runtime/graphql/enum-type';
import type { ErasureGround, Tombstone } from '../domain/erasure';
import { Refusal } from './refusal.type';

export const ErasureGroundEnum = enumType<ErasureGround>(
  'ErasureGround',
  'Why an admin has the account of somebody erased (alasan penghapusan); a code, since words would name the person.',
  {
    OWN_REQUEST: 'The person asked, in writing or at the desk (permintaan sendiri).',
    DECEASED: 'The person has died (meninggal dunia).',
    CHILD: 'The account was made for a child without its parents (anak di bawah umur).',
    NOT_THEIRS: 'The account was made in the name of somebody else (atas nama orang lain).',
    ORDER: 'A court or an authority ordered it (perintah).',
  },
);

export const ErasureAskedByEnum = enumType<Tombstone['askedBy']>(
  'ErasureAskedBy',
  'Who asked for an erasure (pemohon penghapusan).',
  { OWNER: 'The owner of the account (pemilik akun).', ADMIN: 'An admin (sekretariat).' },
);

@InputType({ description: 'The wish to have the own account erased.' })
export class EraseMyAccountInput {
  @Field(() => String, { description: 'The password, once more; refused with `WRONG_PASSWORD`.' })
  password!: string;
}

@InputType({ description: 'An account to erase, and why.' })
export class EraseAccountInput {
  @Field(() => ID, {
    description: 'The account of one citizen; refused with `NOT_FOUND` or `STAFF_ACCOUNT` when it is none.',
  })
  account!: string;

  @Field(() => ErasureGroundEnum, { description: 'Why (alasan).' })
  ground!: ErasureGround;
}

@ObjectType({ description: 'What stays of an erased account (batu nisan akun): no personal data.' })
export class AccountTombstone {
  @Field(() => ID, { description: 'Id of the account there was.' })
  account!: string;

  @Field(() => Date, { description: 'Since when there is none.' })
  erasedAt!: Date;

  @Field(() => ErasureAskedByEnum, { description: 'Who asked.' })
  askedBy!: Tombstone['askedBy'];

  @Field(() => ErasureGroundEnum, { nullable: true, description: 'Why; null when the owner asked.' })
  ground!: ErasureGround | null;
}

@ObjectType({ description: 'What stays of the account, or why it was not erased.' })
export class ErasureResult {
  @Field(() => AccountTombstone, { nullable: true, description: 'What stays; null when refused.' })
  tombstone?: AccountTombstone | null;

  @Field(() => Refusal, { nullable: true, description: 'Why nothing was done; null when it was.' })
  refusal?: Refusal | null;
}
