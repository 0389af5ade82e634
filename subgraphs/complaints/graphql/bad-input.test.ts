import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { people, type PersonName } from '../../../test/support/complaint-builders';
import { openComplaintsApi, type Answer, type ComplaintsApi } from '../../../test/support/complaints-api';
import { databaseKinds } from '../../../test/support/complaints-parts';
import { badInputs, type BadInputCode } from './bad-inputs';

/** A line no message may repeat: it stands in everything that is refused below. */
const secret = 'RAHASIA-NEGARA';
const good = {
  class: 'COMPLAINT',
  kind: 'GRIEVANCE',
  topic: 'Lampu jalan padam',
  body: 'Lampu jalan padam sejak minggu lalu.',
};
const long = (length: number) => secret + 'x'.repeat(length);
const complaint = randomUUID();

interface Case {
  readonly says: string;
  readonly code: BadInputCode;
  readonly mutation: string;
  readonly input: Record<string, unknown>;
  readonly by?: PersonName;
}

const file = (says: string, code: BadInputCode, more: Record<string, unknown>): Case => ({
  says,
  code,
  mutation: 'fileComplaint',
  input: { ...good, ...more },
});
const words = (mutation: string, field: string, more: Record<string, unknown> = {}): Case[] => [
  { says: `blank ${field}`, code: 'TEXT_LENGTH', mutation, input: { complaint, ...more, [field]: ' \n ' } },
  {
    says: `long ${field}`,
    code: 'TEXT_LENGTH',
    mutation,
    input: { complaint, ...more, [field]: long(5_000) },
  },
  {
    says: `control characters in ${field}`,
    code: 'TEXT_CHARACTERS',
    mutation,
    input: { complaint, ...more, [field]: `${secret}\u0000` },
  },
];
const verification = (mutation: string, more: Record<string, unknown>): Case => ({
  says: `short topic in ${mutation}`,
  code: 'TOPIC_LENGTH',
  mutation,
  input: { complaint, ...more, verification: { topic: 'abcd' } },
});

/** Forms with cases of their own stand where the form is tested: each code of theirs is named there. */
const besideTheForm = ['intake/intake.test.ts', 'records/records.test.ts']
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('');
const reachedBesideIt = (code: string) => besideTheForm.includes(`'${code}'`);

/** A list by relevance from a place that is none of it: an instant and an id, and a negative score. */
const best = (cursor: string) =>
  `{ complaints(order: RELEVANCE, after: "${cursor}", filter: { text: "jalan" }) { totalCount } }`;
