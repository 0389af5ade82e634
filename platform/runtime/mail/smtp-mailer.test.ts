import { createServer, type AddressInfo, type Server } from 'node:net';
import { openMailer } from './open-mailer';

/** As much of a mail server as a letter needs; refuses receivers that start with `no`. */
function simulatedServer(received: string[]): Server {
  return createServer((socket) => {
    let message: string | null = null;
    socket.write('220 simulated\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n').slice(0, -1)) {
        if (message !== null && line === '.') {
          received.push(message);
          message = null;
          socket.write('250 taken\r\n');
        } else if (message !== null) message += `${line}\n`;
        else if (line === 'DATA') {
          message = '';
          socket.write('354 go on\r\n');
        } else socket.write(line.startsWith('RCPT TO:<no') ? '550 no such user\r\n' : '250 ok\r\n');
      }
    });
    socket.on('error', () => undefined);
  });
}

describe('mail over SMTP', () => {
  const received: string[] = [];
  const server = simulatedServer(received);
  let url: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const mail = (to: string) => ({ id: 'm1', to, subject: 'Halo', text: 'Buka tautan.', at: new Date(0) });

  it('reaches the server whole, or fails', async () => {
    const mailer = openMailer(url, 'PRO Denpasar <no-reply@pro.example>');
    await mailer.send(mail('warga@example.org'));
    await expect(mailer.send(mail('nobody@example.org'))).rejects.toMatchObject({ code: 'EENVELOPE' });
    await mailer.stop();
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('Subject: Halo');
    expect(received[0]).toContain('Buka tautan.');
  });

  it('needs an address it can be reached by', () => {
    for (const wrong of ['', 'mailbox:', 'http://mail', 'smtp://', 'mail.example.org']) {
      expect(() => openMailer(wrong, 'x@pro.example')).toThrow('must start with');
    }
  });
});
