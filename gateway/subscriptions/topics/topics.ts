import type { Channel, EventEnvelope } from '../../../schema/events/envelope';
import { record, instant, text } from '../../../schema/events/parse';
import { declaredTopics } from './declared-topics';
import type { Topic } from './topic';

/** Where an event is heard. */
export interface Place {
  readonly topic: string;
  readonly key: string;
}

const parseEnvelope = record({ id: text, type: text, at: instant });

/** The topics of one supergraph. */
export class Topics {
  private readonly byField: ReadonlyMap<string, Topic>;

  constructor(supergraphSdl: string) {
    this.byField = declaredTopics(supergraphSdl);
  }

  /** Null for a field whose subgraph tells by itself. */
  of(field: string): Topic | null {
    return this.byField.get(field) ?? null;
  }

  get channels(): ReadonlySet<Channel> {
    return new Set([...this.byField.values()].map(({ channel }) => channel));
  }

  /** Whom an event concerns. Throws for one that is not what its service tells. */
  placesOf(channel: Channel, event: EventEnvelope): readonly Place[] {
    return this.places(channel, event, (topic) => topic.keysOf(event));
  }

  /** Whose rights an event may change that is not for them. Throws likewise. */
  watchedPlacesOf(channel: Channel, event: EventEnvelope): readonly Place[] {
    return this.places(channel, event, (topic) => topic.watchedKeysOf(event));
  }

  private places(
    channel: Channel,
    event: EventEnvelope,
    keysOf: (topic: Topic) => readonly string[],
  ): readonly Place[] {
    parseEnvelope(event, channel);
    return [...this.byField.values()].flatMap((topic) =>
      topic.channel === channel ? keysOf(topic).map((key) => ({ topic: topic.name, key })) : [],
    );
  }
}
