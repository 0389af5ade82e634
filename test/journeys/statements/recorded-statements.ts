import { statementsOf } from '../../support/statements-of';

export interface Cost {
  readonly rows: number;
  readonly statements: readonly string[];
  /** What is sent here and not there, as often as it is. */
  beyond(other: Cost): readonly string[];
}

const mostAttempts = 20;
/** As often as this the same has to be sent before it is believed. */
const believed = 3;

/**
 * What is sent for a question, by text. Relays and followers look for work now and then, so it is asked until the least of
 * it was sent several times.
 */
export async function recordStatements(ask: () => Promise<number>): Promise<Cost> {
  let least = await recordOnce(ask);
  for (let attempt = 1, times = 1; attempt < mostAttempts && times < believed; attempt += 1) {
    const cost = await recordOnce(ask);
    const [size, before] = [cost.statements.length, least.statements.length];
    times = size < before ? 1 : times + (size === before ? 1 : 0);
    if (size < before) least = cost;
  }
  return least;
}

async function recordOnce(ask: () => Promise<number>): Promise<Cost> {
  const { given: rows, statements: sent } = await statementsOf(ask);
  const statements = sent.map(alike);
  return { rows, statements, beyond: (other) => beyond(statements, other.statements) };
}

/** The same text for however many values are looked for. */
function alike(statement: string): string {
  return statement
    .replace(/\s+/g, ' ')
    .replace(/\?(, ?\?)+/g, '?')
    .replace(/\(\?\)(, ?\(\?\))+/g, '(?)')
    .replace(/LIMIT \d+/g, 'LIMIT ?');
}

function beyond(here: readonly string[], there: readonly string[]): readonly string[] {
  const left = [...there];
  const more = here.filter((statement) => {
    const at = left.indexOf(statement);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...new Set(more)].map(
    (statement) => `${more.filter((each) => each === statement).length} times ${statement}`,
  );
}
