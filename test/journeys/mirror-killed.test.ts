import { requestKeys } from '../../platform/runtime/auth/subgraph-signature';
import { DeliveryRow, type Step } from '../../integrations/sp4n-lapor/store/delivery.entity';
import { LinkRow } from '../../integrations/sp4n-lapor/store/link.entity';
import { fresh } from '../../integrations/sp4n-lapor/store/outbound/plan-steps';
import { entryMark, referenceIn } from '../../integrations/sp4n-lapor/mapping/reference-text';
import { agrees, laporStatusNamed } from '../../integrations/sp4n-lapor/mapping/states';
import { whyEntryStays } from '../../integrations/sp4n-lapor/domain/outbound/what-goes';
import { mirroredComplaint } from '../../integrations/sp4n-lapor/port/mirrored-complaint';
import { cityInstitution } from '../../integrations/sp4n-lapor/simulator/masters';
import { changeSecrecy } from '../../subgraphs/complaints/commands/change-secrecy';
import { confirmResolution } from '../../subgraphs/complaints/commands/confirm-resolution';
import { reopenComplaint } from '../../subgraphs/complaints/commands/reopen-complaint';
import { resolveComplaint } from '../../subgraphs/complaints/commands/resolve-complaint';
import { allowed } from '../support/allowed';
import { people } from '../support/complaint-builders';
import { mapCategory } from '../support/mirror/map-category';
import type { EndsAt, Told } from '../support/mirror/mirror-until-killed';
import { sendPhoto } from '../support/mirror/send-photo';
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
    let steady: Record<'answered' | 'photographed' | 'reopened' | 'referred', string>;
    let last = '';
    let round = 0;

    const planned = async (complaintId: string, step: Step, more: Partial<DeliveryRow>) => {
      const at = world.api.parts.clock.now();
      const row = { ...fresh(at), complaintId, step, sequence: 1, happenedAt: at, wanted: null, about: '' };
      await world.mirror.deliveries.database.write((manager) =>
        manager.insert(DeliveryRow, { ...row, ...more }),
      );
    };
    beforeAll(async () => {
      const ids: string[] = [];
      for (let count = 0; count < 5; count += 1) ids.push((await world.forwarded()).id);
      const [answered = '', photographed = '', reopened = '', referred = ''] = ids;
      steady = { answered, photographed, reopened, referred };
      last = ids[4] ?? '';
      for (const id of [answered, photographed, reopened]) await world.answer(id, 'Kami kerjakan.');
      await closed(reopened);
      await world.send();
    });
    async function closed(complaintId: string): Promise<void> {
      const { context } = world.api.parts;
      const outcome = { outcome: 'DONE', reason: 'Sudah diperbaiki' } as const;
      allowed(await resolveComplaint(context, people.leadOfficer, { complaintId, ...outcome }));
      allowed(await confirmResolution(context, people.reporter, { complaintId, rating: null }));
    }

    /** One complaint for each kind of step: new with a photo, answered, with one more photo, reopened, hidden, sent on. */
    async function somethingOfEach(): Promise<void> {
      round += 1;
      const { parts } = world.api;
      const { answered, photographed, reopened, referred } = steady;
      if (round > 1) await closed(reopened);
      await world.send();
      minutes(1);
      const hidden = last;
      last = (await world.forwarded()).id;
      await sendPhoto(world.api, last, round);
      await world.answer(answered, `Jawaban ${round}.`);
      const photo = await sendPhoto(world.api, photographed, 100 + round);
      await planned(photographed, 'ATTACH', { about: photo });
      allowed(
        await reopenComplaint(parts.context, people.reporter, {
          complaintId: reopened,
          reason: 'Masih rusak',
        }),
      );
      await planned(reopened, 'STATE', { about: `repair ${round}`, wanted: 'IN_PROGRESS' });
      const wish = { complaintId: hidden, hideIdentity: true, hideComplaint: false };
      allowed(await changeSecrecy(parts.context, people.reporter, wish as never));
      const progress = round % 2 === 0 ? '900' : '51';
      await planned(referred, 'FORWARD', { about: `forward-${round}`, wanted: 'REFERRED', progress });
      minutes(1);
    }
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
      await somethingOfEach();
      await kill();
      await noNews();
      await restarted();
      await noNews();
      await bothSidesAgree();
    });

    /** What complaints keep and what the national side keeps, compared. */
    async function bothSidesAgree(): Promise<void> {
      const links = await world.mirror.deliveries.database.read((manager) => manager.find(LinkRow));
      expect(links).toHaveLength(5 + round);
      const reports = world.simulator.national.all();
      expect(reports.map(({ id }) => id).sort()).toEqual(links.map(({ trackingId }) => trackingId).sort());
      for (const report of reports) {
        const complaintId = links.find(({ trackingId }) => trackingId === report.id)?.complaintId ?? '';
        const complaint = await mirroredComplaint(world.api.subgraph, complaintId);
        if (!complaint) throw new Error(`no complaint ${complaintId}`);
        expect(referenceIn(report.content)?.ticket).toBe(complaint.ticket);
        expect([report.anonymous, report.secret]).toEqual([
          complaint.identityHidden,
          complaint.complaintHidden,
        ]);
        const status = laporStatusNamed(report.status);
        expect([complaint.state, status, status && agrees(complaint.state, status)]).toContain(true);
        const marks = report.followUps.map(({ content }) => referenceIn(content)?.entry);
        expect([...new Set(marks)]).toEqual(marks);
        const told = complaint.entries
          .filter((entry) => !whyEntryStays(entry))
          .map(({ id }) => entryMark(id));
        expect(marks.filter((mark) => told.includes(mark ?? ''))).toEqual(told);
        const files = report.attachments.length + report.followUps.flatMap((entry) => entry.files).length;
        expect(files).toBe(complaint.attachments.filter(({ isPublic }) => isPublic).length);
      }
      const { referred } = steady;
      const sentOn = links.find(({ complaintId }) => complaintId === referred);
      expect(world.simulator.national.find(sentOn?.trackingId ?? 0)).toMatchObject({
        institutionId: round % 2 === 0 ? 900 : 51,
      });
    }

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