const inWordList = { language: 'BALINESE', class: 'ABUSE', action: 'FLAG' };
const cases: readonly Case[] = [
  {
    says: 'an accused that is nobody',
    code: 'ACCUSED_OR_NOBODY',
    mutation: 'verifyComplaint',
    input: { complaint, verification: { accusedAgency: 'PUPR', nobodyAccused: true } },
  },
  ...[0, 31, -1].map((days) => ({
    says: `an identity for ${days} days`,
    code: 'UNLOCK_DAYS' as const,
    mutation: 'decideIdentityUnlock',
    input: { complaint, unlock: 'u', grant: true, reason: 'Perlu', days },
  })),
  ...words('changeSecrecy', 'reason'),
  ...words('requestIdentityUnlock', 'reason'),
  ...words('decideIdentityUnlock', 'reason', { unlock: 'u', grant: false }),
  ...[0, -7, 367, 2_000_000_000].map((length) => ({
    says: `a term of ${length} days`,
    code: 'TERM_LENGTH' as const,
    mutation: 'setServiceStandard',
    input: { code: secret, terms: [{ clock: 'FINAL_RESULT', length, unit: 'WORKING_DAYS' }] },
  })),
  ...[0, 31].map((count) => ({
    says: `${count} terms`,
    code: 'TERM_COUNT' as const,
    mutation: 'setServiceStandard',
    input: { code: secret, terms: Array(count).fill({ clock: 'FORWARD', length: 1, unit: 'HOURS' }) },
  })),
  file('short topic', 'TOPIC_LENGTH', { topic: '  abc  ' }),
  file('long topic', 'TOPIC_LENGTH', { topic: long(200) }),
  file('topic with a bell', 'TEXT_CHARACTERS', { topic: `${secret}\u0007` }),
  file('short body', 'BODY_LENGTH', { body: '123456789 ' }),
  file('long body', 'BODY_LENGTH', { body: long(10_000) }),
  file('10 MB of body', 'BODY_LENGTH', { body: long(10_000_000) }),
  file('half a character', 'TEXT_CHARACTERS', { body: `${secret} \ud83d lubang` }),
  file('a control character of the other set', 'TEXT_CHARACTERS', { body: `${secret} \u0085\u009b` }),
  file('long address', 'ADDRESS_LENGTH', { place: { address: long(300) } }),
  file('long ward', 'WARD_LENGTH', { place: { ward: long(100) } }),
  file('half a point', 'PLACE_POINT', { place: { latitude: -8.6 } }),
  file('a point beside the Earth', 'PLACE_POINT', { place: { latitude: -90.1, longitude: 115 } }),
  file('the other half', 'PLACE_POINT', { place: { longitude: 180.5, latitude: 1 } }),
  file('a future incident', 'INCIDENT_DATE', { incidentDate: '2026-03-03' }),
  file('an old incident', 'INCIDENT_DATE', { incidentDate: '1989-12-31' }),
  file('30 February', 'INCIDENT_DATE', { incidentDate: '2026-02-30' }),
  file('no date at all', 'INCIDENT_DATE', { incidentDate: secret }),
  file('short key', 'IDEMPOTENCY_KEY', { idempotencyKey: 'abc' }),
  file('long key', 'IDEMPOTENCY_KEY', { idempotencyKey: 'a'.repeat(65) }),
  file('key with spaces', 'IDEMPOTENCY_KEY', { idempotencyKey: `${secret} ${secret}` }),
  ...words('requestInformation', 'question'),
  ...words('provideInformation', 'answer'),
  ...words('postFollowUp', 'body'),
  ...words('returnDisposition', 'reason'),
  ...words('resolveComplaint', 'reason', { outcome: 'DONE' }),
  ...words('reopenComplaint', 'reason'),
  ...[' x ', long(1_000)].map((body) => ({
    says: `a comment of ${body.length} characters`,
    code: 'COMMENT_LENGTH' as const,
    mutation: 'writeComment',
    input: { complaint, body },
  })),
  {
    says: 'a comment with a bell',
    code: 'TEXT_CHARACTERS',
    mutation: 'writeComment',
    input: { complaint, body: `${secret}\u0007` },
  },
  {
    says: 'a decision without its reason',
    code: 'TEXT_LENGTH',
    mutation: 'moderateComment',
    input: { comment: 'c', decision: 'HIDE', reason: ' ' },
    by: 'admin',
  },
  ...words('decideConduct', 'reason', { decision: 'RELEASE' }),
  ...words('archiveComplaint', 'explanation', { reason: 'SPAM' }),
  ...words('referComplaint', 'explanation', { destination: 'Pemprov Bali' }),
  ...['  x ', long(200)].map((destination): Case => ({
    ...{ says: `an institution of ${destination.length} characters`, code: 'DESTINATION_LENGTH' },
    ...{ mutation: 'referComplaint', input: { complaint, destination, explanation: 'Jalan provinsi' } },
  })),
  ...words('withdrawComplaint', 'reason').slice(1),
  ...words('forwardComplaint', 'note', { leadAgency: 'PUPR' }).slice(1),
  verification('verifyComplaint', {}),
  verification('forwardComplaint', { leadAgency: 'PUPR' }),
  {
    says: 'eleven supporting agencies',
    code: 'TOO_MANY_AGENCIES',
    mutation: 'forwardComplaint',
    input: { complaint, leadAgency: 'PUPR', supportingAgencies: Array<string>(11).fill(secret) },
  },
  {
    says: 'a reason that is the hub’s own',
    code: 'ARCHIVE_REASON',
    mutation: 'archiveComplaint',
    input: { complaint, reason: 'NO_ANSWER', explanation: 'Tidak ada jawaban' },
  },
  { says: 'rating 0', code: 'RATING', mutation: 'confirmResolution', input: { complaint, rating: 0 } },
  ...['(a+)+$', '.*', '*', 'gob*lok', 'satu dua tiga empat lima enam'].map((word): Case => ({
    ...{ says: `the pattern ${word}`, code: 'WORD_PATTERN', mutation: 'addProhibitedWord' },
    input: { ...inWordList, word },
  })),
  ...['ab', 'abc*', `${secret}${long(60)}`].map((word): Case => ({
    says: 'a pattern too short or too long',
    code: 'WORD_LENGTH',
    mutation: 'addProhibitedWord',
    input: { ...inWordList, word },
  })),
  ...words('decideAttachment', 'reason', { attachment: 'a', publicity: 'RELEASED' }).map((row) => {
    const { complaint: _none, ...input } = row.input;
    return { ...row, input };
  }),
  ...['', ' / ', '..', `${secret}${'x'.repeat(150)}`].map((fileName): Case => ({
    ...{ says: 'no name of a file', code: 'FILE_NAME', mutation: 'requestUpload' },
    input: { complaint, fileName, bytes: 1 },
  })),
  ...[0, -1, 2_147_483_647].map((bytes): Case => ({
    ...{ says: `a file of ${bytes} bytes`, code: 'FILE_BYTES', mutation: 'requestUpload' },
    input: { complaint, fileName: secret, bytes },
  })),
  { says: 'rating 6', code: 'RATING', mutation: 'confirmResolution', input: { complaint, rating: 6 } },
];

