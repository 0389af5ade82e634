import { requestKeys } from '../../platform/runtime/auth/subgraph-signature';
import { LinkRow } from '../../integrations/sp4n-lapor/store/link.entity';
import { cityInstitution } from '../../integrations/sp4n-lapor/simulator/masters';
import { people } from '../support/complaint-builders';
import { EveryStep } from '../support/mirror/every-step';
import { mapCategory } from '../support/mirror/map-category';
import type { EndsAt, Told } from '../support/mirror/mirror-until-killed';
import { outboundWorld, type OutboundWorld } from '../support/outbound-world';
import { Passage } from '../support/passage';
import { Program } from '../support/processes';
import { aPhoto } from '../support/sample-files';
import { serve, type Served } from '../support/served';

const SUBGRAPH_KEYS = `k1:${'s'.repeat(40)}`;
const keys = requestKeys(SUBGRAPH_KEYS);

/** The mirror as a process of its own, killed at every step of telling and of taking in, and started again. */
describe.each(['sqlite', 'mysql'] as const)('a mirror that is killed, on %s', (kind) => {
  let world: OutboundWorld;
  let door: Served;
  let way: Passage;

  beforeAll(async () => {
    world = await outboundWorld(kind);
    const { subgraph, parts } = world.api;
    door = await serve({ subgraph, feed: parts.feed }, { keys, clock: parts.clock });
    way = await Passage.open(world.simulator.url);
  });
  afterAll(async () => {
    await way.stop();
    await door.stop();
    await world.stop();
  });

  const minutes = (count: number) => world.api.parts.clock.advance(count * 60_000);

  function start(ends: EndsAt): Program {
    const told: Told = {
      ...{ COMPLAINTS_URL: door.url, SUBGRAPH_KEYS, ENDS_AT: JSON.stringify(ends) },
      NOW: world.api.parts.clock.now().toISOString(),
    };
    // A call that is held is waited for until the program is killed.
    const patience = { LAPOR_READ_SECONDS: '120', LAPOR_CREATE_SECONDS: '120' };
    return Program.start('test/support/mirror/mirror-until-killed.js', [], {
      ...world.environment,
      ...{ LAPOR_API_URL: way.url, ...patience, ...told },
    });
  }
  async function killed(program: Program): Promise<void> {
    await program.end();
    expect([program.child.signalCode, program.lines]).toEqual(['SIGKILL', []]);
  }
  const killedAt = (ends: EndsAt) => killed(start(ends));
  /** Killed when each of these calls is on its way, or carried out and not answered. */
  async function killedWhile(when: 'BEFORE' | 'AFTER', calls: readonly RegExp[]): Promise<void> {
    const held = calls.map((call) => way.heldAt(when, call));
    const program = start({ at: 'NOWHERE' });
    await Promise.race([Promise.all(held), program.line(/^never$/)]);
    await program.stop('SIGKILL');
    await killed(program);
  }
  /** Started again: the leases of the dead one run out, and everything is done. */
  async function restarted(): Promise<void> {
    for (let turn = 0; turn < 2; turn += 1) {
      minutes(11);
      const node = await world.anotherNode();
      await node.caughtUp();
      await node.sender?.runOnce();
    }
    const open = (await world.rows()).filter(({ state }) => state !== 'DONE' && state !== 'SKIPPED');
    expect(open).toEqual([]);
  }

  describe('while it tells', () => {
    let every: EveryStep;
    beforeAll(async () => {
      every = await EveryStep.in(world);
    });

    const everyStep = ['CREATE', 'FOLLOW_UP', 'ATTACH', 'STATE', 'SECRECY', 'FORWARD'] as const;
    const followUp = /^POST \/complaints\/followup\/add /;
    const calls = [
      /^POST \/complaints\/complaint /,
      ...[followUp, followUp, followUp],
      /^POST \/complaints\/\d+\/secrecy /,
      /^POST \/complaints\/process\/\d+\/reject /,
    ];
    const firstOfTwo = [/^POST \/complaints\/complaint\/file /, /^POST \/complaints\/\d+\/verify /];

    it.each<[string, () => Promise<void>]>([
      ['before it claims', () => killedAt({ at: 'BEFORE_CLAIM' })],
      ['when it has claimed', () => killedAt({ at: 'AFTER_CLAIM', steps: everyStep })],
      ['when the first of two calls is done', () => killedWhile('AFTER', firstOfTwo)],
      ['when a call leaves', () => killedWhile('BEFORE', calls)],
      ['when the call was carried out', () => killedWhile('AFTER', calls)],
      [
        'with the answer in hand, before it records',
        () => killedAt({ at: 'BEFORE_RECORD', steps: everyStep }),
      ],
      ['in the middle of recording a report', () => killedAt({ at: 'IN_RECORD', steps: ['CREATE'] })],
      ['in the middle of recording an answer', () => killedAt({ at: 'IN_RECORD', steps: ['FOLLOW_UP'] })],
      ['when it has recorded', () => killedAt({ at: 'AFTER_RECORD', steps: everyStep })],
    ])('%s: everything is there, and once', async (_when, kill) => {
      await every.happens();
      await kill();
      await noNews();
      await restarted();
      await noNews();
      await every.bothSidesAgree();
    });

    /** Another node looks at the other side: nothing of ours comes back as something new. */
    async function noNews(): Promise<void> {
      const before = (await world.api.parts.events()).length;
      minutes(2);
      expect((await world.mirror.lookThere())?.ended).toBe('WHOLE');
      const news = (await world.api.parts.events()).slice(before);
      expect(news.map(({ type, complaint: { id, state } }) => [type, id, state])).toEqual([]);
    }
  });

  describe('while it takes in', () => {
    const look = `query ($id: ID!) { complaint(id: $id) {
      state topic body category { code } identityHidden attachments { id }
      thread(first: 20) { nodes { body attachments { id } } } history(first: 50) { nodes { action } } } }`;
    const looked = async (id: string) =>
      (await world.api.ask(look, { variables: { id }, actor: people.admin })).data.complaint;
    let trackingId = 0;
    const items: number[] = [];
    const said = (content: string, files: ReturnType<typeof world.simulator.national.keepFile>[] = []) => {
      const entry = {
        content,
        templateCode: '',
        fromId: 1,
        toId: cityInstitution,
        secret: false,
        rating: 0,
        files,
      };
      items.push(world.simulator.national.followUp(trackingId, entry)?.id ?? 0);
    };

    beforeAll(async () => {
      const { database } = world.mirror.deliveries;
      const at = world.api.parts.clock.now();
      await mapCategory(database, { id: 101, code: 'INFRA.JALAN', name: 'Jalan', at });
      await mapCategory(database, { id: 100, code: 'INFRA', name: 'Infrastruktur', at });
      minutes(20);
      const { national } = world.simulator;
      const filed = national.create({
        ...{ title: 'Lampu jalan padam', content: 'Lampu jalan di Sanur padam.', classificationId: 1 },
        ...{ categoryId: 101, locationId: 5171, institutionId: cityInstitution, channel: 1, userId: 1 },
        ...{
          reporterName: 'I Wayan Contoh',
          anonymous: false,
          secret: false,
          incidentOn: null,
          attachments: [],
        },
      });
      trackingId = filed?.id ?? 0;
      const photo = { name: 'foto.jpg', mediaType: 'image/jpeg', bytes: await aPhoto(77) };
      said('Pertama.', [national.keepFile(photo)]);
      said('Kedua.');
      minutes(1);
    });
    const takenIn = async (by: readonly string[]) => {
      for (const one of by) {
        await killedAt({ at: 'BROUGHT', by: one });
        minutes(1);
      }
    };

    it('takes in a report with its thread and file once, killed after each commit of complaints', async () => {
      await takenIn(['receiveMirroredComplaint', 'addMirroredEntry', 'bringMirroredFile']);
      await restartedThere();
      const complaint = await looked(await complaintOf());
      expect(complaint).toMatchObject({ state: 'SUBMITTED', topic: 'Lampu jalan padam' });
      expect(complaint.thread.nodes).toEqual([
        { body: 'Pertama.', attachments: [{ id: expect.any(String) }] },
        { body: 'Kedua.', attachments: [] },
      ]);
    });

    it('takes in every kind of change once, killed after each commit of complaints', async () => {
      const { national } = world.simulator;
      const [first = 0, second = 0] = items;
      national.setSecrecy(trackingId, { anonymous: true, secret: false });
      national.editText(trackingId, { title: 'Lampu mati', content: 'Lampu mati di dua tempat.' });
      national.changeCategory(trackingId, 100);
      national.editFollowUp(trackingId, first, 'Pertama, diperbaiki.');
      national.deleteFollowUp(trackingId, second);
      national.act(trackingId, 'hold', 'Di mana tepatnya?');
      minutes(1);
      await takenIn(['raiseMirroredSecrecy', 'editMirroredText', 'changeMirroredCategory']);
      await takenIn(['editMirroredEntry', 'removeMirroredEntry', 'moveMirroredComplaint']);
      await restartedThere();
      const { history, ...complaint } = await looked(await complaintOf());
      expect(complaint).toMatchObject({ state: 'NEEDS_INFO', topic: 'Lampu mati', identityHidden: true });
      expect(complaint).toMatchObject({ body: 'Lampu mati di dua tempat.', category: { code: 'INFRA' } });
      expect(complaint.thread.nodes.map(({ body }: { body: string }) => body)).toEqual([
        'Pertama, diperbaiki.',
        'Di mana tepatnya?',
        'Kategori diubah di SP4N-LAPOR! menjadi "Infrastruktur".',
      ]);
      const actions = history.nodes.map(({ action }: { action: string }) => action);
      // Text and category are each a revision, and the two items each a post.
      expect(actions).toEqual([
        ...['FILE', 'POST', 'ATTACH', 'POST', 'CHANGE_SECRECY', 'REVISE', 'REVISE'],
        ...['EDIT_ENTRY', 'REMOVE_ENTRY', 'REQUEST_INFORMATION'],
      ]);
    });

    const complaintOf = async () => {
      const link = await world.mirror.deliveries.database.read((manager) =>
        manager.findOneByOrFail(LinkRow, { trackingId }),
      );
      return link.complaintId;
    };
    /** The program once more and to its end; then there is one complaint of that report, and no news. */
    async function restartedThere(): Promise<void> {
      minutes(11);
      const program = start({ at: 'NOWHERE' });
      expect(await program.end()).toBe(0);
      const { data } = await world.api.ask(
        '{ complaints(filter: { channels: [SP4N_LAPOR] }) { totalCount } }',
        {
          actor: people.admin,
        },
      );
      expect(data.complaints.totalCount).toBe(1);
      const before = (await world.api.parts.events()).length;
      world.simulator.national.touch(trackingId);
      minutes(1);
      await world.mirror.lookThere();
      expect(await world.api.parts.events()).toHaveLength(before);
    }
  });
});
