import { Field, ObjectType } from 'type-graphql';
import { Account } from './account.type';

@ObjectType({ description: 'A sign-in on one device (sesi).' })
export class Session {
  @Field(() => String, {
    description: 'Goes into the `Authorization: Bearer` header of every request until it expires.',
  })
  accessToken!: string;

  @Field(() => Date, { description: 'When the access token expires.' })
  accessTokenExpiresAt!: Date;

  @Field(() => String, {
    description:
      'Good once, for `refreshSession`, which gives the next one. Using it twice ends the session: keep it as safe as a password.',
  })
  refreshToken!: string;

  @Field(() => Date, { description: 'When the refresh token expires unless it is used.' })
  refreshTokenExpiresAt!: Date;

  @Field(() => Account, { description: 'Who is signed in.' })
  account!: Account;
}
