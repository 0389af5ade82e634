import { requestKeys } from '../../platform/runtime/auth/subgraph-signature';
import { cityInstitution } from '../../integrations/sp4n-lapor/simulator/masters';
import { LinkRow } from '../../integrations/sp4n-lapor/store/link.entity';
import { people } from '../support/complaint-builders';
import { exportDesk } from '../support/mirror/export-desk';
import { mapCategory } from '../support/mirror/map-category';
import type { EndsAt, Told } from '../support/mirror/mirror-until-killed';
import { outboundWorld, type OutboundWorld } from '../support/outbound-world';
import { Program } from '../support/processes';
import { serve, type Served } from '../support/served';

const SUBGRAPH_KEYS = `k1:${'s'.repeat(40)}`;
const look = `{ complaints(first: 50) { nodes {
  id state topic body category { code } identityHidden history(first: 50) { nodes { action } } } } }`;

/** The mirror as a process of its own, killed again and again while it takes in the Excel file of the national admin. */
describe.each(['sqlite', 'mysql'] as const)('an export that is applied and cut short, on %s', (kind) => {
  let world: OutboundWorld;
  let door: Served;

  beforeAll(async () => {
    world = await outboundWorld(kind);
    const { subgraph, parts } = world.api;
    const keys = requestKeys(SUBGRAPH_KEYS);
    door = await serve({ subgraph, feed: parts.feed }, { keys, clock: parts.clock });
  });
  afterAll(async () => {
    await door.stop();
    await world.stop();
  });

  const minutes = (count: number) => world.api.parts.clock.advance(count * 60_000);
  async function killedAt(ends: EndsAt): Promise<void> {
    const told: Told = {
      ...{ COMPLAINTS_URL: door.url, SUBGRAPH_KEYS, ENDS_AT: JSON.stringify(ends) },
      NOW: world.api.parts.clock.now().toISOString(),
    };
    const script = 'test/support/mirror/mirror-until-killed.js';
    const program = Program.start(script, [], { ...world.environment, ...told });
    await program.end();
    expect([ends, program.child.signalCode, program.lines]).toEqual([ends, 'SIGKILL', []]);
    minutes(1);
  }
  const file = (title: string) =>
    world.simulator.national.create({
      ...{ title, content: `${title} sejak kemarin.`, classificationId: 1, categoryId: 101 },
      ...{ locationId: 5171, institutionId: cityInstitution, channel: 1, userId: 1 },
      ...{ reporterName: 'I Wayan Contoh', anonymous: false, secret: false, incidentOn: null },
      attachments: [],
    })?.id ?? 0;
  const all = async () => {
    const { data } = await world.api.ask(look, { actor: people.admin });
    return data.complaints.nodes as readonly {
      readonly topic: string;
      readonly state: string;
      readonly identityHidden: boolean;
      readonly history: { readonly nodes: readonly { readonly action: string }[] };
    }[];
  };

  it('is taken in wholly when it is applied again: nothing is lost, and nothing doubled', async () => {
    const { national } = world.simulator;
    const desk = exportDesk(world.mirror);
    const { database } = world.mirror.deliveries;
    await desk.readMasters();
    // Nobody but the program takes anything in.
    await world.mirror.importer.stop();
    await mapCategory(database, {
      id: 101,
      code: 'INFRA.JALAN',
      name: 'Jalan',
      at: world.api.parts.clock.now(),
    });
    await mapCategory(database, {
      id: 100,
      code: 'INFRA',
      name: 'Infrastruktur',
      at: world.api.parts.clock.now(),
    });
    await world.verified();
    await world.send();
    const known = [file('Lama satu'), file('Lama dua')];
    minutes(1);
    await world.mirror.lookThere();
    const [own = 0] = national
      .all()
      .map(({ id }) => id)
      .filter((id) => !known.includes(id));
    minutes(20);
    const [first = 0, second = 0] = known;
    national.setSecrecy(own, { anonymous: true, secret: false });
    national.editText(first, { title: 'Lama satu, diubah', content: 'Isi baru.' });
    national.changeCategory(first, 100);
    national.act(second, 'archive', 'Bukan untuk kota');
    const fresh = ['Baru satu', 'Baru dua', 'Baru tiga', 'Baru empat'].map(file);
    minutes(5);
    const saved = await desk.saved(world.simulator.url);
    const { check, ...found } = await desk.checked(saved);
    expect([found.added.length, found.changed.length]).toEqual([4, 3]);
    minutes(1);
    expect((await desk.applied(check)).refusal).toBeNull();

    await killedAt({ at: 'BROUGHT', by: 'raiseMirroredSecrecy' });
    await killedAt({ at: 'BROUGHT', by: 'editMirroredText' });
    await killedAt({ at: 'BROUGHT', by: 'changeMirroredCategory' });
    await killedAt({ at: 'BROUGHT', by: 'moveMirroredComplaint' });
    await killedAt({ at: 'BROUGHT', by: 'receiveMirroredComplaint' });
    await killedAt({ at: 'BROUGHT', by: 'receiveMirroredComplaint', times: 2 });
    const midway = await desk.progress(check.id);
    expect(midway.waiting).toBeGreaterThan(0);
    expect(midway.waiting).toBeLessThan(7);

    expect((await desk.applied(check)).refusal).toBeNull();
    const node = await world.anotherNode();
    await node.importer.runOnce();
    expect(await desk.progress(check.id)).toMatchObject({ waiting: 0, failed: 0, reviewed: 0, older: 0 });
    const complaints = await all();
    const stories = complaints.map(({ topic, state, identityHidden, history }) => [
      ...[topic, state, identityHidden],
      history.nodes.map(({ action }) => action).join(' '),
    ]);
    expect(stories.sort()).toEqual([
      ...['Baru dua', 'Baru empat', 'Baru satu', 'Baru tiga'].map((topic) => [
        topic,
        'SUBMITTED',
        false,
        'FILE',
      ]),
      ['Jalan berlubang', 'VERIFIED', true, 'FILE VERIFY CHANGE_SECRECY'],
      ['Lama dua', 'ARCHIVED', false, 'FILE ARCHIVE'],
      ['Lama satu, diubah', 'SUBMITTED', false, 'FILE REVISE REVISE'],
    ]);
    const links = await database.read((manager) => manager.find(LinkRow));
    expect(links.map(({ trackingId }) => trackingId).sort()).toEqual([own, ...known, ...fresh].sort());
    expect(await desk.checked(saved)).toMatchObject({ added: [], changed: [] });

    const before = (await world.api.parts.events()).length;
    const again = await desk.checked(saved);
    await desk.applied(again.check);
    await node.importer.runOnce();
    expect(await world.api.parts.events()).toHaveLength(before);
  });
});
