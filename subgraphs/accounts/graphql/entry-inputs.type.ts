import { Field, InputType } from 'type-graphql';

const passwordRule =
  '10-200 characters; refused with `WEAK_PASSWORD` when it is the e-mail address or one of the commonest.';

@InputType({ description: 'Who wants an account.' })
export class RegisterInput {
  @Field(() => String, { description: 'E-mail address, up to 254 characters; error `BAD_EMAIL`.' })
  email!: string;

  @Field(() => String, {
    description: 'Full name (nama lengkap), 1-100 characters; error `BAD_NAME`.',
  })
  name!: string;

  @Field(() => String, { description: `Password (kata sandi): ${passwordRule}` })
  password!: string;
}

@InputType({ description: 'The link of an activation e-mail.' })
export class ActivateAccountInput {
  @Field(() => String, { description: 'The `token` of the link: good once, for 24 hours.' })
  token!: string;
}

@InputType({ description: 'Credentials.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail address; error `BAD_EMAIL`.' })
  email!: string;

  @Field(() => String, { description: 'Password (kata sandi).' })
  password!: string;
}

@InputType({ description: 'A session to go on with.' })
export class RefreshSessionInput {
  @Field(() => String, { description: 'The newest refresh token of the session.' })
  refreshToken!: string;
}

@InputType({ description: 'What to sign out of. Error `NOTHING_TO_SIGN_OUT` when it names nothing.' })
export class SignOutInput {
  @Field(() => String, {
    nullable: true,
    description: 'A refresh token of the session to end. May be left out with `everywhere` when signed in.',
  })
  refreshToken?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'End every session of the account, on all devices.',
  })
  everywhere?: boolean | null;
}

@InputType({ description: 'Whose password was forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'E-mail address; error `BAD_EMAIL`.' })
  email!: string;
}

@InputType({ description: 'A new password.' })
export class ResetPasswordInput {
  @Field(() => String, {
    description: 'The `token` of the link: good once, for 1 hour; of an invitation for 7 days.',
  })
  token!: string;

  @Field(() => String, { description: `New password (kata sandi baru): ${passwordRule}` })
  password!: string;
}

@InputType({
  description:
    'Bio-data (biodata) needed before the first complaint (service standard 2013, section 1; Regulation 45/2013, Article 5).',
})
export class CompleteProfileInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Full name as on the identity card, when it differs from the registered one; error `BAD_NAME`.',
  })
  name?: string | null;

  @Field(() => String, {
    description: 'Population number (NIK), 16 digits, checked in form only; error `BAD_NIK`.',
  })
  nik!: string;

  @Field(() => String, { description: 'Postal address (alamat), 5-300 characters; error `BAD_ADDRESS`.' })
  address!: string;

  @Field(() => String, {
    description: 'Indonesian telephone number (nomor telepon), kept in E.164; error `BAD_PHONE`.',
  })
  phone!: string;
}
