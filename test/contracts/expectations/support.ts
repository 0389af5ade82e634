import { all, beforePublic, only, type Expectation, type Expectations, type Stage } from './expectation';

/** What other citizens do beside a public complaint. */
const complaint = { steps: ['forward'] } as const;
const unseen = { steps: ['verify'] } as const;
const hidden = { filing: { complaintHidden: true }, steps: ['forward'] } as const;

const citizens = only({ otherCitizen: 'DONE', reporter: 'OWN_COMPLAINT' });
/** Who does not see it is told that there is none; who does may not all the same. */
const ofUnseen = all('NOT_FOUND', {
  ...{ visitor: 'NOT_SIGNED_IN', reporter: 'OWN_COMPLAINT', admin: 'FORBIDDEN', system: 'FORBIDDEN' },
});
const holders = {
  leadOfficer: 'FORBIDDEN',
  leadApprover: 'FORBIDDEN',
  supportingOfficer: 'FORBIDDEN',
} as const;
const ofHidden = { ...ofUnseen, ...holders };

function joiningIn(
  given: Expectation['given'] = {},
  offered: Pick<Expectation, 'action'> = {},
): readonly Expectation[] {
  return [
    { complaint, given, ...offered, answers: citizens },
    { complaint: unseen, given, ...offered, answers: ofUnseen },
    { complaint: hidden, given, ...offered, answers: ofHidden },
  ];
}

const byComment = (more: object) => async (stage: Stage) => ({ comment: await stage.comment(), ...more });
const reporting = { reason: 'SPAM' };

export const support: Expectations = {
  'Mutation.supportComplaint': joiningIn({}, { action: 'SUPPORT' }),
  'Mutation.unsupportComplaint': joiningIn(),
  // One account comments a few times at once, and each of these is another complaint.
  'Mutation.writeComment': [
    { complaint, given: { body: 'Saya juga' }, action: 'COMMENT', answers: citizens },
    { complaint: hidden, given: { body: 'Saya juga' }, action: 'COMMENT', answers: ofHidden },
  ],
  'Mutation.reportComment': {
    complaint,
    given: byComment(reporting),
    answers: only({ reporter: 'DONE', otherCitizen: 'OWN_COMMENT' }),
  },
  'Mutation.moderateComment': {
    complaint,
    given: byComment({ decision: 'HIDE', reason: 'Iklan' }),
    answers: only({ admin: 'DONE' }),
  },
  'Query.commentsToModerate': {
    complaint,
    given: async (stage) => {
      const comment = await stage.comment();
      await stage.run('reporter', 'reportComment { comment { id } }', { ...reporting, comment });
      return { first: 5 };
    },
    answers: all('NOTHING', { admin: 'DONE' }),
  },
  'Subscription.commentAdded': [
    {
      complaint,
      given: async (stage) => {
        await stage.comment();
        return { complaint: stage.complaint.id };
      },
      told: 'CommentWritten',
      answers: all('DONE'),
    },
    {
      complaint: { steps: ['forward'] },
      given: async (stage) => {
        await stage.comment();
        // Given back: what was public is not any more, with all that was said beside it.
        const back = { complaint: stage.complaint.id, reason: 'Bukan kewenangan kami' };
        await stage.run('leadOfficer', 'returnDisposition { complaint { id } }', back);
        return { complaint: stage.complaint.id };
      },
      told: 'CommentWritten',
      answers: beforePublic,
    },
  ],
};
