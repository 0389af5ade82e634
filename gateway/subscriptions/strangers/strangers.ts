import type { PositionedEvent } from '../../../schema/events/envelope';
import { system } from '../../../platform/domain/actor';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import type { Logger } from '../../../platform/runtime/logging/logger';
import type { PreparedSubscription, StrangerView } from '../prepare-subscription';

interface Question {
  readonly accounts: Set<string>;
  readonly strangers: Promise<ReadonlySet<string>>;
}

/**
 * Who is a stranger to what an event is about, and is therefore told what visitors are told. The owner of the field is
 * asked once per event for all who listen. When it does not answer nobody is: each is then told by rights of his or her own.
 */
export class Strangers {
  private readonly collecting = new Map<string, Question>();

  constructor(
    private readonly subgraphs: readonly Subgraph[],
    private readonly log: Logger,
  ) {}

  async includes(
    { accountId, ...view }: StrangerView,
    { topicKey, execution }: PreparedSubscription,
    { position }: PositionedEvent,
  ): Promise<boolean> {
    const name = JSON.stringify([view.owner, view.question, topicKey, position]);
    let question = this.collecting.get(name);
    if (!question) {
      const accounts = new Set<string>();
      const strangers = this.answer(name, {
        ...view,
        accounts,
        of: topicKey,
        requestId: execution.scope.requestId,
      });
      question = { accounts, strangers };
      this.collecting.set(name, question);
    }
    if (accountId !== null) question.accounts.add(accountId);
    const strangers = await question.strangers;
    return accountId === null || strangers.has(accountId);
  }

  private async answer(
    name: string,
    asked: Pick<StrangerView, 'owner' | 'question'> & {
      readonly of: string;
      readonly accounts: ReadonlySet<string>;
      readonly requestId: string;
    },
  ): Promise<ReadonlySet<string>> {
    // Whoever hears the event asks in this turn.
    await new Promise((resolve) => setImmediate(resolve));
    this.collecting.delete(name);
    const { owner, question, of, requestId } = asked;
    const accounts = [...asked.accounts];
    if (accounts.length === 0) return new Set();
    try {
      const result = await this.subgraphs
        .find((subgraph) => subgraph.name === owner)
        ?.execute({
          query: `query($of: ID!, $accounts: [ID!]!) { strangers: ${question}(of: $of, accounts: $accounts) }`,
          variables: { of, accounts },
          ...{ operationName: null, actor: system, language: 'id', requestId, event: null },
        });
      const strangers = result?.data?.['strangers'];
      if (!Array.isArray(strangers))
        throw new Error(`${owner} does not say who is a stranger`, { cause: result?.errors });
      return new Set(strangers.map(String));
    } catch (error) {
      this.log.error({ requestId, error }, 'nobody is told as a stranger');
      return new Set();
    }
  }
}
