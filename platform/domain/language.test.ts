import { fc } from '../../test/support/properties';
import { preferredLanguage } from './language';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'id'],
    [null, 'id'],
    ['', 'id'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['in', 'id'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['de, en;q=0.7, id;q=0.3', 'en'],
    ['id;q=0.2, en;q=0.9', 'en'],
    ['en;q=0, id', 'id'],
    ['en;q=0', 'id'],
    ['fr-CH, fr;q=0.9, *;q=0.5', 'id'],
    ['en; Q=0.9', 'en'],
    ['en;q=nonsense', 'id'],
  ])('for %p is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('is one of two for whatever is sent', () => {
    fc.assert(fc.property(fc.string(), (header) => ['id', 'en'].includes(preferredLanguage(header))));
  });
});
