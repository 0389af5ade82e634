import libsql from 'libsql';

/**
 * libsql as TypeORM drives it. It takes a statement's only parameter, when that is null, for a set of named
 * parameters and throws; in a list of its own it is bound like any other.
 */
export class SqliteDriver extends libsql {
  override prepare<Parameters extends unknown[]>(source: string): libsql.Statement<Parameters> {
    const statement = super.prepare<unknown[]>(source);
    const run = statement.run.bind(statement);
    const all = statement.all.bind(statement);
    return Object.assign(statement, {
      run: (...parameters: unknown[]) => run(...listed(parameters)),
      all: (...parameters: unknown[]) => all(...listed(parameters)),
    });
  }
}

function listed(parameters: unknown[]): unknown[] {
  return parameters.length === 1 && parameters[0] === null ? [parameters] : parameters;
}
