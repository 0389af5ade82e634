import { worksForAgency, type Actor } from '../../../../platform/domain/actor';
import { readTemplate } from '../../../../platform/domain/placeholders';
import { refuse, type Refused } from '../../../../platform/domain/refusal';
import { answerPlaceholders } from '../../../../schema/events/agency-events';
import type { complaintStates } from '../../../../schema/events/complaint-events';
import type { Agency } from '../agency';
import type { RefusalCode } from '../refusals';

/** What an agency may say of a template. */
export interface TemplateDraft {
  readonly category: string | null;
  readonly state: (typeof complaintStates)[number] | null;
  readonly name: string;
  readonly textId: string | null;
  readonly textEn: string | null;
  readonly automatic: boolean;
  readonly active: boolean;
}

/** A template of an answer (templat jawaban) of one agency. */
export interface Template extends TemplateDraft {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly changedAt: Date;
}

/** Templates of one agency, switched off ones with them. */
export const mostTemplates = 200;

/** An admin for every agency, its own staff for an agency; null allows it. */
export function mayEditTemplates(
  actor: Actor,
  agencyId: string,
): Refused<'NOT_SIGNED_IN' | 'FORBIDDEN'> | null {
  if (actor.role === 'VISITOR') return refuse('NOT_SIGNED_IN');
  return readsTemplates(actor, agencyId) ? null : refuse('FORBIDDEN');
}

/** Templates are working tools of an agency: nobody else reads them. */
export function readsTemplates(actor: Actor, agencyId: string): boolean {
  return actor.role === 'ADMIN' || (worksForAgency(actor) && actor.agencyId === agencyId);
}

/** What stands around a template when it is saved. */
export interface Around {
  readonly agency: Agency | null;
  readonly knownCategory: boolean;
  /** Templates the agency has already. */
  readonly count: number;
}

export function addTemplate(
  draft: TemplateDraft,
  { agency, knownCategory, count }: Around,
): Refused<RefusalCode> | null {
  if (agency === null) return refuse('AGENCY_NOT_FOUND');
  if (agency.validTo !== null) return refuse('ALREADY_CLOSED');
  if (count >= mostTemplates) return refuse('TOO_MANY_TEMPLATES');
  return faultOf(draft, knownCategory);
}

export function editTemplate(
  draft: TemplateDraft,
  {
    knownCategory,
    known,
    basis,
  }: { readonly knownCategory: boolean; readonly known: Template; readonly basis: number },
): Refused<RefusalCode> | null {
  if (known.version !== basis) return refuse('TEMPLATE_CHANGED');
  return faultOf(draft, knownCategory);
}

function faultOf(
  { textId, textEn, category }: TemplateDraft,
  knownCategory: boolean,
): Refused<RefusalCode> | null {
  if (textId === null && textEn === null) return refuse('TEMPLATE_WITHOUT_TEXT');
  if (category !== null && !knownCategory) return refuse('CATEGORY_NOT_FOUND');
  for (const text of [textId, textEn]) {
    const read = readTemplate(text ?? '', answerPlaceholders);
    if ('fault' in read) {
      return refuse(read.fault === 'BROKEN' ? 'BROKEN_PLACEHOLDER' : 'UNKNOWN_PLACEHOLDER');
    }
  }
  return null;
}
