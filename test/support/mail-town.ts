import { Visitor } from '../../tools/demo/client';
import * as operations from '../../tools/demo/operations';
import type { ManualClock } from '../../platform/domain/clock';
import { startTestHub, type TestHub } from './hub';
import { MailServer, type ReceivedLetter } from './mail-server';

const password = 'sandi-uji-yang-panjang';

export const confirmMail = `mutation($input: ConfirmMailInput!) {
  confirmMail(input: $input) { ticket trackingCode refusal { code message } }
}`;

/** A hub whose letters go out over SMTP and whose mailbox is read by IMAP, with people who live by mail. */
export class MailTown {
  private constructor(
    readonly hub: TestHub,
    readonly post: MailServer,
  ) {}

  /** Where people write to. */
  get city(): string {
    return this.post.city;
  }

  static async start(more: Readonly<Record<string, string>> = {}, clock?: ManualClock): Promise<MailTown> {
    const post = await MailServer.start();
    const env = { ...post.hubEnvironment, NOTICE_QUIET_HOURS: 'none', DEMO_COMPLAINTS: '1', ...more };
    return new MailTown(await startTestHub(env, clock), post);
  }

  /** Somebody with an account and bio-data, who activated it by the letter. */
  async citizen(name: string): Promise<{ readonly email: string; readonly person: Visitor }> {
    const email = this.post.address(name);
    const person = new Visitor(this.hub.endpoint, 'id');
    await person.ask(operations.register, { input: { email, name: `Ni Luh ${name}`, password } });
    await this.hub.work();
    const letter = await this.post.letter(email, /Aktifkan/);
    await person.ask(operations.activateAccount, { input: { token: tokenIn(letter) } });
    const { session } = await person.ask<{ session: { accessToken: string } }>(operations.signIn, {
      input: { email, password },
    });
    person.signInWith(session.accessToken);
    await person.ask(operations.completeProfile, {
      input: { nik: '5171014107900003', address: 'Jl. Rekaan No. 7', phone: '081234567890' },
    });
    return { email, person };
  }

  /** What a sender does with the letter that asks; throws when it is refused. */
  async confirm(
    email: string,
    wishes: Readonly<Record<string, unknown>> = {},
  ): Promise<{ readonly ticket: string; readonly trackingCode: string | null }> {
    const letter = await this.post.letter(email, /Konfirmasi pengaduan/);
    return this.hub.visitor().ask(confirmMail, { input: { token: tokenIn(letter), ...wishes } });
  }

  /** Everything that mail and time set going, until nothing more follows. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) await this.hub.work();
  }

  async end(): Promise<void> {
    await this.hub.end();
    await this.post.stop();
  }
}

export function tokenIn(letter: ReceivedLetter): string {
  const link = letter.links.find((one) => one.includes('token='));
  return new URL(link ?? '').searchParams.get('token') ?? '';
}
