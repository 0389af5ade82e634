import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer';
import { messageOf } from './message';

/** Through a mail server, over a few kept connections. */
export function openSmtp(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    // A server that does not answer must not hold a letter longer than its claim lasts.
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  });
  return {
    async send(mail) {
      await transport.sendMail(messageOf(mail, from));
    },
    async stop() {
      transport.close();
    },
  };
}
