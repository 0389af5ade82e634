import { looksLikeTheSame, type Filed } from './duplicates';

const at = new Date('2026-11-23T01:00:00Z');
const filed: Filed = {
  title: 'Lampu jalan mati',
  body: 'Lampu penerangan di depan Pasar Kumbasari mati sejak Senin.',
  at,
};
const daysLater = (days: number) => new Date(at.getTime() + days * 24 * 3_600_000);

describe('a report of there and a complaint of here', () => {
  it.each<[string, Partial<Filed>, boolean]>([
    ['the same words', {}, true],
    ['the same within two weeks', { at: daysLater(13) }, true],
    ['the same a month later', { at: daysLater(30) }, false],
    [
      'most of the words, more besides',
      { body: `Mohon dibantu. ${filed.body} Jalan jadi gelap gulita.` },
      true,
    ],
    [
      'the same street, something else',
      { title: 'Sampah', body: 'Sampah di depan Pasar Kumbasari menumpuk.' },
      false,
    ],
    ['the same matter elsewhere', { body: 'Lampu penerangan di Jalan Hayam Wuruk rusak.' }, false],
    ['two words', { title: 'Lampu mati', body: '' }, false],
    ['nothing', { title: '', body: '' }, false],
  ])('(92) %s', (_what, more, isSame) => {
    expect(looksLikeTheSame({ ...filed, ...more }, filed)).toBe(isSame);
    expect(looksLikeTheSame(filed, { ...filed, ...more })).toBe(isSame);
  });
});
