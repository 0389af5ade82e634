import { simulateTwilio, type SimulatedTwilio } from '../../../test/support/twilio';
import { LetterRefused } from '../mail/letter-refused';
import { openSms } from './open-sms';
import { readSmsAddress } from './sms-address';

const message = { id: 'm1', to: '+6281234567890', subject: '', text: 'PRO Denpasar: halo', at: new Date(0) };

describe('text messages over HTTP', () => {
  let twilio: SimulatedTwilio;
  beforeAll(async () => {
    twilio = await simulateTwilio();
  });
  afterAll(() => twilio.stop());

  it('reach the provider with sender, receiver and text', async () => {
    await openSms(twilio.url).send(message);
    expect(twilio.taken).toEqual([
      { to: '+6281234567890', from: '+15005550006', body: 'PRO Denpasar: halo' },
    ]);
  });

  it.each([
    [{ status: 429, code: 20429 }, 'TWILIO_20429', false],
    [{ status: 503 }, 'TWILIO_503', false],
    [{ status: 401, code: 20003 }, 'TWILIO_20003', false],
    [{ status: 400, code: 21610 }, 'TWILIO_21610', true],
  ])('fail with %j by its code alone, %s', async (answer, code, forGood) => {
    twilio.fail(answer);
    const fault: unknown = await openSms(twilio.url)
      .send(message)
      .catch((error: unknown) => error);
    expect(fault).toMatchObject({ code, message: code });
    expect(fault instanceof LetterRefused).toBe(forGood);
  });

  it('are refused for good when the number is none', async () => {
    await expect(openSms(twilio.url).send({ ...message, to: '0812' })).rejects.toThrow('TWILIO_21211');
  });

  it('fail when nobody is there', async () => {
    const gone = await simulateTwilio();
    await gone.stop();
    await expect(openSms(gone.url).send(message)).rejects.not.toBeInstanceOf(LetterRefused);
  });
});

it.each(['', 'smtp://x', 'twilio:ftp://a:b@c?from=1', 'twilio:https://a@c?from=1', 'twilio:https://a:b@c'])(
  '%j is no address for text messages',
  (url) => expect(() => readSmsAddress(url)).toThrow(),
);
