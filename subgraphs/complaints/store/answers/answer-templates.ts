import { In, type EntityManager } from 'typeorm';
import type { Database } from '../../../../platform/runtime/database/database';
import { schedule } from '../../../../platform/runtime/jobs/scheduled-job';
import type { AgencyEvent } from '../../../../schema/events/agency-events';
import type { AnswerTemplate } from '../../domain/answers/offered-answer';
import type { Beside } from '../beside';
import { AnswerTemplateCopy } from './answer-template-copy.entity';

/** The templates agencies have told of. */
export class AnswerTemplates {
  constructor(private readonly database: Database) {}

  /** Those of each agency that are switched on, in one statement for all. */
  async of(agencyIds: readonly string[]): Promise<readonly (readonly AnswerTemplate[])[]> {
    const agencyId = In([...new Set(agencyIds)]);
    const found = await this.database.read((manager) =>
      manager.find(AnswerTemplateCopy, { where: { agencyId, active: true } }),
    );
    return agencyIds.map((id) => found.filter((template) => template.agencyId === id));
  }
}

/** Keeping it twice is keeping it once: the event carries the whole template. */
export async function keepAnswerTemplate(manager: EntityManager, { template }: AgencyEvent): Promise<void> {
  if (!template) return;
  const { version: _version, ...copy } = template;
  await manager.upsert(AnswerTemplateCopy, copy, ['id']);
}

export const acknowledgeJob = 'complaints.acknowledge';

/** One job a complaint and agency: a complaint that comes again is acknowledged again. */
export function acknowledgementAbout(complaintId: string, agencyId: string): string {
  return `${complaintId} ${agencyId}`;
}

/** Schedules the automatic answers of agencies that a complaint was just handed to, where they have one. */
export const acknowledgementJobs: Beside = async (manager, { decided }) => {
  const { complaint, event, agencies } = decided;
  if (event !== 'ComplaintForwarded' || agencies.length === 0) return;
  const automatic = await manager.findBy(AnswerTemplateCopy, {
    ...{ agencyId: In([...agencies]), active: true, automatic: true },
  });
  const answering = [...new Set(automatic.map(({ agencyId }) => agencyId))];
  await schedule(
    manager,
    answering.map((agencyId) => ({
      kind: acknowledgeJob,
      about: acknowledgementAbout(complaint.id, agencyId),
      dueAt: complaint.changedAt,
      payload: { complaintId: complaint.id, agencyId },
    })),
  );
};
