import type { LinkRow } from '../store/link.entity';
import type { ReceiverParts } from './receiver-parts';

/** Which institution has a report by now; a person is told once when that is no longer the city. */
export async function keepInstitution(
  { links, reviews, cityInstitution }: Pick<ReceiverParts, 'links' | 'reviews' | 'cityInstitution'>,
  {
    trackingId,
    complaintId,
    institutionId: before,
  }: Pick<LinkRow, 'trackingId' | 'complaintId' | 'institutionId'>,
  { institutionId, now }: { readonly institutionId: number | null; readonly now: Date },
): Promise<void> {
  if (institutionId === before) return;
  await links.change(trackingId, { institutionId });
  if (institutionId === cityInstitution) return;
  const detail = `institution ${institutionId ?? 'none'}`;
  const about = { about: `report:${trackingId}`, trackingId, complaintId, detail };
  await reviews.note({ reason: 'SENT_ELSEWHERE', ...about }, now);
}
