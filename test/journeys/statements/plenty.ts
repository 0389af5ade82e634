import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { OutgoingMailRecord } from '../../../platform/runtime/mail/outgoing-mail.entity';
import type { Stage } from '../../contracts/expectations/expectation';
import { startTrialHub, type TrialHub } from '../../support/trial-hub';
import { stageFor } from '../../support/trials';

/** A hub with some of everything that is listed, each like the one before. */
export interface Plenty extends TrialHub {
  /** What clients are shown. */
  readonly api: GraphQLSchema;
  /** Of the entities of a type, each once. */
  keys(type: string): readonly object[];
  /** Makes more, up to so many of each. */
  growTo(count: number): Promise<void>;
}

/** The agency whose answers go through a chain there: the approver of the lead agency signs, or this one instead. */
const chained = 'PUPR';
const deputy = 'account-deputy';
const anHour = 3_600_000;
const schema = join(__dirname, '..', '..', '..', 'schema', 'api.graphql');

/** Whole selections are asked: the limits of a client do not hold here. */
const wide = { LIMIT_DEPTH: '100', LIMIT_SELECTIONS: '100000', LIMIT_TOKENS: '100000' };

export async function startPlenty(): Promise<Plenty> {
  const trial = await startTrialHub(wide);
  // Letters and jobs are sent and done whenever their time comes: a list costs what it asks for.
  const { accounts, mailroom } = trial.hub.services;
  await Promise.all([accounts.postman, accounts.jobs, mailroom.postman].map((work) => work.stop()));
  const keys = new Map<string, ReadonlyMap<string, object>>();
  await trial.admit({
    ...{ name: 'deputy', position: 'HEAD' },
    actor: { role: 'APPROVER', accountId: deputy, agencyId: chained },
  });
  const { run } = await stageFor(trial, {}, 'admin');
  await run('admin', 'setApprovalChain', {
    ...{ agencyId: chained, answers: ['RESOLUTION'] },
    steps: [{ kind: 'SIGN', title: 'Tanda tangan', accounts: ['account-approver'] }],
  });
  await trial.hub.services.complaints.context.directory.catchUp();
  let made = 0;
  return {
    ...trial,
    api: buildSchema(readFileSync(schema, 'utf8')),
    keys: (type) => [...(keys.get(type)?.values() ?? [])],
    async growTo(count) {
      for (; made < count; made += 1) {
        for (const [type, key] of Object.entries(await oneOfEach(trial, made)))
          keys.set(type, new Map([...(keys.get(type) ?? []), [JSON.stringify(key), key]]));
      }
      await accounts.complaints.runOnce();
    },
  };
}

/** One of everything, in the same way each time; the keys of its entities. */
async function oneOfEach(trial: TrialHub, index: number): Promise<Readonly<Record<string, object>>> {
  // Nobody may do much within an hour.
  trial.clock.advance(anHour);
  const stage = await stageFor(
    trial,
    {
      complaint: {
        filing: { identityHidden: true },
        steps: ['forward', 'answer', 'reporterPosts', 'unlock'],
      },
    },
    'admin',
  );
  await besideComplaint(stage);
  await recorded(stage);
  await ofTheCity(stage, index);
  const account = `account-many-${index}`;
  const actor = { role: 'CITIZEN', accountId: account, agencyId: null } as const;
  await trial.admit({ name: `many-${index}`, position: null, actor });
  await stage.run('inspector', 'revealPersonalData', {
    ...{ account, reason: 'Memeriksa laporan palsu' },
  });
  await deadLetter(trial, stage);
  const told = await stage.events();
  return {
    Complaint: { id: stage.complaint.id },
    FollowUp: { id: told.find(({ followUpId }) => followUpId)?.['followUpId'] },
    Agency: { id: agencyOf(stage) },
    Category: { code: categoryOf(stage) },
    Citizen: { id: account },
  };
}

