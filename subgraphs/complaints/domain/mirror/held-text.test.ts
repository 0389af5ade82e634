import type { Finding } from '../conduct/judge';
import { complaintStates } from '../../../../schema/events/complaint-events';
import { waitsForHuman } from './held-text';

const found = (more: Partial<Finding> = {}): Finding => ({
  ...{ place: 'BODY', class: 'ABUSE', action: 'BLOCK', word: 'bajingan' },
  ...more,
});

describe('a title or text that was edited at SP4N-LAPOR!', () => {
  it.each(complaintStates)(
    'waits for a human where a word blocks it and the public could read it: %s',
    (state) => {
      const isRead = state !== 'SUBMITTED' && state !== 'NEEDS_INFO';
      expect(waitsForHuman(state, [found()])).toBe(isRead);
      expect(waitsForHuman(state, [found({ place: 'TOPIC' })])).toBe(isRead);
      expect(waitsForHuman(state, [found({ action: 'FLAG' })])).toBe(false);
      expect(waitsForHuman(state, [])).toBe(false);
    },
  );
});
