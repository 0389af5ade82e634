import type { LetterWay, Mailer } from './mailer';

/** Hands each letter to the one who carries letters of its way. */
export function byWay(carriers: Readonly<Record<LetterWay, Mailer>>): Mailer {
  return {
    send: (mail) => carriers[mail.way ?? 'EMAIL'].send(mail),
    async stop() {
      await Promise.all(Object.values(carriers).map((carrier) => carrier.stop()));
    },
  };
}
