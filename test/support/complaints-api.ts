import { randomUUID } from 'node:crypto';
import type { Actor } from '../../platform/domain/actor';
import { visitor } from '../../platform/domain/actor';
import type { Language } from '../../platform/domain/language';
import type { LocalSubgraph } from '../../platform/runtime/graphql/subgraph';
import type { Seal } from '../../platform/runtime/mail/outgoing-mail';
import { makeLogger } from '../../platform/runtime/logging/logger';
import type { ComplaintEvent } from '../../schema/events/complaint-events';
import { complaintsSubgraph } from '../../subgraphs/complaints/graphql/subgraph';
import { databaseKinds, openComplaintsParts, type ComplaintsParts } from './complaints-parts';

export interface Asking {
  readonly variables?: Record<string, unknown>;
  readonly actor?: Actor;
  readonly language?: Language;
  /** Where it is asked from. */
  readonly client?: string;
  /** For a subscription: the event it is told of. */
  readonly event?: ComplaintEvent;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read by the test that asked
export type Answer = { readonly data?: any; readonly errors?: readonly any[] };

/** The complaints service by its API, in English and as a visitor unless a test says otherwise. */
export interface ComplaintsApi {
  readonly parts: ComplaintsParts;
  readonly subgraph: LocalSubgraph;
  readonly logged: string[];
  ask(query: string, asking?: Asking): Promise<Answer>;
  stop(): Promise<void>;
}

export async function openComplaintsApi(
  place: (typeof databaseKinds)['sqlite'],
  seal: Seal | null = null,
): Promise<ComplaintsApi> {
  const found = await place();
  const parts = await openComplaintsParts(found.url, { seal });
  const logged: string[] = [];
  const log = makeLogger('complaints', 'info', { write: (line: string) => void logged.push(line) });
  const subgraph = await complaintsSubgraph({ context: parts.context, reading: parts.reading, log });
  return {
    parts,
    subgraph,
    logged,
    async ask(query, { variables = {}, actor = visitor, language = 'en', client, event } = {}) {
      const answer = await subgraph.execute({
        ...{ query, variables, operationName: null, actor, language },
        requestId: randomUUID(),
        client: client ?? null,
        event: event ? { position: 1, event } : null,
      });
      return JSON.parse(JSON.stringify(answer)) as Answer;
    },
    async stop() {
      await parts.stop();
      await found.drop();
    },
  };
}
