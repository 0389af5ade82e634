import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonName } from '../support/complaint-builders';
import { settleMonth, type MonthCity } from '../support/month-city';
import { hiddenStories, monthStories, phoneInText, publicStories, wordOf } from '../support/month-stories';
import { reporterData } from '../support/reporter-data';

/**
 * One working month of the desk at simulated time, by the public door alone: agencies together, returned and returned
 * again, a reporter who never answers, one who asks for secrecy, a matter for the Inspectorate, an agency that never
 * answers. At its end everything stands as it must, and each letter went to exactly whom it should.
 */
const mailbox = mkdtempSync(join(tmpdir(), 'hub-month-'));
const patience = 600_000;
let city: MonthCity;

beforeAll(async () => {
  city = await settleMonth(mailbox);
  const holidays = ['NATIONAL.2026.NYEPI.1', 'NATIONAL.2026.IDUL_FITRI.1', 'NATIONAL.2026.IDUL_FITRI.2'];
  const confirm = `mutation($ids: [ID!]!) { switchHolidays(input: { ids: $ids, state: CONFIRMED }) { refusal { code } } }`;
  await ask('admin', confirm, { ids: holidays });
  await city.trial.hub.services.complaints.context.directory.catchUp();
  await city.live(monthStories, '2026-04-02 10:00');
}, patience);
afterAll(async () => {
  await city.trial.end();
  rmSync(mailbox, { recursive: true, force: true });
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read by the test that asked
async function ask(person: PersonName, query: string, variables: object = {}): Promise<any> {
  const { data, errors } = await city.trial.ask(person, { of: 'complaints', query, variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data)[0];
}

const idOf = (name: string) => city.ids.get(name) ?? '';
const stateOf = async (name: string, person: PersonName = 'admin') =>
  (await ask(person, 'query($id: ID) { complaint(id: $id) { state } }', { id: idOf(name) }))?.state ?? null;

/** To whom letters about a complaint went, each with how many. */
async function writtenTo(name: string, isCitizen: boolean): Promise<Record<string, number>> {
  const told: Record<string, number> = {};
  for (const { to, text } of await city.letters()) {
    const [person = ''] = to.split('@');
    const toCitizen = to.endsWith('warga.example') || person === 'otherCitizen';
    if (!text.includes(idOf(name)) || toCitizen !== isCitizen) continue;
    told[person] = (told[person] ?? 0) + 1;
  }
  return told;
}

/** Both officers of the lead agency are its desk. */
const pupr = { leadOfficer: 1, spare: 1 };
/** Letters to staff by story: of a disposition one each, and one for each level a clock came to. */
const staffLetters: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  biasa: pupr,
  // The secretariat used half of its day before it forwarded.
  bertiga: { ...pupr, supportingOfficer: 1, otherOfficer: 1, admin: 1 },
  // The second agency had it when its first clock was at its half, the third when it ran down.
  pingpong: { ...pupr, supportingOfficer: 2, otherOfficer: 3 },
  tanpajawab: { admin: 1 },
  rahasia: pupr,
  // Two clocks, four levels each, and the disposition; at the third the secretariat, at the last the Inspectorate.
  terlambat: { supportingOfficer: 9, admin: 4, inspector: 2 },
  // The disposition, and the first clock at its half.
  pungli: { inspector: 2 },
  spam: {},
  surat: pupr,
  ditempat: {},
  ganda: {},
  // The appeal to the one above; that it was upheld to all three.
  banding: { leadOfficer: 2, spare: 2, leadApprover: 2 },
};

describe('a month of the desk', () => {
  it('goes as everybody meant it to, refusals included', () => {
    expect(city.astray).toEqual([]);
  });

  it('ends with every complaint where it must be', async () => {
    const ends: Record<string, string> = {};
    for (const name of [...publicStories, ...hiddenStories]) ends[name] = await stateOf(name);
    expect(ends).toEqual({
      ...{ biasa: 'CLOSED', pingpong: 'CLOSED', rahasia: 'CLOSED' },
      // Ten working days of silence: nobody answered a question, nobody disputed an outcome.
      ...{ tanpajawab: 'ARCHIVED', bertiga: 'CLOSED', pungli: 'CLOSED' },
      ...{ terlambat: 'FORWARDED', spam: 'ARCHIVED', ganda: 'MERGED' },
      ...{ surat: 'CLOSED', ditempat: 'CLOSED', banding: 'CLOSED' },
    });
  });

  it('writes to each desk what concerns it, and to nobody else', async () => {
    const written: Record<string, object> = {};
    for (const name of Object.keys(staffLetters)) written[name] = await writtenTo(name, false);
    expect(written).toEqual(staffLetters);
  });

  it('writes of a complaint to its own reporter alone', async () => {
    for (const name of Object.keys(staffLetters)) {
      const citizens = Object.keys(await writtenTo(name, true));
      const own = name === 'spam' || name === 'ganda' ? 'otherCitizen' : 'pelaporkhas';
      expect([name, citizens.filter((citizen) => citizen !== own)]).toEqual([name, []]);
    }
  });

  it('writes no name, no number and no text into a letter', async () => {
    const letters = await city.letters();
    expect(letters.length).toBeGreaterThan(20);
    for (const { subject, text } of letters) {
      expect(`${subject} ${text.replace(/\S+unsubscribe\S+/, '')}`).not.toMatch(
        /khas|PD-|laporan kata|\+?62?8135|517199/i,
      );
    }
  });
});

/** What a stranger to the rest filed, or handles. */
function ofTheirOwn(person: PersonName): readonly string[] {
  if (person === 'otherCitizen') return [idOf('spam'), idOf('ganda')];
  return person === 'otherOfficer' ? [idOf('pingpong'), idOf('bertiga')] : [];
}

describe('what is not public after a month', () => {
  const strangers = ['visitor', 'otherCitizen', 'partner', 'executive', 'otherOfficer'] as const;
  const whole = `{ id ticket state topic body reporter { displayName } agencyNotes(first: 50) { nodes { body } }
    returns conductFlags { word } thread(first: 50) { nodes { body reporter { displayName } } }
    history(first: 50) { nodes { reason } } dispositions { agencyName } }`;

  it.each(strangers)('does not exist for %s by id, ticket, list or search', async (person) => {
    for (const name of hiddenStories) {
      if (ofTheirOwn(person).includes(idOf(name))) continue;
      const { ticket } = await ask('admin', 'query($id: ID) { complaint(id: $id) { ticket } }', {
        id: idOf(name),
      });
      const byId = await ask(person, `query($id: ID) { complaint(id: $id) ${whole} }`, { id: idOf(name) });
      const byTicket = await ask(person, `query($t: String) { complaint(ticket: $t) { id } }`, { t: ticket });
      const found = await ask(
        person,
        `query($t: String!) { complaints(filter: { text: $t }) { totalCount } }`,
        {
          t: wordOf(name),
        },
      );
      expect([name, byId, byTicket, found]).toEqual([name, null, null, { totalCount: 0 }]);
    }
  });

  it.each(strangers)('is in nothing else that %s can fetch', async (person) => {
    const { nodes } = await ask(person, `{ complaints(first: 50) { nodes ${whole} } }`);
    const others = nodes.filter(({ id }: { id: string }) => !ofTheirOwn(person).includes(id));
    const text = JSON.stringify(others);
    for (const name of hiddenStories) expect(text).not.toContain(wordOf(name));
    for (const secret of [
      phoneInText,
      reporterData.nik,
      reporterData.phone,
      reporterData.email,
      'Rahasia dapur',
      'Tanpaakun',
    ])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    expect(nodes.length).toBeGreaterThanOrEqual(publicStories.length);
  });

  it('keeps notes of agencies from the reporter, and the reporter’s number for who handles it', async () => {
    const mine = JSON.stringify(
      await ask('reporter', `query($id: ID) { complaint(id: $id) ${whole} }`, { id: idOf('bertiga') }),
    );
    expect(mine).not.toContain('Rahasia dapur');
    expect(mine).not.toContain('Anggaran');
    const theirs = JSON.stringify(
      await ask('leadOfficer', `query($id: ID) { complaint(id: $id) ${whole} }`, { id: idOf('bertiga') }),
    );
    for (const known of ['Rahasia dapur', 'Anggaran', phoneInText]) expect(theirs).toContain(known);
  });
});
