import { confirmMail, tokenIn } from '../mail-town';
import { aPhoto } from '../sample-files';
import { wordOf, type Doing, type MonthCity } from './deeds';

/** A mail takes its way: it is listed, read, asked about, and the letter that asks goes out. */
async function carried(city: MonthCity): Promise<undefined> {
  for (let round = 0; round < 3; round += 1) await city.trial.hub.work();
  return undefined;
}

/** Writes to the city as a mail program does, with a picture. */
export const writesMail: Doing = async (city, { complaint, who }) => {
  await city.post.send({
    ...{ from: city.address(who), to: city.post.city },
    subject: `Perihal ${wordOf(complaint)}`,
    text: `Laporan ${wordOf(complaint)}. Jalan di depan rumah rusak.`,
    attachments: [{ filename: 'foto.jpg', content: await aPhoto(11) }],
  });
  return carried(city);
};

/** Opens the link of the letter that asks whether the mail was theirs; what it became is kept. */
export const confirmsMail: Doing = async (city, { complaint, who, given }) => {
  const letter = await city.post.letter(city.address(who), /Konfirmasi pengaduan/);
  const input = { token: tokenIn(letter), ...given };
  const { ticket, refusal } = await city.ask('visitor', confirmMail, { input });
  if (refusal) return refusal.code;
  const found = await city.ask('admin', 'query($t: String) { complaint(ticket: $t) { id } }', { t: ticket });
  city.ids.set(complaint, found.id);
  return carried(city);
};

/** Answers the newest letter of that subject, as a mail program does. */
export const repliesTo = (subject: RegExp): Doing =>
  async function replies(city, { complaint, who }) {
    const letter = await city.post.letter(city.address(who), subject);
    await city.post.reply(letter, `Di gang sebelah timur, ${wordOf(complaint)}.`);
    return carried(city);
  };

/** What comes to every mailbox: an answer of a machine, a newsletter, and a stranger who quotes a number. */
export const writesJunk: Doing = async (city, { who }) => {
  const [from, to] = [city.address(who), city.post.city];
  const automatic = { 'Auto-Submitted': 'auto-replied' };
  await city.post.send({ from, to, subject: 'Sedang cuti', text: 'Saya kembali Senin.', headers: automatic });
  const list = { 'List-Id': '<kabar.contoh.example>', Precedence: 'bulk' };
  await city.post.send({ from, to, subject: 'Kabar pekan ini', text: 'Promo.', headers: list });
  return carried(city);
};
