import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Bilingual } from '../../domain/language';
import {
  defaultPageSize,
  largestPageSize,
  readPage,
  type Page,
  type PageFault,
  type PageRequest,
  type Slice,
} from '../../domain/page';
import { BadInput } from './bad-input';
import { CacheFields } from './cache-control';
import { decodeCursor, encodeCursor } from './cursor';
import { badCursor } from './unknown-cursor';

@CacheFields(['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'])
@Directive('@shareable')
@ObjectType({ description: 'Where a page lies in its list, as the Relay specification defines it.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There are more items after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'There are more items before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArguments implements PageRequest {
  @Field(() => Int, {
    nullable: true,
    description: `Items from the start: 0-${largestPageSize}, ${defaultPageSize} when left out.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Items from the end: 0-${largestPageSize}; not together with \`first\`.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items before this cursor.' })
  before?: string | null;
}

const faults: Record<PageFault, Bilingual> = {
  PAGE_SIZE: {
    id: `first dan last adalah bilangan 0 sampai ${largestPageSize}.`,
    en: `first and last are numbers from 0 to ${largestPageSize}.`,
  },
  FIRST_AND_LAST: {
    id: 'Gunakan first atau last, tidak keduanya.',
    en: 'Use first or last, not both.',
  },
  BAD_CURSOR: badCursor,
};

/** The page a client asks for; bad arguments are refused at the edge. */
export function pageOf(request: PageRequest): Page {
  const page = readPage(request, decodeCursor);
  if ('fault' in page) throw new BadInput(page.fault, faults[page.fault]);
  return page;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  /** Counted only when asked for. */
  readonly totalCount: Promise<number>;
}

/** `<Name>Connection` and `<Name>Edge` for one node type: kept as long as the list they belong to, where that declares it. */
export function connectionType<Node extends object>(node: () => new () => Node, name: string) {
  @CacheFields(['node', 'cursor'])
  @ObjectType(`${name}Edge`, { description: 'One item of the list with its cursor.' })
  class Edge {
    @Field(node, { description: 'The item.' })
    node!: Node;

    @Field(() => String, { description: 'Place of the item in the list; stays good while items are added.' })
    cursor!: string;
  }

  @CacheFields(['edges', 'nodes', 'pageInfo', 'totalCount'])
  @ObjectType(`${name}Connection`, { description: 'One page of a list (Relay connection).' })
  class ConnectionOf implements Connection<Node> {
    @Field(() => [Edge], { description: 'The items of the page with their cursors.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The items of the page.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Number of all items the viewer may see under this filter.' })
    totalCount!: Promise<number>;
  }
  return ConnectionOf;
}

/** A slice of rows as a connection. `count` runs only when the client asks for `totalCount`. */
export function connectionFrom<Row, Node>(
  slice: Slice<Row>,
  options: {
    readonly present: (row: Row) => Node;
    readonly keysOf: (row: Row) => readonly string[];
    readonly count: () => Promise<number>;
  },
): Connection<Node> {
  const edges = slice.rows.map((row) => ({
    node: options.present(row),
    cursor: encodeCursor(options.keysOf(row)),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: slice.hasNextPage,
      hasPreviousPage: slice.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges[edges.length - 1]?.cursor ?? null,
    },
    get totalCount() {
      return options.count();
    },
  };
}
