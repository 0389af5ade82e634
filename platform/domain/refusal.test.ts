import { isRefused, refuse } from './refusal';

describe('a refusal', () => {
  it('is a value that carries its code', () => {
    expect(refuse('NOT_FOUND')).toEqual({ refused: 'NOT_FOUND' });
    expect(isRefused(refuse('NOT_FOUND'))).toBe(true);
  });

  it.each([[null], [undefined], ['refused'], [0], [{}], [[]]])('is not %p', (value) => {
    expect(isRefused(value)).toBe(false);
  });
});
