import { likenessOf, type Candidate, type Sought } from './similarity';

const here = { latitude: -8.657, longitude: 115.212 };
const sought: Sought = { category: 'INFRA.JALAN', point: here, stems: ['jalan', 'lubang', 'pasar', 'besar'] };
const away = (degrees: number) => ({ ...here, latitude: here.latitude + degrees });

function candidate(more: Partial<Omit<Candidate, 'stems'>> = {}, stems: readonly string[] = []): Candidate {
  return { id: 'one', category: null, point: null, ...more, stems: new Set(stems) };
}

describe('two complaints', () => {
  it.each<[says: string, candidate: Candidate, score: number | null, distance: number | null]>([
    [
      'of the same place, category and words',
      candidate({ category: 'INFRA.JALAN', point: here }, sought.stems),
      11,
      0,
    ],
    [
      'of the same category, 400 m apart',
      candidate({ category: 'INFRA.JALAN', point: away(0.0036) }),
      6,
      400,
    ],
    [
      'of the same category, 3 km apart',
      candidate({ category: 'INFRA.JALAN', point: away(0.027) }),
      null,
      null,
    ],
    ['of the same category, without a point', candidate({ category: 'INFRA.JALAN' }), null, null],
    ['of the same group and place', candidate({ category: 'INFRA.AIR', point: here }), null, null],
    [
      'of the same group, place and a word',
      candidate({ category: 'INFRA.AIR', point: here }, ['jalan']),
      6,
      0,
    ],
    ['with one word in four alone', candidate({}, ['jalan']), null, null],
    ['with three words in four', candidate({}, ['jalan', 'lubang', 'besar']), 3, null],
    ['with nothing in common', candidate({ category: 'SOSIAL' }, ['lampu']), null, null],
  ])('%s', (_says, other, score, distance) => {
    const likeness = likenessOf(sought, other);
    expect(likeness && { score: likeness.score, distance: likeness.distance }).toEqual(
      score === null ? null : { score, distance },
    );
  });

  it('are not of one category because neither has one', () => {
    expect(likenessOf({ ...sought, category: null }, candidate({ point: here }))).toBeNull();
  });
});
