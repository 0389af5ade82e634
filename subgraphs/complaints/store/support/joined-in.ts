import type { Database } from '../../../../platform/runtime/database/database';
import type { Comment } from '../../domain/support/comment';
import { commentFrom, type CommentRow } from './comment-rows';
import { SupportRecord } from './support-rows.entity';

/** What one account has written and supported: for its owner alone. */
export class JoinedIn {
  constructor(private readonly database: Database) {}

  async comments(accountId: string): Promise<readonly Comment[]> {
    const rows = await this.database.read((manager) =>
      manager.query<CommentRow[]>(
        'SELECT m.* FROM citizen_comment m WHERE m.accountId = ? ORDER BY m.at, m.id',
        [accountId],
      ),
    );
    return rows.map(commentFrom);
  }

  supports(accountId: string): Promise<readonly SupportRecord[]> {
    return this.database.read((manager) =>
      manager.find(SupportRecord, { where: { accountId }, order: { at: 'ASC', complaintId: 'ASC' } }),
    );
  }
}
