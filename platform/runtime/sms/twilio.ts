import { LetterRefused } from '../mail/letter-refused';
import type { Mailer } from '../mail/mailer';
import type { TwilioAccount } from './sms-address';

/** A provider that does not answer must not hold a message longer than its claim lasts. */
const patienceMilliseconds = 20_000;

/** Answers after which the same request may succeed: a passing fault, or a setting that is repaired. */
const passing: ReadonlySet<number> = new Set([401, 403, 408, 425, 429]);

/**
 * Text messages through the Messages resource of Twilio's REST API (2010-04-01). It takes no key by which it could
 * tell a message sent twice; a crash between sending and recording sends it again.
 */
export function openTwilio({ origin, sid, token, from }: TwilioAccount): Mailer {
  const url = `${origin}/2010-04-01/Accounts/${encodeURIComponent(sid)}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`;
  return {
    async send({ to, text }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { authorization, accept: 'application/json' },
        body: new URLSearchParams({ To: to, Body: text, ...from }),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMilliseconds),
      });
      if (answer.ok) return void (await answer.body?.cancel());
      const code = `TWILIO_${await faultOf(answer)}`;
      if (answer.status < 500 && !passing.has(answer.status)) throw new LetterRefused(code);
      throw Object.assign(new Error(code), { code });
    },
    async stop() {},
  };
}

/** The provider's number for the fault, else the HTTP status; its sentence may quote the receiver. */
async function faultOf(answer: Response): Promise<number> {
  const fault: unknown = await answer.json().catch(() => null);
  return typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'number'
    ? fault.code
    : answer.status;
}
