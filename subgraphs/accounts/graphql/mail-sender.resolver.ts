import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { readEmail } from '../../../platform/domain/person/email';
import { isActive } from '../domain/account';
import type { AccountsRequest } from './request';

/** What the mailroom of the hub asks. No client sees this field, and nobody but SYSTEM is answered. */
@Resolver()
export class MailSenderResolver {
  @Directive('@inaccessible')
  @Query(() => ID, {
    nullable: true,
    description:
      'The citizen behind an address that was proved (akun pengirim surel): asked when a sender has confirmed a mail. Null for every other role, and when there is none.',
  })
  async accountOfAddress(
    @Arg('email', () => String, { description: 'The address (surel).' }) email: string,
    @Ctx() { commands, actor }: AccountsRequest,
  ): Promise<string | null> {
    const address = actor.role === 'SYSTEM' ? readEmail(email) : null;
    const account = address === null ? null : await commands.accounts.findByEmail(address);
    return account && account.role === 'CITIZEN' && isActive(account) ? account.id : null;
  }
}