const queries: readonly (readonly [query: string, code: BadInputCode | 'BAD_CURSOR' | 'PAGE_SIZE'])[] = [
  [`{ complaints(filter: { text: "${long(100)}" }) { totalCount } }`, 'SEARCH_LENGTH'],
  ['{ similarComplaints(input: {}) { solved } }', 'SIMILAR_TO_NOTHING'],
  ['{ similarComplaints(input: { place: { latitude: 91, longitude: 0 } }) { solved } }', 'PLACE_POINT'],
  ['{ complaints(filter: { text: "" }) { totalCount } }', 'SEARCH_WORDS'],
  ['{ complaints(filter: { text: " a % * ( \\" yang " }) { totalCount } }', 'SEARCH_WORDS'],
  [`{ complaints(filter: { text: "${secret}\\u0000" }) { totalCount } }`, 'TEXT_CHARACTERS'],
  ['{ complaints(order: RELEVANCE) { totalCount } }', 'ORDER_WITHOUT_TEXT'],
  ['{ complaints(order: RELEVANCE, filter: { mine: true }) { totalCount } }', 'ORDER_WITHOUT_TEXT'],
  [best('WyIyMDI2LTAzLTAxVDAwOjAwOjAwLjAwMFoiLCJhIl0'), 'BAD_CURSOR'],
  [best('WyItMSIsIjIwMjYtMDMtMDFUMDA6MDA6MDAuMDAwWiIsImEiXQ'), 'BAD_CURSOR'],
  [`{ complaints(filter: { from: "${secret}" }) { totalCount } }`, 'PERIOD_DATE'],
  [`{ complaints(filter: { to: "2026-13-01" }) { totalCount } }`, 'PERIOD_DATE'],
  [`{ complaints(first: 101) { totalCount } }`, 'PAGE_SIZE'],
  [`{ complaints(after: "${secret}") { totalCount } }`, 'BAD_CURSOR'],
  [`{ complaints(after: "WyJhIl0") { totalCount } }`, 'BAD_CURSOR'],
  [`{ calendarPreview(input: {}) { count } }`, 'PREVIEW_DAYS'],
  [`{ calendarPreview(input: { closing: ["2026-02-30"] }) { count } }`, 'PREVIEW_DAYS'],
  [`{ calendarPreview(input: { opening: ["9999-01-01"] }) { count } }`, 'PREVIEW_DAYS'],
  [`{ calendarPreview(input: { closing: ["${secret}"] }) { count } }`, 'PREVIEW_DAYS'],
  [`{ calendarPreview(input: { closing: ["2026-02-02"], first: -1 }) { count } }`, 'PREVIEW_FIRST'],
  [`{ calendarPreview(input: { closing: ["2026-02-02"], first: 101 }) { count } }`, 'PREVIEW_FIRST'],
  [`{ complaint { id } }`, 'ID_OR_TICKET'],
  [`{ complaint(id: "${secret}", ticket: "${secret}") { id } }`, 'ID_OR_TICKET'],
];

