import { people } from '../../../../test/support/complaint-builders';
import { complaintCases, liveThrough } from '../../../../test/support/complaint-cases';
import { openComplaintsApi, type ComplaintsApi } from '../../../../test/support/complaints-api';
import { databaseKinds } from '../../../../test/support/complaints-parts';

const query = `query($input: SimilarComplaintsInput!) { similarComplaints(input: $input) {
  complaint { topic place { latitude } } sameCategory distance solved answer } }`;

describe.each(Object.entries(databaseKinds))('similar complaints, on %s', (_kind, place) => {
  let api: ComplaintsApi;
  beforeAll(async () => {
    api = await openComplaintsApi(place);
    await liveThrough(api.parts, complaintCases.forwarded, 'Jalan rusak di Sanur');
    await liveThrough(api.parts, complaintCases.closed, 'Kerusakan jalan');
    await liveThrough(api.parts, complaintCases.hidden, 'Jalan rusak rahasia');
    await liveThrough(api.parts, complaintCases.submitted, 'Jalan rusak parah');
  });
  afterAll(() => api.stop());

  const similar = async (input: object, actor: (typeof people)['visitor' | 'reporter'] = people.visitor) => {
    const answer = await api.ask(query, { variables: { input }, actor });
    return answer.data.similarComplaints;
  };

  it('are the public ones, open and solved with their answer, best first', async () => {
    const before = api.parts.database.statements();
    const found = await similar({
      category: 'INFRA.JALAN',
      place: { latitude: -8.6571, longitude: 115.2119 },
      topic: 'Jalan di Sanur rusak',
    });
    expect(api.parts.database.statements() - before).toBe(3);
    expect(found).toEqual([
      {
        complaint: { topic: 'Jalan rusak di Sanur', place: { latitude: -8.657 } },
        ...{ sameCategory: true, distance: 0, solved: false, answer: null },
      },
      {
        complaint: { topic: 'Kerusakan jalan', place: { latitude: -8.657 } },
        ...{ sameCategory: true, distance: 0, solved: true, answer: 'Sudah ditambal' },
      },
    ]);
  });

  it('can be supported instead of filing the same again', async () => {
    const [{ complaint }] = await (async () => {
      const query =
        'query($input: SimilarComplaintsInput!) { similarComplaints(input: $input) { complaint { id supportCount } } }';
      const input = { topic: 'Jalan di Sanur rusak' };
      return (await api.ask(query, { variables: { input }, actor: people.otherCitizen })).data
        .similarComplaints;
    })();
    expect(complaint.supportCount).toBe(0);
    const support = `mutation($input: OfComplaintInput!) { supportComplaint(input: $input) {
      complaint { topic supportCount supportedByMe } refusal { code } } }`;
    const asked = { variables: { input: { complaint: complaint.id } }, actor: people.otherCitizen };
    expect((await api.ask(support, asked)).data.supportComplaint).toEqual({
      complaint: { topic: 'Jalan rusak di Sanur', supportCount: 1, supportedByMe: true },
      refusal: null,
    });
  });

  it('are found by words alone, or by category and place', async () => {
    expect(await similar({ body: 'jalanan rusak sekali' })).toHaveLength(2);
    const there = { latitude: -8.66, longitude: 115.212 };
    expect(await similar({ category: 'INFRA.JALAN', place: there })).toHaveLength(2);
    expect(await similar({ category: 'INFRA.LAMPU', place: there })).toEqual([]);
    expect(await similar({ topic: 'Perihal % * " -x' }, people.reporter)).toEqual([]);
  });
});
