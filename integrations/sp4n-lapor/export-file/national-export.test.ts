import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aReport, laporPair, type LaporPair } from '../../../test/support/lapor';
import { cityInstitution } from '../simulator/masters';
import { differenceOf, type Difference, type KnownReport } from './difference';
import { readExport, type ExportFile } from './read-export';

const city = { name: 'Denpasar', institutionIds: new Set([cityInstitution]) };
let pair: LaporPair;
let folder: string;

beforeAll(async () => {
  pair = await laporPair();
  folder = await mkdtemp(join(tmpdir(), 'national-export-'));
});
afterAll(async () => {
  await pair.simulator.stop();
  await rm(folder, { recursive: true });
});

async function act(wanted: object): Promise<{ readonly id: number }> {
  const answer = await fetch(`${pair.simulator.url}/desk`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
  return ((await answer.json()) as { done: { id: number } }).done;
}

async function saved(): Promise<ExportFile> {
  const answer = await fetch(`${pair.simulator.url}/desk/laporan.xlsx`);
  const path = join(folder, 'laporan.xlsx');
  await writeFile(path, Buffer.from(await answer.arrayBuffer()));
  const file = await readExport(path, pair.clock.now());
  if ('fault' in file) throw new Error(file.fault.code);
  return file;
}

/** What a mirror knows that read in everything the calls told it. */
async function known(): Promise<ReadonlyMap<number, KnownReport>> {
  const { read } = await pair.client.reports(1, null);
  return new Map(
    read.map((report) => [
      report.id,
      {
        trackingId: report.id,
        ...report,
        secrecy: { identityHidden: report.anonymous, complaintHidden: report.secret },
        receivedAt: new Date(0),
      },
    ]),
  );
}

const idsOf = ({ added, changed, same, outside }: Difference) => ({
  added: added.map(({ trackingId }) => trackingId),
  changed: changed.map(({ record, fields }) => [record.trackingId, ...fields]),
  same: same.map(({ trackingId }) => trackingId),
  outside: outside.map(({ trackingId }) => trackingId),
});

it('the file a national admin saves tells what the calls would have told', async () => {
  const kept = await pair.client.createReport(aReport);
  const closed = (await act({ do: 'file', title: 'Parkir liar', content: 'Di trotoar.', categoryId: 202 }))
    .id;
  const before = await known();
  expect(idsOf(differenceOf(await saved(), before, city))).toEqual({
    ...{ added: [], changed: [], outside: [] },
    same: [kept, closed],
  });

  await act({ do: 'close', id: closed });
  await act({ do: 'secrecy', id: closed, anonymous: '1', secret: '1' });
  const added = (await act({ do: 'file', title: 'Sampah', content: 'Menumpuk.\nBau.', categoryId: 301 })).id;
  const sentOn = (await act({ do: 'file', title: 'Tagihan', content: 'Salah.', categoryId: 900 })).id;
  await act({ do: 'forward', id: sentOn, institutionId: 900, reason: 'Bukan wewenang' });

  const file = await saved();
  expect(file.broken).toEqual([]);
  expect(JSON.stringify(file)).not.toContain('Wayan');
  expect(idsOf(differenceOf(file, before, city))).toEqual({
    ...{ added: [added], same: [kept], outside: [sentOn] },
    changed: [[closed, 'status', 'secrecy']],
  });
});
