import { createHash } from 'node:crypto';
import { isRefused } from '../../../platform/domain/refusal';
import { cityInstitution } from '../../../integrations/sp4n-lapor/simulator/masters';
import { decidePublicity } from '../../../subgraphs/complaints/commands/attachments/decide-publicity';
import { people } from '../complaint-builders';
import { sendFile } from '../mirror/send-photo';
import { aPdf, aPhoto } from '../sample-files';
import type { Doing } from './trial';

const photos = new Map<number, Promise<Buffer>>();

/** Drawn once for all runs: the same number gives the same picture. */
function photo(seed: number): Promise<Buffer> {
  const drawn = photos.get(seed) ?? aPhoto(seed, { width: 40, height: 30, format: 'png' });
  photos.set(seed, drawn);
  return drawn;
}

/** No two documents are the same. */
const document = (word: string) =>
  Buffer.from(aPdf(500).toString('latin1').replace('% isi contoh', `%${word}`));

/** A photo is for everybody as the words beside it; a document once somebody has read it. */
const addsFile =
  (kind: 'PHOTO' | 'DOCUMENT'): Doing =>
  async ({ complaint, sayings, world: { api } }, { which, turn }) => {
    const complaintId = await complaint(which, null);
    if (complaintId === null) return '-';
    const word = sayings.next();
    const bytes = kind === 'PHOTO' ? await photo(sayings.all().length) : document(word);
    const fileName = `${word}.${kind === 'PHOTO' ? 'png' : 'pdf'}`;
    const actor = turn % 4 === 0 ? people.admin : people.reporter;
    const sent = await sendFile(api, actor, { complaintId, fileName, bytes });
    if ('refused' in sent) return sent.refused;
    sayings.say({ word, side: 'HERE', what: 'FILE', isPrivate: false });
    return null;
  };

/** Files on both sides. */
export const deedsWithFiles = {
  photo: addsFile('PHOTO'),
  document: addsFile('DOCUMENT'),
  release: async ({ complaint, world: { api } }, { which, turn }) => {
    const { context } = api.parts;
    const id = await complaint(which, null);
    const [one] = id === null ? [] : await context.mirrorReading.of([id]);
    const waiting = one?.attachments.filter(({ kind, publicity }) => kind === 'DOCUMENT' && !publicity) ?? [];
    const file = waiting[turn % Math.max(1, waiting.length)];
    if (!file) return '-';
    const done = await decidePublicity(context, people.admin, {
      ...{ attachmentId: file.id, publicity: 'RELEASED', reason: 'Sudah dibaca' },
    });
    return isRefused(done) ? done.refused : null;
  },
  replyWithFileThere: async ({ report, simulator, sayings }, { which, turn }) => {
    const found = report(which);
    if (!found) return '-';
    const [said, file] = [sayings.next(), sayings.next()];
    const bytes = document(file);
    simulator.national.followUp(found.id, {
      ...{ content: `Dari sana: ${said}, dengan ${file}.`, templateCode: '', toId: cityInstitution },
      ...{ fromId: turn % 2 === 0 ? 1 : null, secret: false, rating: 0 },
      files: [simulator.national.keepFile({ name: `${file}.pdf`, mediaType: 'application/pdf', bytes })],
    });
    sayings.say({ word: said, side: 'THERE', what: 'ITEM', isPrivate: false });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    sayings.say({ word: file, side: 'THERE', what: 'FILE', isPrivate: false, sha256 });
    return null;
  },
} as const satisfies Readonly<Record<string, Doing>>;
