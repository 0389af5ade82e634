import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Visitor } from './client';
import * as operations from './operations';
import type { SignIns } from './sign-ins';

type Say = (line: string) => void;

/** A mail as the mailbox page gives it to programs. */
interface Mail {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

interface Entry {
  readonly body: string;
  readonly agencyName: string | null;
}

/**
 * One complaint through a running hub, by its public endpoint only: a citizen registers and files, the
 * secretariat forwards, the agency answers, and both sides watch it happen.
 */
export async function playJourney(origin: string, signIns: SignIns, say: Say): Promise<void> {
  const endpoint = `${origin}/graphql`;
  const visitor = new Visitor(endpoint);
  const list = await visitor.ask<{ totalCount: number }>(operations.publicList);
  say(`A visitor sees ${list.totalCount} public complaints.`);

  const citizen = await becomeCitizen(origin, say);
  const complaint = await citizen.ask<{ complaint: { id: string; ticket: string; state: string } }>(
    operations.fileComplaint,
    {
      input: {
        class: 'COMPLAINT',
        kind: 'GRIEVANCE',
        category: 'INFRA.JALAN',
        topic: 'Jalan berlubang di depan pasar',
        body: 'Ada lubang besar di depan pasar, sudah dua pengendara jatuh minggu ini. Mohon segera ditambal.',
        place: {
          address: 'Jl. Gajah Mada, depan pasar',
          ward: 'Dauh Puri',
          latitude: -8.6563,
          longitude: 115.2132,
        },
      },
    },
  );
  const { id, ticket } = complaint.complaint;
  say(`The citizen files ${ticket}: ${complaint.complaint.state}.`);
  const hidden = await visitor.ask<unknown>(operations.complaintById, { id });
  say(`A visitor asks for it: ${hidden === null ? 'no such complaint' : 'LEAK'}.`);

  const officer = await signIn(endpoint, signIns, 'OFFICER');
  const admin = await signIn(endpoint, signIns, 'ADMIN');
  const dispositions = waitingRoom();
  await officer.watch<{ role: string; complaint: { ticket: string } }>(
    operations.dispositionIssued,
    { agency: signIns.officerAgency },
    (disposition) => {
      say(`  [live, agency] disposition as ${disposition.role}: ${disposition.complaint.ticket}`);
      dispositions.arrived();
    },
  );
  const thread = waitingRoom();
  await citizen.watch<Entry>(operations.followUpAdded, { complaint: id }, (entry) => {
    say(`  [live, citizen] ${entry.agencyName ?? 'reporter'}: ${entry.body}`);
    thread.arrived();
  });

  const proposed = await admin.ask<{ agencyProposals: { agency: { shortName: string }; reason: string }[] }>(
    operations.proposals,
    { id },
  );
  const [first] = proposed.agencyProposals;
  say(`The routing rules propose ${first?.agency.shortName} (${first?.reason}); the secretariat decides.`);
  await admin.ask(operations.forwardComplaint, {
    input: { complaint: id, leadAgency: signIns.officerAgency },
  });
  await dispositions.count(1);

  await officer.ask(operations.postFollowUp, {
    input: { complaint: id, body: 'Terima kasih, tim kami meninjau lokasi hari ini.' },
  });
  await thread.count(1);
  await citizen.ask(operations.postFollowUp, {
    input: { complaint: id, body: 'Terima kasih, kami tunggu.' },
  });
  await thread.count(2);
  await officer.ask(operations.resolveComplaint, {
    input: { complaint: id, outcome: 'DONE', reason: 'Lubang sudah ditambal pagi ini.' },
  });
  await thread.count(3);
  await citizen.ask(operations.confirmResolution, { input: { complaint: id, rating: 5 } });

  const whole = await visitor.ask<unknown>(operations.wholeComplaint, { id });
  say('One request of a visitor, answered by four subgraphs:');
  say(JSON.stringify(whole, null, 2));
  await Promise.all([officer.leave(), citizen.leave()]);
}

async function becomeCitizen(origin: string, say: Say): Promise<Visitor> {
  const citizen = new Visitor(`${origin}/graphql`);
  const email = `warga-${Date.now()}@denpasar.example`;
  const password = `kunci-${Math.random().toString(36).slice(2)}-Sanur`;
  await citizen.ask(operations.register, { input: { email, password, name: 'Ni Luh Demo' } });
  const token = await activationToken(origin, email);
  await citizen.ask(operations.activateAccount, { input: { token } });
  const { session } = await citizen.ask<{ session: { accessToken: string } }>(operations.signIn, {
    input: { email, password },
  });
  citizen.signInWith(session.accessToken);
  await citizen.ask(operations.completeProfile, {
    input: {
      name: 'Ni Luh Demo',
      address: 'Jl. Melati Contoh No. 1, Denpasar',
      nik: '5171994101900001',
      phone: '081234567890',
    },
  });
  say(`A citizen registers as ${email}, opens the mail, activates, signs in and completes the bio-data.`);
  return citizen;
}

/** Reads the activation link where a person would: in the mailbox. Mail may take a moment. */
async function activationToken(origin: string, email: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const mails = (await (await fetch(`${origin}/mailbox.json`)).json()) as Mail[];
    const mine = mails.find(({ to }) => to.includes(email));
    if (mine) {
      const mail = (await (await fetch(`${origin}/mailbox/${mine.id}.json`)).json()) as Mail;
      const token = /[?&]token=([\w.~-]+)/.exec(mail.text)?.[1];
      if (token) return token;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no activation mail arrived; the demo needs the local mailbox');
}

async function signIn(endpoint: string, signIns: SignIns, role: 'ADMIN' | 'OFFICER'): Promise<Visitor> {
  const person = new Visitor(endpoint);
  const account = signIns.accounts.find((candidate) => candidate.role === role);
  const { session } = await person.ask<{ session: { accessToken: string } }>(operations.signIn, {
    input: { email: account?.email, password: signIns.password },
  });
  person.signInWith(session.accessToken);
  return person;
}

/** Counts what has arrived; `count(n)` waits for the nth. */
function waitingRoom() {
  let arrivals = 0;
  return {
    arrived: () => void (arrivals += 1),
    async count(wanted: number): Promise<void> {
      const deadline = Date.now() + 15_000;
      while (arrivals < wanted) {
        if (Date.now() > deadline) throw new Error('an event did not arrive within 15 seconds');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

/** `fetch failed` alone says nothing to who has not started the hub, or started it elsewhere. */
function whyItEnded(error: unknown, origin: string): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = (error.cause ?? {}) as { readonly code?: unknown };
  return code === 'ECONNREFUSED'
    ? `no hub answers at ${origin}: start it with "npm start", or name it by HUB_URL or PORT`
    : error.message;
}

if (require.main === module) {
  const origin = (process.env['HUB_URL'] ?? `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`).replace(
    /\/$/,
    '',
  );
  const file = join(process.env['DATA_DIR'] ?? 'data', 'demo-sign-in.json');
  const signIns = JSON.parse(readFileSync(file, 'utf8')) as SignIns;
  playJourney(origin, signIns, (line) => console.log(line)).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(whyItEnded(error, origin));
      process.exit(1);
    },
  );
}
