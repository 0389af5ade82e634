import { anAgency } from '../../../../test/support/agencies';
import { everybody } from '../../../../test/support/complaint-builders';
import {
  addTemplate,
  editTemplate,
  mayEditTemplates,
  mostTemplates,
  type Around,
  type TemplateDraft,
} from './template';

const draft: TemplateDraft = {
  ...{ category: null, state: null, name: 'Diterima', automatic: false, active: true },
  ...{ textId: 'Pengaduan {nomor} kami terima.', textEn: null },
};
const around: Around = { agency: anAgency('PUPR'), knownCategory: true, count: 0 };

it.each([
  ['a text with placeholders', {}, {}, null],
  ['no text in any language', { textId: null }, {}, 'TEMPLATE_WITHOUT_TEXT'],
  ['a placeholder of nobody', { textEn: 'Dear {nama_pelapor}' }, {}, 'UNKNOWN_PLACEHOLDER'],
  ['nested braces', { textId: '{{nomor}}' }, {}, 'BROKEN_PLACEHOLDER'],
  ['an open brace', { textId: 'Nomor {nomor' }, {}, 'BROKEN_PLACEHOLDER'],
  ['an unknown category', { category: 'X.Y' }, { knownCategory: false }, 'CATEGORY_NOT_FOUND'],
  ['an unknown agency', {}, { agency: null }, 'AGENCY_NOT_FOUND'],
  ['a closed agency', {}, { agency: anAgency('PUPR', { validTo: new Date(0) }) }, 'ALREADY_CLOSED'],
  ['one too many', {}, { count: mostTemplates }, 'TOO_MANY_TEMPLATES'],
] as const)('a template with %s is answered as the table says', (_what, said, about, code) => {
  expect(addTemplate({ ...draft, ...said }, { ...around, ...about })?.refused ?? null).toBe(code);
});

it('an edit starts from the version that is there', () => {
  const known = { ...draft, id: 'template-1', agencyId: 'PUPR', version: 2, changedAt: new Date(0) };
  const edit = (basis: number) => editTemplate(draft, { knownCategory: true, known, basis });
  expect(edit(2)).toBeNull();
  expect(edit(1)).toEqual({ refused: 'TEMPLATE_CHANGED' });
});

it('an admin edits those of all agencies, its own staff those of an agency, nobody else any', () => {
  const mayFor = (agencyId: string) =>
    everybody.filter(([, actor]) => mayEditTemplates(actor, agencyId) === null).map(([name]) => name);
  expect(mayFor('PUPR')).toEqual(['admin', 'leadOfficer', 'leadApprover']);
  expect(mayFor('INSPEKTORAT')).toEqual(['admin', 'inspector']);
});
