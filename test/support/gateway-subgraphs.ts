import 'reflect-metadata';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { nudges, type ComplaintEvent } from '../../schema/events/complaint-events';
import type { PositionedEvent } from '../../schema/events/envelope';
import { agencyRoles, type Actor } from '../../platform/domain/actor';
import { BadInput } from '../../platform/runtime/graphql/bad-input';
import { buildFederatedSchema } from '../../platform/runtime/graphql/build-subgraph-schema';
import { composedSupergraph } from '../../platform/runtime/graphql/composed-supergraph';
import { subscribedByGateway } from '../../platform/runtime/graphql/gateway-only';
import { Impersonal, Topic } from '../../platform/runtime/graphql/topic';
import { actorFrom, ViewerInput } from '../../platform/runtime/graphql/viewer-input';
import { localSubgraph } from '../../platform/runtime/graphql/local-subgraph';
import type { LocalSubgraph, RequestContext } from '../../platform/runtime/graphql/subgraph';
import type { Logger } from '../../platform/runtime/logging/logger';

/** Two small subgraphs that join: enough to try the gateway without any real service. */

@Impersonal('id', 'name')
@Directive('@key(fields: "id")')
@ObjectType('Agency')
class Agency {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@Resolver()
class AgencyResolver {
  @Query(() => Agency, { nullable: true })
  agency(@Arg('id', () => ID) id: string, @Ctx() { language }: RequestContext): Agency | null {
    return agencyOf(id, language);
  }
}

function agencyOf(id: string, language: string): Agency | null {
  if (id === 'NONE') return null;
  return { id, name: language === 'id' ? `Dinas ${id}` : `Agency ${id}` };
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Agency')
class AgencyStub {
  @Field(() => ID)
  id!: string;
}

@Impersonal('id', 'topic', 'lead')
@Directive('@key(fields: "id")')
@ObjectType('Complaint')
class Complaint {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  topic!: string;

  @Field(() => AgencyStub, { nullable: true })
  lead!: AgencyStub | null;

  @Field(() => Complaint, { nullable: true })
  parent?: Complaint | null;

  @Field(() => String)
  seenAs?: string;
}

@Impersonal('id', 'complaint')
@ObjectType('FollowUp')
class FollowUp {
  @Field(() => ID)
  id!: string;

  @Field(() => Complaint)
  complaint!: Complaint;
}

@InputType('FileComplaintInput')
class FileComplaintInput {
  @Field(() => String)
  topic!: string;

  @Field(() => Date, { nullable: true })
  incidentDate?: Date;
}

const complaint = (id: string): Complaint => ({ id, topic: `Topic of ${id}`, lead: { id: 'PUPR' } });
/** Filed every complaint. */
export const reporter = 'a-reporter';
/** Complaints that became secret. */
export const secret = new Set<string>();
const isParty = (actor: Actor) => actor.role === 'ADMIN' || actor.accountId === reporter;
/** A complaint that is secret or named so is for the admin and its reporter alone. */
const isSeen = (id: string, actor: Actor) => (!id.startsWith('hidden') && !secret.has(id)) || isParty(actor);
const ofComplaint = {
  ...{ argument: 'complaint', field: 'complaint.id' },
  ...{ strangers: 'strangersTo', sight: 'sightOf' },
};

@Resolver(() => Complaint)
class ComplaintResolver {
  @Query(() => [Complaint])
  complaints(@Arg('first', () => Int, { defaultValue: 2 }) first: number): Complaint[] {
    return Array.from({ length: first }, (_, index) => complaint(`c${index + 1}`));
  }

  @Query(() => Complaint, { nullable: true })
  complaint(@Arg('id', () => ID) id: string, @Ctx() { actor }: RequestContext): Complaint | null {
    return isSeen(id, actor) ? complaint(id) : null;
  }

  @Query(() => String, { nullable: true })
  async fail(@Arg('how', () => String) how: string): Promise<string | null> {
    if (how === 'input')
      throw new BadInput('BAD_STONE', { id: 'Batu salah.', en: 'Bad stone.' }, 'input.stone');
    if (how === 'slow') await new Promise((resolve) => setTimeout(resolve, 300));
    if (how === 'fault') throw new Error('the password is hunter2');
    return how;
  }

  @Directive('@inaccessible')
  @Query(() => [ID], { nullable: true })
  strangersTo(
    @Arg('of', () => ID) id: string,
    @Arg('accounts', () => [ID]) accounts: string[],
    @Ctx() { actor }: RequestContext,
  ): string[] | null {
    if (id === 'unsaid') throw new Error('nobody knows');
    return actor.role === 'SYSTEM' ? accounts.filter((account) => account !== reporter) : null;
  }

  @Directive('@inaccessible')
  @Query(() => [Boolean], { nullable: true })
  sightOf(
    @Arg('of', () => ID) id: string,
    @Arg('viewers', () => [ViewerInput]) viewers: ViewerInput[],
    @Ctx() { actor }: RequestContext,
  ): boolean[] | null {
    return actor.role === 'SYSTEM' ? viewers.map((viewer) => isSeen(id, actorFrom(viewer))) : null;
  }

  @Query(() => Complaint)
  broken(): Complaint {
    throw new Error('the password is hunter2');
  }

  @Mutation(() => Complaint)
  fileComplaint(@Arg('input', () => FileComplaintInput) { topic }: FileComplaintInput): Complaint {
    filed.push(topic);
    return { ...complaint('c9'), topic };
  }

  @Topic({ channel: 'complaints', carrying: 'followUpId', ...ofComplaint })
  @Subscription(() => FollowUp, { nullable: true, subscribe: subscribedByGateway })
  followUpAdded(
    @Arg('complaint', () => ID) _complaint: string,
    @Root() { event }: PositionedEvent<ComplaintEvent>,
    @Ctx() { actor }: RequestContext,
  ): FollowUp | null {
    if (!isSeen(event.complaint.id, actor)) return null;
    if (event.followUpId === 'note' && !isParty(actor)) return null;
    return { id: event.followUpId ?? '', complaint: complaint(event.complaint.id) };
  }

  @Topic({ channel: 'complaints', except: nudges, ...ofComplaint })
  @Subscription(() => Complaint, { nullable: true, subscribe: subscribedByGateway })
  complaintChanged(
    @Arg('complaint', () => ID) _complaint: string,
    @Root() { event }: PositionedEvent<ComplaintEvent>,
    @Ctx() { actor }: RequestContext,
  ): Complaint | null {
    if (event.complaint.id === 'faulty') throw new Error('the password is hunter2');
    return isSeen(event.complaint.id, actor) ? complaint(event.complaint.id) : null;
  }

  @Topic({
    channel: 'complaints',
    events: ['ComplaintForwarded'],
    argument: 'agency',
    field: 'agencies',
    roles: ['ADMIN', ...agencyRoles],
    staffOf: 'agency',
  })
  @Subscription(() => Complaint, { nullable: true, subscribe: subscribedByGateway })
  dispositionIssued(
    @Arg('agency', () => ID) _agency: string,
    @Root() { event }: PositionedEvent<ComplaintEvent>,
  ): Complaint {
    return complaint(event.complaint.id);
  }

  @FieldResolver(() => Complaint, { nullable: true })
  parent(@Root() { id }: Complaint): Complaint {
    return complaint(`${id}p`);
  }

  @FieldResolver(() => String)
  seenAs(@Ctx() { actor, language, requestId }: RequestContext): string {
    return `${actor.role}:${actor.accountId ?? '-'}:${language}:${requestId}`;
  }
}

/** Topics of the complaints filed: whether something was written. */
export const filed: string[] = [];

export interface TestSubgraphs {
  readonly supergraphSdl: string;
  readonly complaints: LocalSubgraph;
  readonly agencies: LocalSubgraph;
}

export async function buildTestSubgraphs(log: Logger): Promise<TestSubgraphs> {
  const complaints = localSubgraph<RequestContext>({
    name: 'complaints',
    ...(await buildFederatedSchema<RequestContext>({
      resolvers: [ComplaintResolver],
      orphanedTypes: [],
      references: { Complaint: async ({ id }) => complaint(String(id)) },
    })),
    log,
    contextOf: (request) => request,
  });
  const agencies = localSubgraph<RequestContext>({
    name: 'agencies',
    ...(await buildFederatedSchema<RequestContext>({
      resolvers: [AgencyResolver],
      orphanedTypes: [],
      references: { Agency: async ({ id }, { language }) => agencyOf(String(id), language) },
    })),
    log,
    contextOf: (request) => request,
  });
  return { supergraphSdl: composedSupergraph([complaints, agencies]), complaints, agencies };
}
