import type { Sql } from '../sql';

/**
 * Complaints and all that were merged into them, and into those, as `tree (root, id, reporterId, secret)`. The root is
 * read with its own eyes, whether it is secret or not: who may see it is asked elsewhere. A duplicate that became secret
 * after the merging is `secret`: its supporters are nobody's to know.
 */
export function supportTree(seeds: Sql): Sql {
  return {
    text: `WITH RECURSIVE tree (root, id, reporterId, secret) AS (
      SELECT id, id, reporterId, 0 FROM complaint WHERE ${seeds.text}
      UNION ALL
      SELECT t.root, c.id, c.reporterId, CASE WHEN c.complaintHidden = 1 OR c.supervisory = 1 THEN 1 ELSE 0 END
      FROM complaint c JOIN tree t ON c.mergedIntoId = t.id
    )`,
    values: seeds.values,
  };
}

/**
 * Supporters `s` of such a tree `t`; not those who filed one of its complaints, and none of a duplicate that became secret
 * later.
 */
export const supportersInTree = `FROM tree t
  JOIN complaint_support s ON s.complaintId = t.id
  LEFT JOIN tree own ON own.root = t.root AND own.secret = 0 AND own.reporterId = s.accountId
  WHERE t.secret = 0 AND own.id IS NULL`;
