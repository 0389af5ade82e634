import type { Actor } from '../../../../platform/domain/actor';
import type { ComplaintReading } from '../../store/reading';
import type { JoinedIn } from '../../store/support/joined-in';

interface Sources {
  readonly reading: ComplaintReading;
  readonly joinedIn: JoinedIn;
}

/**
 * What the viewer wrote beside complaints of others, and which of them he or she supports. The own words are the own
 * data whatever became of the complaint; the complaint itself is named only while it is in sight.
 */
export async function ownJoiningIn({ reading, joinedIn }: Sources, viewer: Actor) {
  if (viewer.accountId === null) return { comments: [], supports: [] };
  const [comments, supports] = await Promise.all([
    joinedIn.comments(viewer.accountId),
    joinedIn.supports(viewer.accountId),
  ]);
  const named = [...new Set([...comments, ...supports].map(({ complaintId }) => complaintId))];
  const visible = new Set<string>();
  for (let start = 0; start < named.length; start += batch) {
    const seen = await reading.visible(viewer, named.slice(start, start + batch));
    for (const complaint of seen) if (complaint) visible.add(complaint.id);
  }
  return {
    comments: comments.map(({ complaintId, at, body, anonymous, state, reason }) => ({
      complaint: visible.has(complaintId) ? complaintId : null,
      ...{ at: at.toISOString(), body, anonymous, state, reason },
    })),
    supports: supports
      .filter(({ complaintId }) => visible.has(complaintId))
      .map(({ complaintId, at }) => ({ complaint: complaintId, at: at.toISOString() })),
  };
}

const batch = 100;
