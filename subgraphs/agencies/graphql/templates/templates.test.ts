import { agencyDatabases, openAgenciesApi, type AgenciesApi } from '../../../../test/support/agencies-api';
import { people } from '../../../../test/support/complaint-builders';

const selection =
  'template { id title textId textEn state category automatic active version } refusal { code message }';
const add = `mutation($input: AddAnswerTemplateInput!) { addAnswerTemplate(input: $input) { ${selection} } }`;
const edit = `mutation($input: EditAnswerTemplateInput!) { editAnswerTemplate(input: $input) { ${selection} } }`;
const input = {
  ...{ agency: 'PUPR', title: 'Diterima', category: 'INFRA.JALAN', state: 'FORWARDED' },
  textId: 'Pengaduan {nomor} kami terima dan kami jawab paling lambat {tenggat}.',
};
const officer = { actor: people.leadOfficer };

describe.each(Object.entries(agencyDatabases))('answer templates, on %s', (_kind, place) => {
  let api: AgenciesApi;
  beforeAll(async () => {
    api = await openAgenciesApi(place, '2026-03-02T02:00:00.000Z');
  });
  afterAll(() => api.stop());

  it('are added, edited and switched off by the agency, version after version, and told', async () => {
    const { template } = await api.edit(add, input, officer);
    expect(template).toMatchObject({
      version: 1,
      active: true,
      automatic: false,
      textEn: null,
      state: 'FORWARDED',
    });
    const { agency, ...same } = input;
    const change = { ...same, template: template.id, version: 1, active: false };
    expect((await api.edit(edit, change, officer)).template).toMatchObject({ version: 2, active: false });
    expect((await api.edit(edit, change, officer)).refusal.code).toBe('TEMPLATE_CHANGED');
    const listed = await api.ask(`{ answerTemplates(agency: "${agency}") { id version active } }`, officer);
    expect(listed.data.answerTemplates).toEqual([{ id: template.id, version: 2, active: false }]);
    const told = (await api.events()).flatMap((event) => (event.template ? [event.template] : []));
    expect(told.map(({ version, active }) => [version, active])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('are those of the agency alone', async () => {
    const { template } = await api.edit(add, input, officer);
    const { agency: _agency, ...same } = input;
    const change = { ...same, template: template.id, version: 1 };
    const stranger = { actor: people.otherOfficer };
    expect((await api.edit(edit, change, stranger)).refusal.code).toBe('TEMPLATE_NOT_FOUND');
    expect((await api.edit(edit, { ...change, template: 'tidak-ada' }, stranger)).refusal.code).toBe(
      'TEMPLATE_NOT_FOUND',
    );
    expect(
      (await api.ask('{ answerTemplates(agency: "PUPR") { id } }', stranger)).data.answerTemplates,
    ).toBeNull();
    expect((await api.edit(edit, change)).template.version).toBe(2);
  });

  it.each([
    ['UNKNOWN_PLACEHOLDER', { textEn: 'Dear {nama_pelapor}' }],
    ['BROKEN_PLACEHOLDER', { textId: '{no{nomor}mor}' }],
    ['TEMPLATE_WITHOUT_TEXT', { textId: null }],
    ['CATEGORY_NOT_FOUND', { category: 'TIDAK.ADA' }],
    ['AGENCY_NOT_FOUND', { agency: 'TIDAK-ADA' }],
  ])('are refused with %s, in both languages', async (code, wrong) => {
    const said = { ...input, ...wrong };
    for (const language of ['id', 'en'] as const) {
      const { refusal } = await api.edit(add, said, { language });
      expect(refusal.code).toBe(code);
      expect(refusal.message).toMatch(/\w+/);
    }
  });

  it.each([
    ['INVALID_TEXT', { textId: 'a'.repeat(4_001) }],
    ['INVALID_TEXT', { textId: 'a\u0000' }],
    ['INVALID_TEXT', { title: ' ' }],
    ['INVALID_CODE', { category: 'x y' }],
  ])('that are malformed are refused with %s', async (code, wrong) => {
    const answer = await api.ask(add, { variables: { input: { ...input, ...wrong } }, ...officer });
    expect(answer.errors?.[0].extensions.code).toBe(code);
  });
});
