import type { PersonName } from '../../support/complaint-builders';
import { all, type Expectation } from './expectation';

/** Whether somebody is shown a datum of the reporter of the complaint. */
type Sight = 'SHOWN' | 'HIDDEN';

export interface PersonalField {
  readonly complaint: NonNullable<Expectation['complaint']>;
  /** A query; `$id` is the complaint, `$account` its reporter. */
  readonly query: string;
  /** Which datum of the reporter would be seen in the answer. */
  readonly datum: 'name' | 'nik' | 'phone' | 'address' | 'email';
  readonly sight: Readonly<Record<PersonAtTheDoor, Sight>>;
}

/** Everybody who comes through the public door: the system does not. */
type PersonAtTheDoor = Exclude<PersonName, 'system'>;
export const peopleAtTheDoor = Object.keys(all('DONE')).filter(
  (person): person is PersonAtTheDoor => person !== 'system',
);

function shownTo(...shown: readonly PersonAtTheDoor[]): Readonly<Record<PersonAtTheDoor, Sight>> {
  const sightOf = (person: PersonAtTheDoor) => (shown.includes(person) ? 'SHOWN' : 'HIDDEN');
  return Object.fromEntries(peopleAtTheDoor.map((person) => [person, sightOf(person)])) as Record<
    PersonAtTheDoor,
    Sight
  >;
}
const everybody = shownTo(...peopleAtTheDoor);

const open = { steps: ['forward', 'reporterPosts'] } as const;
const named = `query($id: ID) { complaint(id: $id) { reporter { displayName } thread(first: 50) { nodes { reporter { displayName } } } } }`;
const name = { query: named, datum: 'name' } as const;
const self = (field: string) => `{ me { ${field} profile { nik phone address } } }`;
const reveal = `mutation($account: ID!) { revealPersonalData(input: { account: $account, reason: "Memeriksa laporan" }) {
  personalData { name nik phone address email } } }`;
const mine = { complaint: open, sight: shownTo('reporter') };
const revealed = { complaint: open, query: reveal, sight: shownTo('admin', 'inspector') };

/** Fields with data of a person: who is shown that of the reporter, in which situation (domain rules, "Rahasia"). */
export const personal: Readonly<Record<string, readonly PersonalField[]>> = {
  'Citizen.displayName': [
    { ...name, complaint: open, sight: everybody },
    {
      ...name,
      complaint: { steps: open.steps, filing: { identityHidden: true } },
      sight: shownTo('reporter', 'admin'),
    },
    {
      ...name,
      complaint: { steps: [...open.steps, 'hideIdentity'] },
      sight: shownTo('reporter', 'admin'),
    },
    {
      ...name,
      complaint: { steps: [...open.steps, 'hideIdentity', 'unlock'] },
      sight: shownTo('reporter', 'admin', 'leadOfficer', 'leadApprover'),
    },
    {
      ...name,
      complaint: { steps: open.steps, filing: { complaintHidden: true } },
      sight: shownTo('reporter', 'admin', 'leadOfficer', 'leadApprover', 'supportingOfficer'),
    },
    {
      ...name,
      complaint: { steps: ['verify', 'reporterPosts'] },
      sight: shownTo('reporter', 'admin'),
    },
  ],
  'Account.name': [{ ...mine, query: self('name'), datum: 'name' }],
  'Account.email': [{ ...mine, query: self('email'), datum: 'email' }],
  'AccountProfile.phone': [{ ...mine, query: self('id'), datum: 'phone' }],
  'AccountProfile.address': [{ ...mine, query: self('id'), datum: 'address' }],
  // Masked even for oneself: but for its last four digits nobody is shown it here.
  'AccountProfile.nik': [{ complaint: open, query: self('id'), datum: 'nik', sight: shownTo() }],
  'PersonalData.name': [{ ...revealed, datum: 'name' }],
  'PersonalData.nik': [{ ...revealed, datum: 'nik' }],
  'PersonalData.phone': [{ ...revealed, datum: 'phone' }],
  'PersonalData.address': [{ ...revealed, datum: 'address' }],
  'PersonalData.email': [{ ...revealed, datum: 'email' }],
  // Of a reporter without account, who is no person of these tables: graphql/intake/intake.test.ts asks everybody.
  'OfflineReporter.name': [],
  'OfflineReporter.address': [],
  'OfflineReporter.nik': [],
  'OfflineReporter.phone': [],
  'OfflineReporter.email': [],
};

/** Fields whose name alone suggests a person, and what they are. */
export const notOfAPerson: Readonly<Record<string, string>> = {
  'SettleMailResult.mail': 'a mail of the list for review, whose sender is masked',
  'Agency.name': 'an agency',
  'AgencyNote.agencyName': 'an agency on its day',
  'Complaint.reporterContact': 'whether a reporter can be reached',
  'LaporMaster.name': 'a line of the national master data',
  'LaporMaster.parentName': 'a line of the national master data',
  'NoticeChoice.email': 'whether notices come by e-mail',
  'OfflineReporter.contact': 'whether a reporter can be reached',
  'Agency.shortName': 'an agency',
  'Agency.formerNames': 'an agency',
  'AgencyUnit.name': 'a unit of an agency',
  'Attachment.name':
    'a neutral one for who is no party or may not know the sender (complaints/http/attachments.test.ts)',
  'Category.name': 'a category',
  'Category.names': 'a category',
  'ComplaintPlace.address':
    'where it happened; masked where it holds personal data (graphql/masking.test.ts)',
  'Disposition.agencyName': 'an agency on its day',
  'FollowUp.agencyName': 'an agency on its day',
  'FormerAgencyName.name': 'an agency',
  'FormerAgencyName.shortName': 'an agency',
  'Holiday.name': 'a day',
  'Holiday.names': 'a day',
  'MailedResult.mailedTo': 'what the asking person has just typed',
  'OfficerInCharge.name': 'an official whom the agency has to publish: Regulation Article 11(1)',
  'RecordPerson.name':
    'what an agency wrote into a record; who is shown it is tried in graphql/records/records.test.ts',
  'RecordPerson.address':
    'what an agency wrote into a record; who is shown it is tried in graphql/records/records.test.ts',
  'RecordPerson.phone':
    'what an agency wrote into a record; who is shown it is tried in graphql/records/records.test.ts',
  'RecordPerson.email':
    'what an agency wrote into a record; who is shown it is tried in graphql/records/records.test.ts',
  'ServiceStandard.names': 'a service standard',
  'WorkingCalendar.name': 'a calendar',
  'WorkingCalendar.names': 'a calendar',
};
