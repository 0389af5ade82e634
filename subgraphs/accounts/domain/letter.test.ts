import { compose, linkOf } from './letter';
import { letterKinds } from './letter-kind';

describe.each(letterKinds)('the letter %s', (kind) => {
  const link = linkOf(kind, 'https://pro.example', 'secret');

  it.each(['id', 'en'] as const)('is written in both languages, first in %s, with its link', (language) => {
    const { subject, text } = compose(kind, { language, link });
    const [first = '', second = ''] = text.split('\n\n-- \n\n');
    const [own, other] = language === 'id' ? [first, second] : [second, first];
    expect(own).toContain('Pengaduan Rakyat Online');
    expect(other).toContain('City of Denpasar');
    expect([first, second].every((part) => part.includes(link))).toBe(true);
    expect(subject.length).toBeLessThan(60);
  });
});

it('leads to the page of its purpose', () => {
  expect(letterKinds.map((kind) => linkOf(kind, 'https://pro.example', 's'))).toEqual([
    'https://pro.example/activate?token=s',
    'https://pro.example/?token=s',
    'https://pro.example/reset-password?token=s',
    'https://pro.example/?token=s',
    'https://pro.example/reset-password?token=s',
  ]);
  expect(linkOf('ALREADY_REGISTERED', 'https://pro.example', null)).toBe('https://pro.example/');
});
