import { withReference } from '../reference-text';
import { decideCategory, type CategorySides } from './category-conflict';
import { decideText, type TextSides } from './text-conflict';

const early = new Date('2026-11-23T01:00:00Z');
const late = new Date('2026-11-23T02:00:00Z');
const toldAt = new Date('2026-11-23T03:00:00Z');
const filed = { title: 'Lampu padam', body: 'Sejak tiga hari.' };
const there = { title: filed.title, body: withReference(filed.body, 'DPS-2026-000123') };

const texts = (ours: Partial<TextSides['ours']>, theirs: Partial<TextSides['theirs']>): TextSides => ({
  ours: { ...filed, at: early, ...ours },
  theirs: { ...there, at: early, ...theirs },
  agreed: { ours: filed, theirs: there },
  toldAt,
});

describe('title and text', () => {
  it('are the same with our reference, other line ends and blanks at the end', () => {
    expect(decideText(texts({}, {}))).toEqual({ wins: 'BOTH', why: 'SAME', keep: null });
    const body = withReference(`${filed.body}\r\n`, 'DPS-2026-000123');
    expect(decideText(texts({}, { body })).why).toBe('SAME');
  });

  it('are kept in both versions when both changed, and the later one is shown', () => {
    const body = withReference('Sejak kemarin.', 'DPS-2026-000123');
    const keep = { title: filed.title, body: 'Sejak kemarin.' };
    const both = { ours: { body: 'Sejak empat hari.' }, theirs: { body } };
    expect(decideText(texts({ ...both.ours, at: early }, { ...both.theirs, at: late }))).toEqual({
      wins: 'THEIRS',
      why: 'THEIRS_IS_LATER',
      keep,
    });
    expect(decideText(texts({ ...both.ours, at: late }, { ...both.theirs, at: early }))).toEqual({
      wins: 'OURS',
      why: 'OURS_IS_LATER',
      keep,
    });
  });

  it('of ours are not overwritten by an old text that nobody changed over there', () => {
    expect(decideText(texts({ title: 'Lampu jalan padam' }, { at: late }))).toEqual({
      wins: 'OURS',
      why: 'ONLY_OURS',
      keep: null,
    });
  });

  it('keep what a citizen writes in brackets', () => {
    const body = 'Lihat [foto]';
    expect(decideText(texts({}, { body, at: late })).keep).toEqual({ title: filed.title, body });
  });
});

const categories = (
  ours: Partial<CategorySides['ours']>,
  theirs: Partial<CategorySides['theirs']>,
): CategorySides => ({
  ours: { code: 'LIGHTING', at: early, ...ours },
  theirs: { id: 102, codes: ['LIGHTING'], at: early, ...theirs },
  agreed: { code: 'LIGHTING', id: 102 },
  toldAt,
});

describe('the category', () => {
  it('changes with theirs when only theirs changed (74)', () => {
    const verdict = decideCategory(categories({}, { id: 301, codes: ['WASTE', 'RECYCLING'] }));
    expect(verdict).toEqual({ wins: 'THEIRS', why: 'ONLY_THEIRS', changeTo: 'WASTE' });
  });

  it('stays when theirs is unknown, gone or not mapped (74, 86)', () => {
    for (const id of [999, null]) {
      const verdict = decideCategory(categories({}, { id, codes: [] }));
      expect(verdict).toEqual({ wins: 'OURS', why: 'UNKNOWN_CATEGORY', changeTo: null });
    }
  });

  it('is the later one when both changed', () => {
    const theirs = { id: 301, codes: ['WASTE'] };
    const later = (at: Date) => decideCategory(categories({ code: 'ROADS', at: early }, { ...theirs, at }));
    expect(later(late)).toMatchObject({ wins: 'THEIRS', why: 'THEIRS_IS_LATER', changeTo: 'WASTE' });
    expect(later(early)).toMatchObject({ wins: 'OURS', why: 'OURS_IS_LATER', changeTo: null });
  });

  it('is no conflict when two of ours stand for one of theirs', () => {
    const verdict = decideCategory(categories({ code: 'LAMPS' }, { codes: ['LIGHTING', 'LAMPS'] }));
    expect(verdict.why).toBe('SAME');
  });
});
