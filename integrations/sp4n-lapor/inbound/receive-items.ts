import { createHash } from 'node:crypto';
import { fetchFile, type FileSource } from '../client/fetch-file';
import type { ItemAuthor } from '../mapping/national-course';
import { comparable } from '../mapping/plain-text';
import type { ComplaintHere, ComplaintsPort } from '../port/complaints-port';
import type { LinkRow } from '../store/link.entity';
import type { Links } from '../store/links';
import type { Reviews } from '../store/reviews';
import { planItems, type ItemStep, type SaidThere } from './plan-items';
import type { ReportThere } from './report-there';

export interface ItemParts {
  readonly port: ComplaintsPort;
  readonly links: Links;
  readonly reviews: Reviews;
  /** The city as an institution there. */
  readonly cityInstitution: number;
  /** Null where no file can be fetched. */
  readonly files: FileSource | null;
}

interface At {
  readonly link: LinkRow;
  readonly here: ComplaintHere;
  readonly now: Date;
  /** When the report changed last, by its own clock. */
  readonly changedAt: Date;
}

/** Takes in the thread of a report; gives how many of its items were news. */
export async function receiveItems(parts: ItemParts, report: ReportThere, at: At): Promise<number> {
  const known = await parts.links.items(at.link.trackingId);
  const entryIds = at.here.entries.filter(({ fromLapor }) => !fromLapor).map(({ id }) => id);
  let news = 0;
  for (const step of planItems(report, known, { ticket: at.link.ticket, entryIds })) {
    if (await take(parts, step, at)) news += 1;
  }
  return news;
}

async function take(parts: ItemParts, step: ItemStep, at: At): Promise<boolean> {
  const { links, reviews, port } = parts;
  const { link, now, changedAt } = at;
  const { trackingId, complaintId } = link;
  switch (step.do) {
    case 'NOTHING':
      return false;
    case 'ECHO':
      await keep(links, step.said, {
        link,
        now,
        direction: 'OUT',
        author: 'INSTITUTION',
        entryId: step.entryId,
      });
      return false;
    case 'ADD': {
      const { said } = step;
      const { entry, refusal } = await port.addEntry({
        ...{ externalId: nameOf(trackingId, said.itemId), at: said.at, complaint: complaintId },
        ...{ byReporter: said.byReporter, institution: said.institution },
        ...{ body: said.text, secret: said.secret },
      });
      if (refusal !== null) {
        await refused(parts, { about: `item:${trackingId}/${said.itemId}`, reason: refusal }, at);
        return false;
      }
      // The files first: an item whose row is there is not looked at again unless it changes.
      const brought = entry === null || (await bringFiles(parts, said, { ...at, entry }));
      const author = await authorOf(parts, said);
      if (brought) await keep(links, said, { link, now, direction: 'IN', author, entryId: entry });
      return true;
    }
    case 'EDIT': {
      const externalId = `${nameOf(trackingId, step.said.itemId)}/edit/${changedAt.getTime()}/${step.said.digest.slice(0, 16)}`;
      const { refusal } = await port.editEntry({
        ...{ externalId, at: changedAt, entry: step.entryId, body: step.said.text },
      });
      if (refusal !== null && refusal !== 'NOTHING_CHANGED') {
        await refused(parts, { about: `item:${trackingId}/${step.said.itemId}`, reason: refusal }, at);
        return false;
      }
      const brought = await bringFiles(parts, step.said, { ...at, entry: step.entryId });
      const author = await authorOf(parts, step.said);
      if (brought)
        await keep(links, step.said, { link, now, direction: 'IN', author, entryId: step.entryId });
      return true;
    }
    case 'REMOVE': {
      const externalId = `${nameOf(trackingId, step.itemId)}/remove`;
      const { refusal } = await port.removeEntry({ externalId, at: changedAt, entry: step.entryId });
      if (refusal !== null && refusal !== 'NOT_FOUND') {
        await refused(parts, { about: `item:${trackingId}/${step.itemId}`, reason: refusal }, at);
        return false;
      }
      await links.removed(trackingId, step.itemId, now);
      return true;
    }
    case 'REVIEW':
      await reviews.note(
        {
          ...{ reason: step.reason, about: `item:${trackingId}/${step.itemId}`, detail: step.detail },
          ...{ trackingId, complaintId },
        },
        now,
      );
      return false;
  }
}

/** Another institution than the city speaks as an admin there. */
async function authorOf({ links, cityInstitution }: ItemParts, said: SaidThere): Promise<ItemAuthor> {
  if (said.byReporter) return 'REPORTER';
  const city = await links.master('institutions', cityInstitution);
  const isCity = !city || comparable(city.name) === comparable(said.institution ?? '');
  return isCity ? 'INSTITUTION' : 'ADMIN';
}

interface Ours {
  readonly author: ItemAuthor;
  readonly direction: 'OUT' | 'IN';
  readonly entryId: string | null;
}

function keep(
  links: Links,
  { itemId, at: writtenAt, digest }: SaidThere,
  { link: { trackingId, complaintId }, now, ...ours }: Pick<At, 'link' | 'now'> & Ours,
): Promise<void> {
  return links.keepItem({
    ...{ trackingId, itemId, complaintId, writtenAt, digest },
    ...{ direction: ours.direction, author: ours.author, entryId: ours.entryId },
    ...{ removedAt: null, seenAt: now },
  });
}

/** False when one may come another time. What is refused once is refused always, and a person is told. */
async function bringFiles(
  parts: ItemParts,
  said: SaidThere,
  { entry, ...at }: At & { readonly entry: string },
): Promise<boolean> {
  const { trackingId, complaintId } = at.link;
  for (const [place, file] of said.files.entries()) {
    const about = `file:${trackingId}/${said.itemId}/${place}`;
    const fetched = parts.files === null ? 'ELSEWHERE' : await fetchFile(parts.files, file.path);
    if (fetched === 'UNREACHABLE') return false;
    if (typeof fetched === 'string') {
      await refused(parts, { about, reason: `FILE_${fetched}` }, at);
      continue;
    }
    const externalId = `${nameOf(trackingId, said.itemId)}/file/${digestOf(file.path)}`;
    const { refusal } = await parts.port.bringFile({
      ...{ externalId, at: said.at, complaint: complaintId, entry },
      ...{ fileName: file.fileName.trim() || 'lampiran', base64: fetched.toString('base64') },
    });
    if (refusal !== null) await refused(parts, { about, reason: refusal }, at);
  }
  return true;
}

function refused(
  parts: ItemParts,
  { about, reason }: { readonly about: string; readonly reason: string },
  { link, now }: Pick<At, 'link' | 'now'>,
): Promise<void> {
  const { trackingId, complaintId } = link;
  return parts.reviews.note({ reason: reason.slice(0, 40), about, trackingId, complaintId }, now);
}

function digestOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 24);
}

/** What an item is called at the port: the same whoever brings it, and however often. */
export function nameOf(trackingId: number, itemId: number): string {
  return `lapor:${trackingId}/${itemId}`;
}
