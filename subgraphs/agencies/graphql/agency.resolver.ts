import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CacheControl } from '../../../platform/runtime/graphql/cache-control';
import {
  connectionFrom,
  connectionType,
  PageArguments,
  pageOf,
  type Connection,
} from '../../../platform/runtime/graphql/connection.type';
import { isOpenOn, nameOn, opensOrEndsAfter, type Agency } from '../domain/agency';
import { placeKey } from '../domain/place-key';
import { handledNowBy } from '../domain/successor';
import { placeInList, type AgencyFilter } from '../store/agency-reader';
import { AgencyFilterInput } from './agency-filter.input';
import { AgencyFace } from './agency.type';
import { badInput } from './bad-inputs';
import { untilAgencyChanges } from './caching';
import type { AgenciesContext } from './context';
import { presentAgency } from './present-agency';
import { optional, readDate, readText } from './read-input';

const AgencyConnection = connectionType(() => AgencyFace, 'Agency');

@Resolver(() => AgencyFace)
export class AgencyResolver {
  @CacheControl(untilAgencyChanges)
  @Query(() => AgencyConnection, {
    description:
      'The connected agencies (perangkat daerah) in the order of their names; those that exist now unless another instant is asked for.',
  })
  async agencies(
    @Arg('filter', () => AgencyFilterInput, {
      nullable: true,
      description: 'Which agencies; all when left out.',
    })
    filterInput: AgencyFilterInput | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: AgenciesContext,
  ): Promise<Connection<AgencyFace>> {
    const filter = readFilter(filterInput ?? {}, context.at);
    if (!filterInput?.openOn) context.keeping.changesAt(await context.agencies.changesAfter(context.at));
    const slice = await context.agencies.page(filter, pageOf(page));
    return connectionFrom(slice, {
      present: presentAgency,
      keysOf: placeInList,
      count: () => context.agencies.count(filter),
    });
  }

  @CacheControl(untilAgencyChanges)
  @Query(() => AgencyFace, {
    nullable: true,
    description: 'One agency by its id, a closed one too; null when there is none.',
  })
  async agency(
    @Arg('id', () => ID, { description: 'Id of the agency, which is its code.' }) id: string,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyFace | null> {
    return present(await context.agencyByCode.load(id));
  }

  @FieldResolver(() => Boolean, { description: 'It exists at the time of this request.' })
  isOpen(@Root() face: AgencyFace, @Ctx() { at, keeping }: AgenciesContext): boolean {
    keeping.changesAt(opensOrEndsAfter(face, at));
    return isOpenOn(face, at);
  }

  @FieldResolver(() => AgencyFace, {
    nullable: true,
    description: 'The agency above it (induk): of a ward its district; null for most.',
  })
  async parent(@Root() face: AgencyFace, @Ctx() context: AgenciesContext): Promise<AgencyFace | null> {
    return face.parentCode === null ? null : present(await context.agencyByCode.load(face.parentCode));
  }

  @FieldResolver(() => [AgencyFace], {
    description:
      'Agencies directly under it, past ones too, in the order of names: of a district its wards; a short list.',
  })
  async children(@Root() face: AgencyFace, @Ctx() context: AgenciesContext): Promise<AgencyFace[]> {
    const children = await context.agenciesUnder.load(face.code);
    return children.map(presentAgency);
  }

  @FieldResolver(() => AgencyFace, {
    nullable: true,
    description:
      'The agency it was merged into (penerus); null while it exists or when it ended without one.',
  })
  async successor(@Root() face: AgencyFace, @Ctx() context: AgenciesContext): Promise<AgencyFace | null> {
    return face.successorCode === null ? null : present(await context.agencyByCode.load(face.successorCode));
  }

  @FieldResolver(() => AgencyFace, {
    nullable: true,
    description:
      'Who does its work today: itself while it exists, else the end of its chain of successors; null when nobody does.',
  })
  async handledNowBy(@Root() face: AgencyFace, @Ctx() context: AgenciesContext): Promise<AgencyFace | null> {
    const chain = new Map<string, Agency>();
    let code: string | null = face.code;
    while (code !== null && !chain.has(code)) {
      const agency: Agency | null = await context.agencyByCode.load(code);
      if (agency) chain.set(code, agency);
      code = agency?.successorCode ?? null;
    }
    return present(handledNowBy(chain, face.code));
  }

  @FieldResolver(() => String, {
    description: 'The name it bore at an instant (nama pada tanggal): a complaint shows the name of its day.',
  })
  nameOn(@Root() face: AgencyFace, @Arg('at', () => Date, { description: 'The instant.' }) at: Date): string {
    return nameOn(face, at);
  }
}

function present(agency: Agency | null): AgencyFace | null {
  return agency && presentAgency(agency);
}

function readFilter(input: AgencyFilterInput, at: Date): AgencyFilter {
  const place = optional(input.place, (text) => readText(text, 'filter.place', 100));
  if (place !== null && placeKey(place) === '') throw badInput('INVALID_TEXT', 'filter.place');
  return {
    type: input.type ?? null,
    code: input.code ?? null,
    place,
    text: optional(input.text, (text) => readText(text, 'filter.text', 100)),
    openOn: readDate(input.openOn, 'filter.openOn') ?? at,
  };
}
