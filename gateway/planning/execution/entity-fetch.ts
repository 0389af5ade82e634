import type { FetchNode } from '@apollo/query-planner';
import { EntityAnswers } from './entity-answers';
import { isObject, type JsonObject } from './json';
import type { PlanPath } from './places';
import { compileRepresentation, type Represent } from './representation';
import { compileRewrites } from './rewrites';
import type { Fetched, Run } from './run';
import type { TypeTests } from './type-tests';

/** Fields of entities that were found before: what is asked of their owner, and what becomes of its answer. */
export class EntityFetch {
  private readonly represent: Represent;
  private readonly input: (representation: JsonObject) => void;
  private readonly output: (entity: unknown) => void;

  constructor(
    readonly node: FetchNode,
    private readonly place: { readonly types: TypeTests; readonly at: PlanPath },
  ) {
    const { types } = place;
    this.represent = compileRepresentation(node.requires ?? [], types);
    this.input = compileRewrites(node.inputRewrites, types);
    this.output = compileRewrites(node.outputRewrites, types);
  }

  /** Which of these objects want an answer, and by what they are asked for. */
  wanted(run: Run, objects: readonly JsonObject[]): EntityAnswers {
    return new EntityAnswers(objects, (object) => {
      const representation = this.represent(object, run.coerced);
      if (!representation || typeof representation['__typename'] !== 'string') return null;
      this.input(representation);
      return representation;
    });
  }

  /** Gives what was fetched to the objects that wanted it. */
  take(run: Run, answers: EntityAnswers, { data, errors = [] }: Fetched): void {
    answers.fail(run, errors, this.place.at);
    const entities = isObject(data) ? data['_entities'] : undefined;
    if (data === null || data === undefined) return;
    if (!Array.isArray(entities) || entities.length !== answers.representations.length) {
      run.failures.push({
        ...malformed,
        cause: new Error(`${this.node.serviceName} gave other entities than it was asked for`),
      });
      return;
    }
    for (const entity of entities) this.output(entity);
    answers.merge(entities);
  }
}

const malformed = {
  message: 'a subgraph gave other entities than it was asked for',
  place: null,
  extensions: {},
};
