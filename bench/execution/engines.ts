import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { execute, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { existsSync } from 'node:fs';
import { installLocked } from '../suites/outside';

/** What executes one operation; made ready once, as services keep what they parsed. */
export type Prepared = (context: object, variables: Record<string, unknown>) => Promise<ExecutionResult>;

export interface Engine {
  readonly name: string;
  prepare(schema: GraphQLSchema, query: string): Prepared;
}

/** As much of graphql-jit as is used here. */
interface Jit {
  compileQuery(
    schema: GraphQLSchema,
    document: ReturnType<typeof parse>,
  ): {
    readonly query?: (
      root: unknown,
      context: object,
      variables: Record<string, unknown>,
    ) => Promise<ExecutionResult> | ExecutionResult;
    readonly errors?: readonly Error[];
  };
}

const others = resolve(join('bench', 'execution', 'others'));

/** graphql-js as the services use it, and graphql-jit by its own lockfile. */
export function engines(): readonly [Engine, Engine] {
  if (!existsSync(join(others, 'node_modules'))) installLocked(others);
  const jit = createRequire(join(others, 'package.json'))('graphql-jit') as Jit;
  return [
    {
      name: 'graphql-js',
      prepare(schema, query) {
        const document = parsed(schema, query);
        return async (contextValue, variableValues) =>
          execute({ schema, document, contextValue, variableValues });
      },
    },
    {
      name: 'graphql-jit',
      prepare(schema, query) {
        const compiled = jit.compileQuery(schema, parsed(schema, query));
        const run = compiled.query;
        if (!run) throw new Error(`graphql-jit cannot compile it: ${String(compiled.errors?.[0])}`);
        return async (context, variables) => run(undefined, context, variables);
      },
    },
  ];
}

function parsed(schema: GraphQLSchema, query: string): ReturnType<typeof parse> {
  const document = parse(query, { noLocation: true });
  const [fault] = validate(schema, document);
  if (fault) throw fault;
  return document;
}
