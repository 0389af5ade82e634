import type { NoticeKind } from '../../../../schema/events/notice-words';
import type { Account } from '../account';
import type { ToCompose } from './compose-notice';
import type { Desk } from './told';

/** A notice on its way to one person. */
export interface Delivery {
  readonly kind: NoticeKind;
  readonly complaintId: string;
  readonly way: 'EMAIL' | 'SMS';
  readonly role: Desk['role'] | null;
  readonly agencyId: string | null;
}

/** The desk a notice was for; null for the reporter's own. */
export function deskOf({ role, agencyId }: Pick<Delivery, 'role' | 'agencyId'>): Desk | null {
  return role === null ? null : { role, agencyId };
}

/** Whoever left a desk is not told what goes on there. */
export function worksAt(account: Account, delivery: Pick<Delivery, 'role' | 'agencyId'>): boolean {
  const desk = deskOf(delivery);
  if (!desk) return true;
  return account.role === desk.role && (desk.agencyId === null || account.agencyId === desk.agencyId);
}

/** Notices that go into one letter. */
export interface LetterOf<Row> {
  readonly rows: readonly Row[];
  readonly notice: ToCompose;
}

/** Letters for what is due to one person: one each, or by each way one for all when it is much. */
export function lettersOf<Row extends Delivery>(
  due: readonly Row[],
  digestAbove: number,
): readonly LetterOf<Row>[] {
  const ways = [...new Set(due.map(({ way }) => way))];
  return ways.flatMap((way): readonly LetterOf<Row>[] => {
    const rows = due.filter((row) => row.way === way);
    if (rows.length > digestAbove) return [{ rows, notice: { digest: true } }];
    return rows.map((row) => ({ rows: [row], notice: { kind: row.kind, complaintId: row.complaintId } }));
  });
}
