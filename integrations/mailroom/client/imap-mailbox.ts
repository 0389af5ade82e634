import { createHash } from 'node:crypto';
import { ImapFlow, type FetchQueryObject } from 'imapflow';
import { isOnThisMachine, type ImapAddress } from './imap-address';

/** A mail's place: numbers of a mailbox are good as long as its validity is the same (RFC 9051, section 2.3.1.1). */
export interface MailPlace {
  readonly validity: string;
  readonly uid: number;
}

export interface MailboxEvents {
  /** Something may have come. */
  readonly onNews: () => void;
  /** The connection is gone; the next call opens another one. */
  readonly onLost: () => void;
}

/** The mailbox of the city, over one connection that is opened when it is needed and idles in between (RFC 2177). */
export class ImapMailbox {
  /** The same for everybody who reads the same mailbox; names neither its server nor its user. */
  readonly key: string;
  private opening: Promise<ImapFlow> | null = null;
  private stopped = false;

  constructor(
    private readonly address: ImapAddress,
    private readonly events: MailboxEvents,
  ) {
    const { host, port, user, folder } = address;
    this.key = createHash('sha256').update(`${host}:${port}:${user}:${folder}`).digest('hex').slice(0, 40);
  }

  /** Numbers of the mails after the last one known, in order. */
  async after(
    lastOf: (validity: string) => Promise<number>,
  ): Promise<{ readonly validity: string; readonly uids: readonly number[] }> {
    return this.inside(async (client, validity) => {
      const from = (await lastOf(validity)) + 1;
      const found = (await client.search({ uid: `${from}:*` }, { uid: true })) || [];
      // The star means the last one, also when that lies before the first one asked for.
      const uids = found.filter((uid) => uid >= from).sort((one, other) => one - other);
      return { validity, uids };
    });
  }

  /** Null when it is not there any more. */
  async sizeOf(place: MailPlace): Promise<number | null> {
    return this.at(place, async (client) => {
      const found = await fetched(client, place, { uid: true, size: true });
      return found ? (found.size ?? 0) : null;
    });
  }

  /** Its bytes, or those of its header alone; null when it is not there any more. */
  async read(place: MailPlace, part: 'WHOLE' | 'HEADER'): Promise<Buffer | null> {
    const query = part === 'WHOLE' ? { source: true } : { headers: true };
    return this.at(place, async (client) => {
      const found = await fetched(client, place, { uid: true, ...query });
      return found ? ((part === 'WHOLE' ? found.source : found.headers) ?? null) : null;
    });
  }

  /** What has become part of the hub leaves the mailbox: not everybody who reads that may read the complaint. */
  async remove(place: MailPlace): Promise<void> {
    await this.at(place, async (client) => {
      await client.messageDelete(String(place.uid), { uid: true });
      return null;
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const client = await this.opening?.catch(() => null);
    client?.close();
  }

  private at<T>({ validity }: MailPlace, work: (client: ImapFlow) => Promise<T | null>): Promise<T | null> {
    return this.inside((client, now) => (now === validity ? work(client) : Promise.resolve(null)));
  }

  private async inside<T>(work: (client: ImapFlow, validity: string) => Promise<T>): Promise<T> {
    const client = await this.open();
    const lock = await client.getMailboxLock(this.address.folder);
    try {
      const { mailbox } = client;
      if (!mailbox) throw new Error('the mailbox is not open');
      return await work(client, String(mailbox.uidValidity));
    } finally {
      lock.release();
      // At once, and not after a pause: the next command ends it by itself.
      client.idle().catch(() => undefined);
    }
  }

  private open(): Promise<ImapFlow> {
    if (this.stopped) return Promise.reject(new Error('the mailbox is closed'));
    return (this.opening ??= this.connect().catch((error: unknown) => {
      this.opening = null;
      throw error;
    }));
  }

  private async connect(): Promise<ImapFlow> {
    const { host, port, secure, user, password } = this.address;
    const client = new ImapFlow({
      ...{ host, port, secure, auth: { user, pass: password } },
      // It would write addresses and subjects into the log.
      logger: false,
      ...(secure || isOnThisMachine(this.address) ? {} : { doSTARTTLS: true }),
      // Servers and routers forget a connection that is silent for half an hour.
      maxIdleTime: 10 * 60_000,
      socketTimeout: 60_000,
    });
    const lost = () => {
      this.opening = null;
      if (!this.stopped) this.events.onLost();
    };
    // Told by the rejection of whoever waits; without a listener it would end the process.
    client.on('error', () => undefined);
    client.on('close', lost);
    client.on('exists', () => this.events.onNews());
    await client.connect();
    await client.mailboxOpen(this.address.folder);
    return client;
  }
}

/** A connection may not have been told yet of a mail that another one listed: it is asked once more before it is gone. */
async function fetched(client: ImapFlow, { uid }: MailPlace, query: FetchQueryObject) {
  const found = await client.fetchOne(String(uid), query, { uid: true });
  if (found) return found;
  await client.noop();
  return client.fetchOne(String(uid), query, { uid: true });
}
