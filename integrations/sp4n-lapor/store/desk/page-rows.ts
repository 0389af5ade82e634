import {
  And,
  LessThan,
  MoreThan,
  type EntityManager,
  type EntityTarget,
  type FindOperator,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import { sliceOf, type Page, type Slice } from '../../../../platform/domain/page';
import { unknownCursor } from '../../../../platform/runtime/graphql/unknown-cursor';

type Place = number | Date | string;

export interface Listing<Row> {
  /** The list runs by this column, the newest or greatest first; of a list of times `tie` tells equals apart. */
  readonly by: keyof Row & string;
  readonly tie?: keyof Row & string;
  readonly where: FindOptionsWhere<Row>;
}

/** One page of a list. */
export async function pageOfRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  { by, tie, where, page }: Listing<Row> & { readonly page: Page },
): Promise<Slice<Row>> {
  const order = page.backwards ? 'ASC' : 'DESC';
  const found = await manager.find(entity, {
    where: placed({ by, tie, page }).map((bounds) => ({ ...where, ...bounds })),
    order: { [by]: order, ...(tie ? { [tie]: order } : {}) } as FindOptionsOrder<Row>,
    take: page.size + 1,
  });
  return sliceOf(page, found);
}

/** The place of a row in its list. */
export function placeOf<Row extends ObjectLiteral>(row: Row, { by, tie }: Pick<Listing<Row>, 'by' | 'tie'>) {
  return [row[by], ...(tie ? [row[tie]] : [])].map((value: unknown) =>
    value instanceof Date ? value.toISOString() : String(value),
  );
}

type Bounds = Record<string, Place | FindOperator<Place>>;

/** Alternatives of which one must hold; none of them bound when the page starts at an end of the list. */
function placed({ by, tie, page }: { by: string; tie: string | undefined; page: Page }): readonly Bounds[] {
  const after = page.after && beyond(page.after, { by, tie, way: LessThan });
  const before = page.before && beyond(page.before, { by, tie, way: MoreThan });
  if (!after || !before) return after ?? before ?? [{}];
  return after.flatMap((one) => before.map((other) => both(one, other)));
}

function beyond(
  place: readonly string[],
  { by, tie, way }: { by: string; tie: string | undefined; way: typeof LessThan },
): readonly Bounds[] {
  const [first, second] = place;
  if (first === undefined || place.length !== (tie ? 2 : 1)) throw unknownCursor();
  if (tie === undefined || second === undefined) {
    const number = Number(first);
    if (!Number.isSafeInteger(number)) throw unknownCursor();
    return [{ [by]: way<Place>(number) }];
  }
  const at = new Date(first);
  if (Number.isNaN(at.getTime())) throw unknownCursor();
  return [{ [by]: way<Place>(at) }, { [by]: at, [tie]: way<Place>(second) }];
}

function both(one: Bounds, other: Bounds): Bounds {
  const joined: Bounds = { ...one };
  for (const [column, bound] of Object.entries(other)) {
    const known = joined[column];
    if (known === undefined) joined[column] = bound;
    else if (isOperator(known) && isOperator(bound)) joined[column] = And(known, bound);
    else if (isOperator(known)) joined[column] = bound;
  }
  return joined;
}

function isOperator(bound: Place | FindOperator<Place>): bound is FindOperator<Place> {
  return typeof bound === 'object' && !(bound instanceof Date);
}
