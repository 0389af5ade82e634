import type { Reason } from './reasons';

/** Who of two changed, and when by its own clock. */
export interface Writers {
  readonly oursChanged: boolean;
  readonly theirsChanged: boolean;
  readonly oursAt: Date;
  readonly theirsAt: Date;
  /** When we were told: their clock may go before ours, and nothing is told before it happened. */
  readonly toldAt: Date;
}

export interface LastWriter {
  readonly wins: 'OURS' | 'THEIRS';
  readonly why: Extract<Reason, 'ONLY_OURS' | 'ONLY_THEIRS' | 'OURS_IS_LATER' | 'THEIRS_IS_LATER'>;
}

/** The later one by its own event time; ours when both are of the same moment. In any order of telling the same. */
export function lastWriter({ oursChanged, theirsChanged, oursAt, theirsAt, toldAt }: Writers): LastWriter {
  if (!theirsChanged) return { wins: 'OURS', why: 'ONLY_OURS' };
  if (!oursChanged) return { wins: 'THEIRS', why: 'ONLY_THEIRS' };
  const theirs = Math.min(theirsAt.getTime(), toldAt.getTime());
  return theirs > oursAt.getTime()
    ? { wins: 'THEIRS', why: 'THEIRS_IS_LATER' }
    : { wins: 'OURS', why: 'OURS_IS_LATER' };
}
