import type { EntityManager } from 'typeorm';
import type { AccountEvent } from '../../../schema/events/account-events';
import type { AgencyEvent } from '../../../schema/events/agency-events';
import { AgencyCopy } from './agency-copy.entity';
import { keepAnswerTemplate } from './answers/answer-templates';
import { keepCalendars, reviseForAgency } from './clocks/keep-calendars';
import { StaffCopy } from './approval/approval-rows.entity';
import { followUnits } from './coordination/follow-units';
import { forgetReporter } from './erasure/forget-reporter';
import { CategoryCopy } from './category-copy.entity';
import { ReporterCopy } from './reporter-copy.entity';

/** Each event carries the whole new state, so keeping it twice is keeping it once. */
export async function keepAgencyEvent(manager: EntityManager, event: AgencyEvent): Promise<void> {
  const { agency, category } = event;
  if (agency) {
    const copy: AgencyCopy = {
      id: agency.id,
      name: agency.name,
      isInspectorate: agency.role === 'INSPECTORATE',
      isSecretariat: agency.role === 'SECRETARIAT',
      calendar: agency.calendar,
      parentId: agency.parentId,
      wards: JSON.stringify(agency.wards),
      units: JSON.stringify(agency.units),
      approvalChain: agency.approvalChain,
      letterhead: agency.letterhead,
      validFrom: new Date(agency.validFrom),
      validTo: agency.validTo === null ? null : new Date(agency.validTo),
    };
    await reviseForAgency(manager, copy);
    await manager.upsert(AgencyCopy, copy, ['id']);
    await followUnits(manager, agency, new Date(event.at));
  }
  await keepAnswerTemplate(manager, event);
  await keepCalendars(manager, event);
  if (category) {
    const { code, parentCode, supervisory, active, agencyId, routeByPlace } = category;
    const { hidesIdentity, hidesComplaint } = category;
    const copy: CategoryCopy = {
      ...{ code, parentCode, supervisory, hidesIdentity, hidesComplaint, active },
      ...{ agencyId, routeByPlace },
    };
    await manager.upsert(CategoryCopy, copy, ['code']);
  }
}

export async function keepAccountEvent(
  manager: EntityManager,
  { type, at, account }: AccountEvent,
  forUpdate: string,
): Promise<void> {
  if (type === 'AccountErased') {
    await forgetReporter(manager, { accountId: account.id, at: new Date(at), forUpdate });
    return;
  }
  const copy: ReporterCopy = { accountId: account.id, mayFile: account.active && account.profileComplete };
  await manager.upsert(ReporterCopy, copy, ['accountId']);
  const { id: accountId, agencyId, role, active, position } = account;
  if (agencyId !== null && active) {
    const staff: StaffCopy = { accountId, agencyId, isApprover: role === 'APPROVER', position };
    await manager.upsert(StaffCopy, staff, ['accountId']);
  } else if (role !== 'CITIZEN') await manager.delete(StaffCopy, { accountId });
}
