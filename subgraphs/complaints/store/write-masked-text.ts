import type { EntityManager } from 'typeorm';
import type { Complaint } from '../domain/complaint';
import { masked } from '../domain/conduct/mask-text';
import { MaskedTextRecord } from './masked-text.entity';

type Texts = Pick<Complaint, 'id' | 'topic' | 'body'>;

/** Keeps what is searched by those who are no party, in the transaction that writes topic and body. */
export async function writeMaskedText(
  manager: EntityManager,
  before: Texts | null,
  now: Texts,
): Promise<void> {
  if (before?.topic === now.topic && before.body === now.body) return;
  const row = maskedRowOf(now);
  if (row) await manager.upsert(MaskedTextRecord, row, ['complaintId']);
  else if (before && maskedRowOf(before)) await manager.delete(MaskedTextRecord, { complaintId: now.id });
}

/** Null when nothing in it is masked: then the complaint itself is searched. */
export function maskedRowOf({ id, topic, body }: Texts): MaskedTextRecord | null {
  const row = { complaintId: id, topic: masked(topic), body: masked(body) };
  return row.topic === topic && row.body === body ? null : row;
}
