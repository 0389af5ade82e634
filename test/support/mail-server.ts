import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { simpleParser, type ParsedMail } from 'mailparser';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { mailboxPassword } from './private-dovecot';
import { imapUrl } from './servers';

/** A letter as its receiver finds it in the mailbox. */
export interface ReceivedLetter {
  readonly uid: number;
  readonly from: string;
  readonly to: string;
  /** Where an answer goes. */
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  /** The addresses in the text, in order. */
  readonly links: readonly string[];
  readonly mail: ParsedMail;
}

/** A letter to be sent; `sender` is the return path when it is another one than `from`, null for `<>`. */
export type SentLetter = Omit<SendMailOptions, 'to' | 'sender'> & {
  readonly sender?: string | null;
  readonly to?: string;
};

/**
 * The post of a made-up town: a real SMTP server that takes letters for every address of one domain, and the real IMAP
 * server of this run, in which each address has a mailbox. What follows a plus in an address is cut off for the mailbox
 * and kept in the header, as mail servers do.
 */
export class MailServer {
  private constructor(
    private readonly smtp: SMTPServer,
    private readonly imap: URL,
    /** Of this server alone, so that tests side by side do not read each other's letters. */
    readonly domain: string,
  ) {}

  static async start(): Promise<MailServer> {
    const imap = new URL(await imapUrl());
    const domain = `k${randomBytes(4).toString('hex')}.example`;
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo({ address }, _session, done) {
        const isHere = address.toLowerCase().endsWith(`@${domain}`);
        done(isHere ? null : Object.assign(new Error('no such domain here'), { responseCode: 550 }));
      },
      onData(stream, { envelope }, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const sender = envelope.mailFrom ? envelope.mailFrom.address : '';
          const deliver = async () => {
            for (const { address } of envelope.rcptTo)
              await append(imap, { to: address, sender, raw: Buffer.concat(chunks) });
          };
          deliver().then(() => done(), done);
        });
      },
    });
    smtp.on('error', () => undefined);
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    return new MailServer(smtp, imap, domain);
  }

  address(name: string): string {
    return `${name}@${this.domain}`;
  }

  /** For `MAIL_URL`. */
  get smtpUrl(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  /** For `MAILROOM_IMAP_URL`: the mailbox of one address. */
  imapUrl(address: string): string {
    const url = new URL(this.imap);
    url.username = mailboxOf(address);
    url.password = mailboxPassword;
    url.pathname = '/INBOX';
    return url.href;
  }

  /** Where people write to. */
  get city(): string {
    return this.address('pengaduan');
  }

  /** What a hub is told, so that its letters go out here and it reads the mailbox of the city. */
  get hubEnvironment(): Record<string, string> {
    return {
      ...{ MAIL_URL: this.smtpUrl, MAIL_FROM: `PRO Denpasar <${this.address('no-reply')}>` },
      ...{ MAILROOM_ADDRESS: this.city, MAILROOM_IMAP_URL: this.imapUrl(this.city) },
    };
  }

  /** Sends a letter as a mail program does. */
  async send({ sender, ...letter }: SentLetter): Promise<void> {
    const transport = createTransport({ url: this.smtpUrl });
    const { to } = letter;
    const envelope = sender === undefined ? {} : { envelope: { from: sender ?? '', to } };
    await transport.sendMail({ ...envelope, ...letter });
    transport.close();
  }

  /** Sends bytes as they are. */
  async sendRaw(
    raw: string | Buffer,
    envelope: { readonly from: string; readonly to: string },
  ): Promise<void> {
    const transport = createTransport({ url: this.smtpUrl });
    await transport.sendMail({ envelope, raw });
    transport.close();
  }

  /** Answers a letter as a mail program does: to its Reply-To, with the letter quoted below. */
  async reply(letter: ReceivedLetter, text: string, more: SentLetter = {}): Promise<void> {
    const quoted = letter.text.replace(/^/gm, '> ');
    await this.send({
      ...{ from: letter.to, to: letter.replyTo, subject: `Re: ${letter.subject}` },
      ...{ inReplyTo: letter.messageId, references: letter.messageId },
      text: `${text}\n\nPada Sen, 2 Mar 2026 pukul 09.30 PRO Denpasar <${letter.from}> menulis:\n${quoted}`,
      ...more,
    });
  }

  /** What lies in the mailbox of an address, oldest first. */
  async letters(address: string): Promise<readonly ReceivedLetter[]> {
    return inMailbox(this.imap, address, async (client, count) => {
      const found: ReceivedLetter[] = [];
      // A fetch of 1:* in an empty mailbox is an error of the protocol.
      if (count === 0) return found;
      for await (const { uid, source } of client.fetch('1:*', { uid: true, source: true }))
        if (source) found.push(await received(uid, source));
      return found;
    });
  }

  /** The newest letter whose subject fits, there already or still to come; the time-out of the test is the limit. */
  async letter(address: string, subject: RegExp): Promise<ReceivedLetter> {
    for (;;) {
      const fitting = (await this.letters(address)).filter((one) => subject.test(one.subject));
      const newest = fitting[fitting.length - 1];
      if (newest) return newest;
      await pause(20);
    }
  }

  /** A letter that lies in the mailbox again under another number, as after a server was restored. */
  async deliverAgain(address: string, raw: string | Buffer): Promise<void> {
    await append(this.imap, { to: address, sender: this.address('siapa'), raw: Buffer.from(raw) });
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.smtp.close(() => resolve()));
  }
}

function mailboxOf(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, '@');
}

async function inMailbox<T>(
  imap: URL,
  address: string,
  work: (client: ImapFlow, count: number) => Promise<T>,
): Promise<T> {
  const client = new ImapFlow({
    ...{ host: imap.hostname, port: Number(imap.port), secure: false, logger: false as const },
    auth: { user: mailboxOf(address), pass: mailboxPassword },
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { exists } = await client.mailboxOpen('INBOX');
    return await work(client, exists);
  } finally {
    await client.logout();
  }
}

async function append(
  imap: URL,
  { to, sender, raw }: { readonly to: string; readonly sender: string; readonly raw: Buffer },
): Promise<void> {
  const trace = [
    `Return-Path: <${sender}>`,
    `Delivered-To: ${to}`,
    `Received: from sender by mail.example with ESMTP id ${randomBytes(4).toString('hex')}`,
  ];
  await inMailbox(imap, to, async (client) => {
    await client.append('INBOX', Buffer.concat([Buffer.from(`${trace.join('\r\n')}\r\n`), raw]));
  });
}

async function received(uid: number, source: Buffer): Promise<ReceivedLetter> {
  // What cannot be read lies in the mailbox all the same.
  const mail = await simpleParser(source).catch(() => simpleParser(source.subarray(0, 400)));
  const first = (list: ParsedMail['from']) => list?.value[0]?.address ?? '';
  const to = mail.to === undefined ? undefined : [mail.to].flat()[0];
  const text = mail.text ?? '';
  return {
    ...{ uid, mail, text },
    from: first(mail.from),
    to: first(to),
    replyTo: first(mail.replyTo) || first(mail.from),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    links: text.match(/https?:\/\/[^\s<>"]+/g) ?? [],
  };
}
