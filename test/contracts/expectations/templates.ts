import { all, only, type Expectations, type Stage } from './expectation';

/** Templates of answers of the lead agency of the trials. */
const staff = { admin: 'DONE', leadOfficer: 'DONE', leadApprover: 'DONE' } as const;
const template = { title: 'Diterima', textId: 'Pengaduan {nomor} kami terima.' };

async function freshTemplate({ run }: Stage): Promise<string> {
  const input = { ...template, agency: 'PUPR' };
  const added = await run('leadOfficer', 'addAnswerTemplate { template { id } }', input);
  return (added['template'] as { id: string }).id;
}

export const templates: Expectations = {
  'Query.answerTemplates': {
    given: async (stage) => {
      await freshTemplate(stage);
      return { agency: 'PUPR' };
    },
    answers: { ...all('NOTHING'), ...staff },
  },
  'Mutation.addAnswerTemplate': { given: { ...template, agency: 'PUPR' }, answers: only(staff) },
  'Mutation.editAnswerTemplate': {
    given: async (stage) => ({ ...template, template: await freshTemplate(stage), version: 1 }),
    answers: all('TEMPLATE_NOT_FOUND', { visitor: 'NOT_SIGNED_IN', ...staff }),
  },
};
