import { reporterData } from '../../support/reporter-data';
import { phoneInComment, phoneInText, wordOf, type MonthCity } from '../../support/month/deeds';
import type { MonthPerson } from '../../support/month/people';
import { hiddenStories, publicStories } from '../../support/month/stories';
import { papersOf } from './papers';

const strangers = ['visitor', 'otherCitizen', 'partner', 'executive', 'otherOfficer', 'izinHead'] as const;
const whole = `{ id ticket state topic body reporter { displayName } agencyNotes(first: 50) { nodes { body } }
  returns conductFlags { word } thread(first: 50) { nodes { body reporter { displayName } attachments { url } } }
  attachments { name url } comments(first: 50) { nodes { body author { displayName } } } records { number } answerDrafts { id } offlineReporter { name }
  history(first: 50) { nodes { reason } } dispositions { agencyName } }`;

/** What a stranger to the rest filed, or handles. */
const ofTheirOwn: Readonly<Partial<Record<MonthPerson, readonly string[]>>> = {
  otherCitizen: ['spam', 'ganda'],
  otherOfficer: ['pingpong', 'bertiga'],
  izinHead: ['izin'],
};

export function secretsOfTheMonth(city: () => MonthCity): void {
  const idOf = (name: string) => city().ids.get(name) ?? '';
  const isOwn = (person: MonthPerson, name: string) => ofTheirOwn[person]?.includes(name) ?? false;
  const hiddenFrom = (person: MonthPerson) => hiddenStories.filter((name) => !isOwn(person, name));

  describe('what is not public after a month', () => {
    it.each(strangers)('does not exist for %s by id, ticket, list, search or likeness', async (person) => {
      for (const name of hiddenFrom(person)) {
        const id = idOf(name);
        const { ticket } = await city().ask('admin', 'query($id: ID) { complaint(id: $id) { ticket } }', {
          id,
        });
        const ask = (query: string, variables: object) => city().ask(person, query, variables);
        const word = wordOf(name);
        const body = `Laporan ${word}. Hubungi saya di depan rumah.`;
        expect([
          name,
          await ask(`query($id: ID) { complaint(id: $id) ${whole} }`, { id }),
          await ask(`query($t: String) { complaint(ticket: $t) { id } }`, { t: ticket }),
          await ask(`query($t: String!) { complaints(filter: { text: $t }) { totalCount } }`, { t: word }),
          JSON.stringify(
            await ask(
              `query($like: SimilarComplaintsInput!) { similarComplaints(input: $like) { complaint { id topic body } } }`,
              { like: { topic: `Perihal ${word}`, body } },
            ),
          ).includes(word),
        ]).toEqual([name, null, null, { totalCount: 0 }, false]);
      }
    });

    it.each(strangers)('is in nothing else that %s can fetch', async (person) => {
      const { nodes } = await city().ask(person, `{ complaints(first: 50) { nodes ${whole} } }`);
      const names = new Map([...city().ids].map(([name, id]) => [id, name]));
      const text = JSON.stringify(
        nodes.filter(({ id }: { id: string }) => !isOwn(person, names.get(id) ?? '')),
      );
      for (const name of hiddenFrom(person)) expect(text).not.toContain(wordOf(name));
      const secrets = [phoneInText, reporterData.nik, reporterData.phone, '@warga'];
      for (const secret of [
        ...secrets,
        'Rahasia dapur',
        'Anggaran',
        'Tanpaakun',
        'Sebutkan harinya',
        'foto-izin',
        ...(person === 'otherCitizen' ? [] : ['katakotor', phoneInComment]),
      ])
        expect([secret, text.includes(secret)]).toEqual([secret, false]);
      expect(nodes.length).toBeGreaterThanOrEqual(publicStories.length);
    });

    it('keeps notes of agencies from the reporter, and the reporter’s number for who handles it', async () => {
      const query = `query($id: ID) { complaint(id: $id) ${whole} }`;
      const mine = JSON.stringify(await city().ask('reporter', query, { id: idOf('bertiga') }));
      for (const theirs of ['Rahasia dapur', 'Anggaran']) expect(mine).not.toContain(theirs);
      const theirs = JSON.stringify(await city().ask('leadOfficer', query, { id: idOf('bertiga') }));
      for (const known of ['Rahasia dapur', 'Anggaran', phoneInText]) expect(theirs).toContain(known);
    });
  });

  describe('the files of a month', () => {
    const attachments = 'query($id: ID) { complaint(id: $id) { attachments { name url thumbnailUrl } } }';
    const unsigned = (url: string) => url.split('?')[0] ?? '';

    it('of a secret complaint are for its parties, by whatever address', async () => {
      const { attachments: files } = await city().ask('reporter', attachments, { id: idOf('rahasia') });
      expect(files).toHaveLength(2);
      for (const { url, thumbnailUrl } of files) {
        expect((await city().fetch('reporter', unsigned(url))).status).toBe(200);
        expect((await city().fetch('leadOfficer', unsigned(url))).status).toBe(200);
        for (const person of strangers) {
          for (const link of [url, thumbnailUrl].filter(Boolean))
            expect([person, (await city().fetch(person, unsigned(link))).status]).toEqual([person, 404]);
        }
      }
    });

    it('of a public complaint are public: pictures as they are, a document since it was released; sender unnamed', async () => {
      const { attachments: files } = await city().ask('visitor', attachments, { id: idOf('izin') });
      expect(files.map(({ name }: { name: string }) => name.split('-')[0])).toEqual(['lampiran', 'lampiran']);
      for (const { url } of files) expect((await city().fetch('visitor', url)).status).toBe(200);
    });

    it('never hold records for strangers: neither path nor number tells that there is one', async () => {
      for (const story of ['izin', 'telepon', 'rahasia']) {
        for (const { current } of await papersOf(city(), story)) {
          for (const person of strangers) {
            if (isOwn(person, story)) continue;
            const status = (await city().fetch(person, current.pdfPath)).status;
            expect([story, person, status]).toEqual([story, person, 404]);
          }
        }
      }
    });
  });

  it('a receipt opens its own complaint and no other', async () => {
    const input = { number: city().ids.get('loket.number'), code: city().ids.get('telepon.code') };
    const track =
      'mutation($input: TrackComplaintInput!) { trackComplaint(input: $input) { accessToken refusal { code } } }';
    const wrong = await city().ask('visitor', track, { input });
    const nothing = await city().ask('visitor', track, { input: { ...input, number: 'PD-0000-0000-0000' } });
    expect([wrong.refusal?.code, nothing]).toEqual(['TRACKING_CODE_WRONG', wrong]);
    const own = { number: city().ids.get('telepon.number'), code: city().ids.get('telepon.code') };
    city().trial.give('tracker', (await city().ask('visitor', track, { input: own })).accessToken);
    const topic = 'query($id: ID) { complaint(id: $id) { topic body } }';
    expect((await city().ask('tracker', topic, { id: idOf('telepon') })).body).toContain(phoneInText);
    for (const name of hiddenStories)
      expect(await city().ask('tracker', topic, { id: idOf(name) })).toBeNull();
    expect((await city().ask('tracker', topic, { id: idOf('surat') })).body).not.toContain(phoneInText);
  });
}
