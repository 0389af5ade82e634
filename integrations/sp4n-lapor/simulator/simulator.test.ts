import { createHmac } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aReport, laporCredentials, laporPair } from '../../../test/support/lapor';
import { Faults, faultNames } from './faults';
import { quirkNames } from './quirks';
import { afterWorkingDays, read, written } from './wib';

describe('the simulated national system', () => {
  it('files a repeated call twice: there is no idempotency key', async () => {
    const { client, simulator } = await laporPair();
    simulator.faults.next({ kind: 'doneTwice', call: 'create' });
    await client.createReport(aReport);
    expect(simulator.national.all()).toHaveLength(2);
    await simulator.stop();
  });

  it('keeps reports over a restart, but for the line a crash cut off', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lapor-'));
    const file = join(folder, 'reports.jsonl');
    const first = await laporPair({ file });
    const id = await first.client.createReport(aReport);
    await first.client.act(id, 'hold', 'Kurang jelas');
    const kept = first.simulator.national.find(id);
    await first.simulator.stop();
    appendFileSync(file, '{"id":1,"title":"terput');
    const second = await laporPair({ file });
    expect(second.simulator.national.all()).toEqual([kept]);
    expect(await second.client.createReport(aReport)).toBeGreaterThan(id);
    await second.simulator.stop();
    rmSync(folder, { recursive: true });
  });

  it('closes by itself what nobody answered for ten working days, and nothing earlier', async () => {
    const { client, simulator, clock } = await laporPair();
    const id = await client.createReport(aReport);
    await client.addFollowUp({
      reportId: id,
      content: 'Selesai',
      templateCode: '',
      rating: 0,
      secret: false,
      files: [],
    });
    // Monday 23 November; without the holiday the tenth working day after it is Monday 7 December, whole.
    const holiday = new URLSearchParams({ do: 'holiday', day: '2026-12-01' });
    expect((await fetch(`${simulator.url}/desk`, { method: 'POST', body: holiday })).ok).toBe(true);
    clock.set(new Date('2026-12-08T16:59:59Z'));
    expect(simulator.national.closeSilent()).toEqual([]);
    clock.set(new Date('2026-12-08T17:00:00Z'));
    expect(simulator.national.closeSilent()).toEqual([id]);
    expect((await client.report(id)).statusName).toBe('Selesai');
    await simulator.stop();
  });

  it('writes every call to its journal, with what came over the wire', async () => {
    const { client, simulator } = await laporPair();
    await client.createReport(aReport);
    expect(simulator.journal.lines('create')).toMatchObject([
      { status: 200, fault: null, body: { title: aReport.title, is_secret: false } },
    ]);
    await simulator.stop();
  });

  it('plays the same faults again for the same seed', () => {
    const met = (seed: number) => {
      const faults = new Faults();
      faults.byChance(seed, { lostAnswer: 0.2, fault: 0.1 });
      return Array.from({ length: 200 }, () => faults.meet('create'));
    };
    expect(met(7)).toEqual(met(7));
    expect(met(7)).not.toEqual(met(8));
    expect(new Set(met(7))).toEqual(new Set(['lostAnswer', 'fault', null]));
  });

  it('tells of changes by a signed push, again until it is taken', async () => {
    const told: { body: string; signature: string; timestamp: string }[] = [];
    let refuse = true;
    const hub = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        response.statusCode = refuse ? 503 : 204;
        const header = (name: string) => String(request.headers[name]);
        if (!refuse)
          told.push({ body, signature: header('x-lapor-signature'), timestamp: header('x-lapor-timestamp') });
        response.end();
      });
    });
    await new Promise<void>((listening) => hub.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
    const { client, simulator } = await laporPair({ push: { url, secret: 'rahasia-uji' } });
    simulator.push.atOnce = false;
    const id = await client.createReport(aReport);
    expect(await simulator.push.deliver()).toBe(1);
    refuse = false;
    expect(await simulator.push.deliver()).toBe(0);
    const [event] = told;
    expect(JSON.parse(event?.body ?? '')).toMatchObject({ type: 'created', complaint_id: id });
    expect(event?.signature).toBe(
      createHmac('sha256', 'rahasia-uji').update(`${event?.timestamp}.${event?.body}`).digest('hex'),
    );
    await simulator.stop();
    hub.close();
  });

  it('has a desk: a page without scripts, and the same actions as JSON', async () => {
    const { client, simulator } = await laporPair();
    const id = await client.createReport({ ...aReport, title: '<script>alert(1)</script>' });
    const desk = (body: unknown) =>
      fetch(`${simulator.url}/desk`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const actions = [
      { do: 'verify', id },
      { do: 'reply', id, content: 'Mohon ditindaklanjuti' },
      { do: 'edit', id, title: 'Lampu padam', content: 'Diubah' },
      { do: 'category', id, categoryId: 201 },
      { do: 'secrecy', id, anonymous: true },
      { do: 'hold', id, reason: 'Tunggu' },
      { do: 'archive', id, reason: 'Ganda' },
      { do: 'close', id },
      { do: 'forward', id, institutionId: 900 },
    ];
    for (const action of actions) expect((await desk(action)).status).toBe(200);
    expect(simulator.national.find(id)).toMatchObject({
      title: 'Lampu padam',
      firstTitle: '<script>alert(1)</script>',
      categoryId: 201,
      anonymous: true,
      institutionId: 900,
      status: 'Selesai',
    });
    expect((await desk({ do: 'verify', id: 1 })).status).toBe(404);
    expect((await desk({ do: 'burn', id })).status).toBe(400);
    for (const name of quirkNames) expect((await desk({ do: 'quirk', name, plays: false })).status).toBe(200);
    expect(quirkNames.some((name) => simulator.quirks.plays(name))).toBe(false);
    for (const kind of [...faultNames, '']) await desk({ do: 'fault', kind });
    expect(simulator.faults.standing).toBeNull();
    await desk({ do: 'edit', id, title: '<script>alert(1)</script>', content: '"><img>' });
    const page = await (await fetch(simulator.url)).text();
    expect(page).toContain(String(id));
    expect(page).not.toMatch(/<script|"><img/);
    await simulator.stop();
  });

  it('lets nobody in without both credentials', async () => {
    const { simulator } = await laporPair();
    const ask = (headers: Record<string, string>) => fetch(`${simulator.url}/complaints`, { headers });
    const authorization = `Bearer ${laporCredentials.bearer}`;
    expect((await ask({ authorization })).status).toBe(401);
    expect((await ask({ token: laporCredentials.token })).status).toBe(401);
    expect((await ask({ authorization, token: laporCredentials.token })).status).toBe(200);
    await simulator.stop();
  });
});

describe('its clock', () => {
  it('is western time, without a zone', () => {
    expect(written(new Date('2026-11-22T17:00:00Z'))).toBe('23-11-2026 00:00:00');
    expect(read('2026-11-23 00:00:00')).toEqual(new Date('2026-11-22T17:00:00Z'));
    expect(read('kemarin')).toBeNull();
  });

  it.each([
    ['a Monday', '2026-11-23T01:00:00Z', '2026-12-07T17:00:00.000Z'],
    ['a Friday', '2026-11-27T01:00:00Z', '2026-12-11T17:00:00.000Z'],
    ['a Saturday', '2026-11-28T01:00:00Z', '2026-12-11T17:00:00.000Z'],
    // The year ends with Christmas, joint leave and New Year.
    ['a Monday before holidays', '2026-12-14T01:00:00Z', '2026-12-30T17:00:00.000Z'],
  ])('ten working days after %s are over', (_day, from, over) => {
    const holidays = new Set(['2026-12-24', '2026-12-25', '2027-01-01']);
    expect(afterWorkingDays(new Date(from), 10, holidays).toISOString()).toBe(over);
  });
});