/** What others do with a complaint. */
async function besideComplaint({ run, complaint: { id }, comment, noticeFor }: Stage): Promise<void> {
  await run('otherCitizen', 'supportComplaint', { complaint: id });
  const reported = await comment();
  await run('reporter', 'reportComment', { comment: reported, reason: 'SPAM' });
  await run('supportingOfficer', 'writeAgencyNote', { complaint: id, body: 'Cek dulu' });
  await noticeFor({ role: 'OFFICER', agencyId: 'PUPR' });
  await run('leadOfficer', 'draftRecord', {
    ...{ complaint: id, kind: 'INVITATION' },
    content: {
      subject: 'Undangan peninjauan lapangan',
      event: { startsAt: '2026-03-10T01:00:00.000Z', venue: 'Balai Banjar Contoh' },
      people: [{ part: 'ADDRESSEE', name: 'Kepala Lingkungan' }],
    },
  });
  await run('leadOfficer', 'submitAnswerDraft', {
    ...{ complaint: id, body: 'Sudah ditambal', outcome: 'DONE' },
  });
}

/** A complaint of somebody without an account, and a look at who that is. */
async function recorded({ run }: Stage): Promise<void> {
  const { complaint } = await run('admin', 'recordComplaint { complaint { id } }', {
    ...{
      class: 'COMPLAINT',
      kind: 'GRIEVANCE',
      topic: 'Pohon tumbang',
      body: 'Menutup jalan.',
      channel: 'LETTER',
    },
    reporter: { contact: 'KNOWN', name: 'Ni Luh Contoh', phone: '0812 3456 7890' },
  });
  await run('admin', 'revealOfflineReporter', {
    ...{ complaint: (complaint as { readonly id: string }).id, reason: 'Menghubungi pelapor' },
  });
}

const agencyOf = ({ unique }: Stage) => `UJI-${unique.toUpperCase()}`;
const categoryOf = ({ unique }: Stage) => `UJI${unique.toUpperCase()}`;

/** What the city writes down about itself. */
async function ofTheCity(stage: Stage, index: number): Promise<void> {
  const { run, unique } = stage;
  const [agencyId, category] = [agencyOf(stage), categoryOf(stage)];
  const calendar = `UJI_${unique.toUpperCase()}`;
  const names = { indonesian: `Uji ${unique}`, english: `Trial ${unique}` };
  await run('admin', 'addAgency', {
    ...{ code: agencyId, name: `Dinas ${unique}`, shortName: unique, type: 'SKPD' },
  });
  await run('admin', 'addAgencyUnit', {
    ...{ agencyId, code: 'BIDANG', name: 'Bidang', kind: 'DIVISION' },
  });
  await run('admin', 'setCalendar', {
    ...{ ...names, code: calendar, roundTheClock: false },
    periods: [{ weekday: 'MONDAY', opens: '08:00', closes: '12:00' }],
  });
  await run('admin', 'assignCalendar', { agencyId, calendar });
  await run('admin', 'addCategory', { ...names, code: category });
  await run('admin', 'setRoutingRule', { categoryCode: category, agencyId });
  const { holiday } = await run('admin', 'addHoliday { holiday { id } }', {
    ...{ ...names, source: 'LOCAL', day: new Date(Date.UTC(2031, 0, 1 + index)).toISOString().slice(0, 10) },
  });
  await run('admin', 'exceptAgencies', {
    ...{ id: (holiday as { readonly id: string }).id, agencyIds: [agencyId] },
  });
  await run('leadOfficer', 'addAnswerTemplate', {
    ...{ agency: 'PUPR', title: `Diterima ${unique}`, textId: 'Pengaduan {nomor} kami terima.' },
  });
  await run('admin', 'addProhibitedWord', {
    ...{ word: `kata${unique}`, language: 'INDONESIAN', class: 'ABUSE', action: 'FLAG' },
  });
  await run('admin', 'setServiceStandard', {
    ...{ code: 'BADUNG', terms: [{ clock: 'FINAL_RESULT', length: 1 + index, unit: 'WORKING_DAYS' }] },
  });
  await run('leadApprover', 'delegateApproval', {
    ...{ delegate: deputy, until: new Date(Date.UTC(2026, 3, 1 + index)).toISOString() },
  });
}

/** A letter that was given up. */
async function deadLetter({ hub, clock }: TrialHub, { unique }: Stage): Promise<void> {
  await hub.services.accounts.database.write((manager) =>
    manager.insert(OutgoingMailRecord, {
      ...{ id: unique, kind: 'trial', state: 'DEAD', sealed: null, attempts: 5, fault: 'ETIMEDOUT' },
      ...{ dueAt: clock.now(), writtenAt: clock.now(), sentAt: null },
    }),
  );
}
