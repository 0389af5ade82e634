import type { Documents } from '../planning/documents';
import type { PlanExecutor } from '../planning/plan-executor';
import type { LoadedSupergraph } from '../planning/supergraph';
import type { ImpersonalFields } from './strangers/impersonal-fields';
import type { Topics } from './topics/topics';

/** What live operations are read, planned and executed with: the schema, and what subgraphs declare in it. */
export interface LiveSchema {
  readonly supergraph: LoadedSupergraph;
  readonly documents: Documents;
  readonly executor: Pick<PlanExecutor, 'execute'>;
  readonly topics: Topics;
  readonly impersonal: ImpersonalFields;
}

/** The one that is served now; another may take its place. */
export interface CurrentSchema {
  readonly now: LiveSchema;
}
