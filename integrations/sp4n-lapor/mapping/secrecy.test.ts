import { fc } from '../../../test/support/properties';
import { hidesMore, secrecyInWords, strictest } from './secrecy';

const flags = fc.record({ identityHidden: fc.boolean(), complaintHidden: fc.boolean() });

describe('the strictest secrecy', () => {
  it('never shows what either side hides, in whatever order they meet', () => {
    fc.assert(
      fc.property(flags, flags, (ours, theirs) => {
        const both = strictest(ours, theirs);
        expect(hidesMore(ours, both) || hidesMore(theirs, both)).toBe(false);
        expect(strictest(theirs, ours)).toEqual(both);
        expect(strictest(both, theirs)).toEqual(both);
      }),
    );
  });

  it('is not lowered by a side that says nothing', () => {
    expect(strictest({ identityHidden: true, complaintHidden: true }, {})).toEqual({
      identityHidden: true,
      complaintHidden: true,
    });
  });

  it.each([
    ['Anonim', true, false],
    ['rahasia', false, true],
    ['Anonim, Rahasia', true, true],
    ['Anonim/Rahasia', true, true],
    ['Normal', false, false],
    ['', false, false],
  ])('reads %j of the export', (words, identityHidden, complaintHidden) =>
    expect(secrecyInWords(words)).toEqual({ identityHidden, complaintHidden }),
  );
});
