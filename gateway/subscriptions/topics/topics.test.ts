import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import type { EventEnvelope } from '../../../schema/events/envelope';
import { visitor, type Actor } from '../../../platform/domain/actor';
import { admin, citizen, officer } from '../../../test/support/gateway';
import { Topics } from './topics';

const root = join(__dirname, '..', '..', '..');
const topics = (fields: string) =>
  new Topics(`schema { query: Query subscription: News } type News { ${fields} untold: ID }`);
const event = (more: Record<string, unknown>): EventEnvelope => ({
  ...{ id: 'e1', type: 'Written', at: '2026-01-05T00:00:00Z' },
  ...more,
});

describe('what a subgraph declares of a subscription', () => {
  it.each<[string, string, Record<string, unknown>, string[]]>([
    ['nothing more', '', {}, ['']],
    ['its types', 'events: ["Written"]', {}, ['']],
    ['other types', 'events: ["Read"]', {}, []],
    ['types it leaves out', 'except: ["Written"]', {}, []],
    ['what events carry', 'carrying: "note"', { note: 'n1' }, ['']],
    ['what this one does not carry', 'carrying: "note"', { note: null }, []],
    ['what this one has never heard of', 'carrying: "note"', {}, []],
    ['what all objects have', 'carrying: "constructor"', {}, []],
    ['what it is about', 'argument: "of", field: "thing.id"', { thing: { id: 't1' } }, ['t1']],
    ['what it is about, several', 'argument: "of", field: "things"', { things: ['a', 'b'] }, ['a', 'b']],
    ['what this one is not about', 'argument: "of", field: "thing.id"', { thing: null }, []],
  ])('decides what is heard: %s', (_name, declared, more, keys) => {
    const places = topics(`told(of: ID): ID @topic(channel: "mirror" ${declared})`);
    expect(places.placesOf('mirror', event(more))).toEqual(keys.map((key) => ({ topic: 'told', key })));
    expect(places.placesOf('complaints', event(more))).toEqual([]);
    expect([...places.channels]).toEqual(['mirror']);
  });

  it.each<[string, string, string[]]>([
    ['one it does not hear', 'carrying: "note", sight: "sightOf"', ['t1']],
    ['one it hears, which is tried', 'sight: "sightOf"', []],
    ['none where nobody says who may be told', 'carrying: "note"', []],
  ])('decides what may change who is told: %s', (_name, declared, keys) => {
    const places = topics(
      `told(of: ID): ID @topic(channel: "mirror", argument: "of", field: "thing.id", ${declared})`,
    );
    const told = event({ thing: { id: 't1' } });
    expect(places.watchedPlacesOf('mirror', told)).toEqual(keys.map((key) => ({ topic: 'told', key })));
    expect(places.watchedPlacesOf('complaints', told)).toEqual([]);
  });

  it.each<[string, Actor[]]>([
    ['', [visitor, citizen, officer, admin]],
    ['roles: ["ADMIN", "CITIZEN"]', [citizen, admin]],
    ['roles: ["ADMIN", "OFFICER"]', [officer, admin]],
    ['roles: ["ADMIN", "OFFICER"], staffOf: "agency"', [officer, admin]],
    ['roles: ["OFFICER"], staffOf: "other"', []],
  ])('decides who may listen: %s', (declared, who) => {
    const topic = topics(`told(agency: ID): ID @topic(channel: "mirror" ${declared})`).of('told');
    const homeless: Actor = { ...officer, agencyId: null };
    const listening = [visitor, citizen, officer, admin, homeless].filter((actor) =>
      topic?.mayListen(actor, { agency: 'PUPR', other: 'DLHK' }),
    );
    expect(listening).toEqual(declared === '' ? [...who, homeless] : who);
  });

  it('may be nothing: then the subgraph tells by itself', () => {
    expect(topics('told: ID').of('untold')).toBeNull();
  });

  it.each([
    'channel: "gossip"',
    'channel: "mirror", whispered: true',
    'channel: "mirror", field: "a"',
    'events: []',
    'channel: "mirror", sight: "sightOf"',
  ])('is refused when this gateway does not know it: %s', (declared) => {
    expect(() => topics(`told: ID @topic(${declared})`)).toThrow('subscription told declares no topic');
  });

  it.each([
    ['no event', {}],
    ['one that names nothing where it should', event({ thing: { id: 7 } })],
  ])('throws for %s', (_name, told) => {
    const places = topics('told(of: ID): ID @topic(channel: "mirror", argument: "of", field: "thing.id")');
    expect(() => places.placesOf('mirror', told as EventEnvelope)).toThrow(/expected a string|names nothing/);
  });
});

describe('the subscriptions of the hub', () => {
  const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
  const fields = buildSchema(read('schema', 'api.graphql')).getSubscriptionType()?.getFields() ?? {};

  it('are all told by events', () => {
    const declared = new Topics(read('schema', 'supergraph.graphql'));
    expect(Object.keys(fields).filter((field) => !declared.of(field))).toEqual([]);
    expect(Object.keys(fields).length).toBeGreaterThan(0);
  });

  it('are the ones of the README', () => {
    const table = read('gateway', 'README.md').split('| field ')[1]?.split('\n\n')[0] ?? '';
    const named = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(fields).sort());
  });
});
