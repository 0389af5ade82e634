import { cityInstitution } from '../../integrations/sp4n-lapor/simulator/masters';
import { memoryDuring } from '../measures/memory';
import { untilSo, type BothSides } from './both-sides';
import type { Burst } from './told';

const count = `query { complaints(first: 1, filter: { channels: [SP4N_LAPOR] }) { totalCount } }`;

/** Reports that appear on the national side, all at once, until the secretariat has each of them. */
export async function measureHeard(sides: BothSides, admin: string, reports: number): Promise<Burst> {
  const { door, cpu, pid } = sides;
  const here = async () => (await door.ask<{ totalCount: number }>(count, {}, admin)).value.totalCount;
  const known = await here();
  const before = await cpu.milliseconds();
  const memory = await memoryDuring(pid, async () => {
    for (let index = 0; index < reports; index += 1) fileThere(sides, index);
    await untilSo(async () => (await here()) - known >= reports);
  });
  const used = (await cpu.milliseconds()) - before;
  const added = (await here()) - known;
  if (added !== reports) throw new Error(`${added} complaints of ${reports} reports`);
  return { reports, perSecond: reports / memory.seconds, cpuPerReport: used / reports, memory };
}

export function fileThere({ simulator }: BothSides, index: number): number {
  const report = simulator.national.create({
    ...{
      title: `Lampu jalan padam, tiang ${index}`,
      content: 'Lampu jalan padam sejak tiga hari. Mohon diperbaiki.',
    },
    ...{ classificationId: 1, categoryId: 101, locationId: 5171, institutionId: cityInstitution },
    ...{ channel: 1, userId: 1, reporterName: 'I Wayan Contoh', anonymous: false, secret: false },
    ...{ incidentOn: null, attachments: [] },
  });
  if (!report) throw new Error('the national side took no report');
  return report.id;
}
