import { isRefused } from '../../platform/domain/refusal';
import type { Actor } from '../../platform/domain/actor';
import type { ManualClock } from '../../platform/domain/clock';
import type { Services } from '../../services';
import { importAccounts } from '../../subgraphs/accounts/commands/import-accounts';
import { changeSecrecy } from '../../subgraphs/complaints/commands/change-secrecy';
import { confirmResolution } from '../../subgraphs/complaints/commands/confirm-resolution';
import type { CommandResult } from '../../subgraphs/complaints/commands/context';
import { fileComplaint } from '../../subgraphs/complaints/commands/file-complaint';
import { forwardComplaint } from '../../subgraphs/complaints/commands/forward-complaint';
import { postFollowUp } from '../../subgraphs/complaints/commands/post-follow-up';
import { provideInformation } from '../../subgraphs/complaints/commands/provide-information';
import { reopenComplaint } from '../../subgraphs/complaints/commands/reopen-complaint';
import { requestInformation } from '../../subgraphs/complaints/commands/request-information';
import { resolveComplaint } from '../../subgraphs/complaints/commands/resolve-complaint';
import { returnDisposition } from '../../subgraphs/complaints/commands/return-disposition';
import type { YearComplaint, YearStep } from './year-plan';

/** A reporter of the year, with data that occur nowhere else. */
export interface YearReporter {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly nik: string;
  readonly email: string;
}

/** What really happened to one complaint: the steps the hub accepted. */
export interface YearLog {
  readonly plan: YearComplaint;
  readonly reporter: YearReporter;
  /** A word that stands in this complaint alone. */
  readonly word: string;
  readonly steps: YearStep[];
  id: string;
}

export async function settleReporters(services: Services, count: number): Promise<YearReporter[]> {
  const reporters = Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: `Pelapor Khas${String.fromCharCode(97 + (index % 26))}${index}`,
    phone: `+62813555${String(10_000 + index)}`,
    nik: `517199150785${String(1_000 + index)}`,
    email: `pelapor.${index}@warga.example`,
  }));
  await importAccounts(
    services.accounts.commands,
    reporters.map(({ id, name, phone, nik, email }) => ({
      ...{ id, name, email, role: 'CITIZEN' as const, agencyId: null, language: 'id' as const },
      passwordHash: 'none',
      profile: { address: `Jl. Uji No. ${id.slice(-4)}`, nik, phone },
      createdAt: new Date('2025-12-01T00:00:00Z'),
    })),
  );
  return reporters;
}

/** Lets the year happen, step by step in the order of time. */
export async function liveYear(
  services: Services,
  clock: ManualClock,
  {
    plan,
    reporters,
  }: { readonly plan: readonly YearComplaint[]; readonly reporters: readonly YearReporter[] },
): Promise<YearLog[]> {
  const logs = plan.flatMap((complaint): YearLog[] => {
    const reporter = reporters[complaint.reporter];
    return reporter
      ? [{ plan: complaint, reporter, word: `kata${complaint.index}khas`, steps: [], id: '' }]
      : [];
  });
  const agenda = logs
    .flatMap((log) => log.plan.steps.map((step) => ({ log, step })))
    .sort((a, b) => a.step.at.getTime() - b.step.at.getTime());
  for (const { log, step } of agenda) {
    clock.set(step.at);
    const result = await take(services, log, step);
    if (result !== null && isRefused(result)) continue;
    if (step.does === 'file' && result) log.id = result.id;
    log.steps.push(step);
  }
  return logs;
}

const admin: Actor = { role: 'ADMIN', accountId: 'admin', agencyId: null };
const officer = (agencyId: string): Actor => ({ role: 'OFFICER', accountId: `o-${agencyId}`, agencyId });

function take({ complaints }: Services, log: YearLog, step: YearStep): Promise<CommandResult> {
  const { context } = complaints;
  const { id: complaintId, reporter, word, plan } = log;
  const self: Actor = { role: 'CITIZEN', accountId: reporter.id, agencyId: null };
  switch (step.does) {
    case 'file':
      return fileComplaint(context, self, {
        class: 'COMPLAINT',
        kind: 'GRIEVANCE',
        category: 'INFRA.JALAN',
        topic: `Laporan ${word}`,
        body: `Mohon hubungi ${reporter.phone} atau ${reporter.email}, NIK ${reporter.nik}. Laporan ${word}.`,
        place: { address: 'Jl. Uji', ward: null, latitude: -8.65, longitude: 115.2 },
        incidentDate: null,
        accusedAgencyId: null,
        channel: 'WEB',
        identityHidden: plan.hideIdentity,
        complaintHidden: plan.hideComplaint,
        idempotencyKey: null,
      });
    case 'ask':
      return requestInformation(context, admin, { complaintId, question: `Di mana tepatnya? ${word}` });
    case 'tell':
      return provideInformation(context, self, {
        complaintId,
        answer: `Di depan. Telepon ${reporter.phone}. ${word}`,
      });
    case 'forward': {
      const [leadAgencyId = '', ...supportingAgencyIds] = step.agencies;
      const given = { complaintId, leadAgencyId, supportingAgencyIds, note: null, verification: null };
      return forwardComplaint(context, admin, given);
    }
    case 'return':
      return returnDisposition(context, officer(step.agency), {
        ...{ complaintId, reason: `Bukan kewenangan kami ${word}`, proposedAgencyId: null },
      });
    case 'answer':
      return postFollowUp(context, officer(step.agency), { complaintId, body: `Kami tinjau. ${word}` });
    case 'reply':
      return postFollowUp(context, self, { complaintId, body: `Nomor saya ${reporter.phone}. ${word}` });
    case 'resolve':
      return resolveComplaint(context, officer(step.agency), {
        ...{
          complaintId,
          outcome: 'DONE',
          reason: `Selesai, pelapor ${reporter.phone} sudah dihubungi. ${word}`,
        },
      });
    case 'reopen':
      return reopenComplaint(context, self, { complaintId, reason: `Belum selesai. ${word}` });
    case 'confirm':
      return confirmResolution(context, self, { complaintId, rating: 4 });
    case 'secrecy':
      return changeSecrecy(context, self, {
        ...{ complaintId, hideIdentity: step.hideIdentity, hideComplaint: step.hideComplaint, reason: null },
      });
  }
}