describe.each(Object.entries(databaseKinds))('bad input, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
  });
  afterAll(() => api.stop());

  function ask({ mutation, input }: Case, language: 'id' | 'en'): Promise<Answer> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return api.ask(`mutation($input: ${type}!) { ${mutation}(input: $input) { refusal { code } } }`, {
      variables: { input },
      actor: people.reporter,
      language,
    });
  }

  it.each(cases)('is refused: $says in $mutation', async (bad) => {
    const statements = api.parts.database.statements();
    for (const language of ['id', 'en'] as const) {
      const { errors = [] } = await ask(bad, language);
      expect(errors).toHaveLength(1);
      expect(errors[0].message).toBe(badInputs[bad.code][language]);
      expect(errors[0].extensions).toMatchObject({ code: bad.code, messages: badInputs[bad.code] });
      expect(errors[0].extensions.field).toMatch(/^input\./);
      expect(JSON.stringify(errors)).not.toContain(secret);
    }
    // Refused before anything was asked of the database, let alone written.
    expect(api.parts.database.statements()).toBe(statements);
  });

  it.each(queries)('is refused: %s', async (query, code) => {
    const { errors = [] } = await api.ask(query);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(JSON.stringify(errors)).not.toContain(secret);
  });

  it('is what the bounds say, and not what lies within them', async () => {
    const input = {
      ...good,
      topic: 'x'.repeat(200),
      // Characters are counted, not the bytes or halves they are made of.
      body: '😀'.repeat(10_000),
      place: { address: 'ᬩ'.repeat(300), ward: 'w'.repeat(100), latitude: -90, longitude: 180 },
      incidentDate: '2026-03-02',
      idempotencyKey: 'a'.repeat(64),
    };
    const filed = await api.ask(
      'mutation($input: FileComplaintInput!) { fileComplaint(input: $input) { complaint { body place { address } } refusal { code } } }',
      { variables: { input }, actor: people.reporter },
    );
    expect(filed.data.fileComplaint).toEqual({
      complaint: { body: input.body, place: { address: input.place.address } },
      refusal: null,
    });
  });

  it('reaches every code of the catalogue', () => {
    const reached = new Set([...cases.map(({ code }) => code), ...queries.map(([, code]) => code)]);
    const missed = Object.keys(badInputs).filter((code) => !reached.has(code as BadInputCode));
    expect(missed.filter((code) => !reachedBesideIt(code))).toEqual([]);
  });

  it('of strange ids is nothing but an unknown complaint', async () => {
    for (const id of ['', ' ', "' OR 1=1 --", '\u0000', 'x'.repeat(100_000), '😀', complaint.toUpperCase()]) {
      const answer = await api.ask('query($id: ID) { complaint(id: $id) { id } }', {
        variables: { id },
        actor: people.admin,
      });
      expect(answer).toEqual({ data: { complaint: null } });
    }
    expect(api.logged).toEqual([]);
  });
});
