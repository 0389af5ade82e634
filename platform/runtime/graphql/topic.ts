import { Directive } from 'type-graphql';
import type { Channel } from '../../../schema/events/envelope';
import type { Role } from '../../domain/actor';

/**
 * What a subscription field hears. It travels with the schema, so the gateway knows of a field nothing but this.
 *
 * A topic decides only what is tried. Whether a viewer is told is decided per event by the resolver of the field: null
 * there means that nothing is sent.
 */
export interface TopicDeclaration {
  readonly channel: Channel;
  /** Types of the events that are heard, or of those that are not; without either every event is. */
  readonly events?: readonly string[];
  readonly except?: readonly string[];
  /** Only events that have this field are heard: `followUpId`. */
  readonly carrying?: string;
  /** The argument that has to match `field`; without one a listener hears of everything. */
  readonly argument?: string;
  /** Where an event names what it is about, one thing or a list: `complaint.id`. */
  readonly field?: string;
  /**
   * Who may listen, everybody when it is left out; staff only with an agency. Only for rules that reveal nothing: a
   * complaint that a viewer may not see and one that does not exist are both simply silent.
   */
  readonly roles?: readonly Role[];
  /** The argument that names the agency which staff have to belong to. */
  readonly staffOf?: string;
  /**
   * The query of this subgraph that tells which accounts are strangers to what an event is about: they are told what
   * visitors are told. `strangers(of: ID!, accounts: [ID!]!): [ID!]!`, hidden from clients and answered to SYSTEM alone.
   */
  readonly strangers?: string;
  /**
   * The query of this subgraph that tells which of some viewers may be told of the thing `argument` names, as it is now.
   * Without one a stream whose viewer may not be told any more is silent; with one it is ended, for those who were found
   * to be allowed before. `sight(of: ID!, viewers: [ViewerInput!]!): [Boolean!]!`, hidden and answered to SYSTEM alone.
   */
  readonly sight?: string;
}

export const topicName = 'topic';
export const impersonalName = 'impersonal';
const url = 'https://denpasar.example/specs/topic/v1.0';

/** What a schema says besides that declares any of this: composition carries it into the supergraph. */
export const topicHeader = `extend schema
  @link(url: "${url}", import: ["@${topicName}", "@${impersonalName}"])
  @composeDirective(name: "@${topicName}")
  @composeDirective(name: "@${impersonalName}")

directive @${topicName}(
  channel: String!
  events: [String!]
  except: [String!]
  carrying: String
  argument: String
  field: String
  roles: [String!]
  staffOf: String
  strangers: String
  sight: String
) on FIELD_DEFINITION

directive @${impersonalName}(fields: [String!]!) on OBJECT`;

/** Declares what a subscription field hears. */
export function Topic(declaration: TopicDeclaration): MethodDecorator {
  const given = Object.entries(declaration).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return Directive(`@${topicName}(${given.join(', ')})`);
}

/**
 * Names the fields of a type that are the same for all to whom the object itself is the same: they do not ask who asks.
 * What is not named is taken to be personal. Whoever is told as a stranger is told these alone.
 */
export function Impersonal(...fields: readonly string[]): ClassDecorator {
  return Directive(`@${impersonalName}(fields: ${JSON.stringify(fields)})`);
}
