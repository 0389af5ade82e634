import { aComplaint, aDisposition, filedAt, people } from '../../../../test/support/complaint-builders';
import { acknowledge } from './acknowledge';
import { offerAnswer, suitingTemplates, type AnswerTemplate } from './offered-answer';

function template(name: string, more: Partial<AnswerTemplate> = {}): AnswerTemplate {
  return {
    ...{
      id: name,
      agencyId: 'PUPR',
      category: null,
      state: null,
      name,
      textId: 'Nomor {nomor}',
      textEn: null,
    },
    ...{ automatic: false, active: true },
    ...more,
  };
}

it('offers what suits category and state, the most particular first, and nothing that is switched off', () => {
  const templates = [
    template('umum'),
    template('kelompok', { category: 'INFRA' }),
    template('kategori', { category: 'INFRA.JALAN' }),
    template('kategori, status', { category: 'INFRA.JALAN', state: 'FORWARDED' }),
    template('lain', { category: 'INFRA.JALANAN' }),
    template('selesai', { state: 'RESOLVED' }),
    template('mati', { active: false }),
  ];
  const about = { category: 'INFRA.JALAN', state: 'FORWARDED' } as const;
  expect(suitingTemplates(templates, about).map(({ name }) => name)).toEqual([
    ...['kategori, status', 'kategori', 'kelompok', 'umum'],
  ]);
  const uncategorised = suitingTemplates(templates, { category: null, state: 'FORWARDED' });
  expect(uncategorised.map(({ name }) => name)).toEqual(['umum']);
});

describe('a template that is filled in', () => {
  const complaint = aComplaint({
    topic: 'Lubang {nomor}',
    finalResultDueAt: new Date('2026-05-12T08:00:00.000Z'),
  });
  const about = { agencyName: 'Dinas PUPR', language: 'id', at: filedAt } as const;

  it('says its days in its own language, and leaves what is not known to the one who writes', () => {
    const textId = '{nomor} {judul} {nama_instansi} {tanggal_terima} {tenggat} {tenggat_awal}';
    const both = template('a', { textId, textEn: 'By {tenggat}' });
    expect(offerAnswer(both, complaint, about)).toMatchObject({
      text: 'PD-0000-0000-0001 Lubang {nomor} Dinas PUPR 2 Maret 2026 12 Mei 2026 [tenggat_awal]',
      ...{ missing: ['tenggat_awal'], language: 'id' },
    });
    expect(offerAnswer(both, complaint, { ...about, language: 'en' })?.text).toBe('By 12 May 2026');
  });

  it('is given in the other language where it has but one', () => {
    expect(offerAnswer(template('a'), complaint, { ...about, language: 'en' })?.language).toBe('id');
  });

  it('is not offered with a placeholder that nobody knows', () => {
    expect(offerAnswer(template('a', { textId: '{nama_pelapor}' }), complaint, about)).toBeNull();
  });
});

describe('an automatic answer', () => {
  const forwarded = aComplaint({ state: 'FORWARDED', dispositions: [aDisposition('PUPR')] });
  const given = { agencyId: 'PUPR', body: 'Kami terima.' };
  const by = { actor: people.system, at: filedAt };

  it('is said by the hub and moves nothing', () => {
    expect(acknowledge(forwarded, given, by)).toMatchObject({
      complaint: { state: 'FORWARDED' },
      ...{ step: { action: 'post' }, entry: { author: 'SYSTEM', agencyName: 'Dinas PUPR' } },
    });
  });

  it.each([
    ['by anybody else', forwarded, people.leadOfficer, 'FORBIDDEN'],
    [
      'once the agency has answered',
      aComplaint({ ...forwarded, state: 'IN_PROGRESS' }),
      people.system,
      'NOT_ALLOWED_NOW',
    ],
    ['once the agency has given back', aComplaint({ state: 'FORWARDED' }), people.system, 'NOT_ALLOWED_NOW'],
  ])('is not said %s', (_when, complaint, actor, refused) => {
    expect(acknowledge(complaint, given, { actor, at: filedAt })).toEqual({ refused });
  });
});
