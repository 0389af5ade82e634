import type { PersonName } from '../../support/complaint-builders';

export interface StatementRow {
  /** Who asks and is shown what there is; an entity is asked for as the gateway does for that person. */
  readonly as: PersonName;
  readonly given?: object;
  /** Statements of all services for everything that can be selected, however many rows there are. */
  readonly statements: number;
  /** It has as many rows however many there are of other things. */
  readonly grows?: false;
}

/** By subgraph, every list and every entity it looks up. Whoever adds one says here what it costs. */
export const statementRows: Readonly<Record<string, Readonly<Record<string, StatementRow>>>> = {
  accounts: {
    'Query.accessLog': { as: 'inspector', statements: 2 },
    'Query.deadLetters': { as: 'admin', statements: 2 },
    '_entities.Citizen': { as: 'admin', statements: 1 },
  },
  agencies: {
    'Query.agencies': { as: 'admin', statements: 5 },
    'Query.calendars': { as: 'admin', statements: 1 },
    'Query.calendarAlerts': { as: 'admin', statements: 1, grows: false },
    'Query.categories': { as: 'admin', statements: 4 },
    'Query.holidays': { as: 'admin', statements: 3 },
    'Query.answerTemplates': { as: 'leadOfficer', given: { agency: 'PUPR' }, statements: 1 },
    '_entities.Agency': { as: 'admin', statements: 2 },
    '_entities.Category': { as: 'admin', statements: 3 },
  },
  analytics: {
    '_entities.Agency': { as: 'admin', statements: 1 },
  },
  complaints: {
    'Query.approvalDelegations': { as: 'leadApprover', statements: 1 },
    'Query.answerDraftsToDecide': { as: 'leadApprover', statements: 36 },
    'Query.serviceStandards': { as: 'admin', statements: 1 },
    'Query.prohibitedWords': { as: 'admin', statements: 1 },
    'Query.offlineReporterAccesses': { as: 'inspector', statements: 3 },
    'Query.notices': { as: 'leadOfficer', statements: 33 },
    'Query.complaints': { as: 'admin', statements: 35 },
    'Query.commentsToModerate': { as: 'admin', statements: 33 },
    'Query.similarComplaints': {
      as: 'admin',
      given: { input: { topic: 'Lubang besar di depan pasar' } },
      statements: 36,
    },
    'Query.identityUnlocks': { as: 'admin', statements: 35 },
    '_entities.Complaint': { as: 'admin', statements: 25 },
    '_entities.FollowUp': { as: 'admin', statements: 25 },
  },
};

/** A viewer's own account and no other, with an export that reads a hundred rows at a time. */
export const neverSeveral: ReadonlySet<string> = new Set(['complaints _entities.Account']);
