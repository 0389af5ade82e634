import libsql from 'libsql';

/**
 * libsql as TypeORM drives it. It takes a statement's only parameter, when that is null, for a set of named
 * parameters and throws; in a list of its own it is bound like any other.
 */
export class SqliteDriver extends libsql {
  override prepare<Parameters extends unknown[] | object = unknown[]>(source: string) {
    const statement = super.prepare<Parameters>(source);
    listLoneNull(statement);
    return statement;
  }
}

function listLoneNull(statement: {
  run(...parameters: unknown[]): unknown;
  all(...parameters: unknown[]): unknown[];
}): void {
  const run = statement.run.bind(statement);
  const all = statement.all.bind(statement);
  statement.run = (...parameters) => run(...listed(parameters));
  statement.all = (...parameters) => all(...listed(parameters));
}

function listed(parameters: unknown[]): unknown[] {
  return parameters.length === 1 && parameters[0] === null ? [parameters] : parameters;
}
