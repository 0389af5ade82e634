import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { isRefused, refuse, type Refused } from '../../../../platform/domain/refusal';
import type { Database } from '../../../../platform/runtime/database/database';
import { dialectOf } from '../../../../platform/runtime/database/dialect';
import { tell } from '../../../../platform/runtime/events/outbox';
import type { AgencyEvent } from '../../../../schema/events/agency-events';
import type { RefusalCode } from '../../domain/refusals';
import type { Around, Template, TemplateDraft } from '../../domain/templates/template';
import { agencyFrom } from '../agency-mapping';
import { AgencyRow } from '../agency-row.entity';
import { CategoryRow } from '../category-row.entity';
import type { Editor } from '../register-store';
import { TemplateRow, TemplateVersionRow } from './template-row.entity';

type Result = Promise<Template | Refused<RefusalCode>>;

/** The only writer of templates: the row, its version and the event in one transaction, one edit after another. */
export class TemplateStore {
  constructor(private readonly database: Database) {}

  /** Those of one agency, by name, switched off ones with them. */
  async of(agencyId: string): Promise<readonly Template[]> {
    return this.database.read((manager) =>
      manager.find(TemplateRow, { where: { agencyId }, order: { name: 'ASC', id: 'ASC' } }),
    );
  }

  add(
    {
      agencyId,
      draft,
      editor,
    }: { readonly agencyId: string; readonly draft: TemplateDraft; readonly editor: Editor },
    decide: (around: Around) => Refused<RefusalCode> | null,
  ): Result {
    return this.change(async (manager) => {
      const agency = await manager.findOneBy(AgencyRow, { code: agencyId });
      const no = decide({
        agency: agency && agencyFrom(agency),
        knownCategory: await isKnown(manager, draft.category),
        count: await manager.countBy(TemplateRow, { agencyId }),
      });
      if (no) return no;
      return save(
        manager,
        { ...draft, id: randomUUID(), agencyId, version: 1, changedAt: editor.at },
        editor,
      );
    });
  }

  edit(
    { id, draft, editor }: { readonly id: string; readonly draft: TemplateDraft; readonly editor: Editor },
    decide: (known: Template, knownCategory: boolean) => Refused<RefusalCode> | null,
  ): Result {
    return this.change(async (manager) => {
      const known = await manager.findOneBy(TemplateRow, { id });
      if (!known) return refuse('TEMPLATE_NOT_FOUND');
      const no = decide(known, await isKnown(manager, draft.category));
      if (no) return no;
      const { agencyId, version } = known;
      const edited = { ...draft, id, agencyId, version: version + 1, changedAt: editor.at };
      return save(manager, edited, editor);
    });
  }

  /** Waits for every other edit of the register, so that an agency is not closed meanwhile. */
  private change(work: (manager: EntityManager) => Result): Result {
    return this.database.write(async (manager) => {
      await manager.query(`SELECT id FROM register_lock ${dialectOf(this.database.kind).forUpdate}`);
      const done = await work(manager);
      if (!isRefused(done)) await tell<AgencyEvent>(manager, [eventOf(done)]);
      return done;
    });
  }
}

async function save(
  manager: EntityManager,
  template: Template,
  { accountId, at }: Editor,
): Promise<Template> {
  await manager.upsert(TemplateRow, template, ['id']);
  const { id: templateId, version } = template;
  await manager.insert(TemplateVersionRow, {
    templateId,
    version,
    said: JSON.stringify(template),
    at,
    accountId,
  });
  return template;
}

async function isKnown(manager: EntityManager, category: string | null): Promise<boolean> {
  return category !== null && (await manager.existsBy(CategoryRow, { code: category }));
}

function eventOf({ changedAt, ...template }: Template) {
  return {
    type: 'AnswerTemplateChanged' as const,
    at: changedAt.toISOString(),
    ...{ agency: null, category: null, calendar: null, holiday: null },
    template,
  };
}
