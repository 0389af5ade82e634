import type { PositionedEvent } from '../../../schema/events/envelope';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import type { Logger } from '../../../platform/runtime/logging/logger';
import type { PreparedSubscription, StrangerView } from '../prepare-subscription';
import { askOwner } from '../questions/ask-owner';
import { AskedTogether } from '../questions/asked-together';

/**
 * Who is a stranger to what an event is about, and is therefore told what visitors are told. The owner of the field is
 * asked once per event for all who listen. When it does not answer nobody is: each is then told by rights of his or her own.
 */
export class Strangers {
  private readonly asked = new AskedTogether<string, ReadonlySet<string>>();

  constructor(
    private readonly subgraphs: readonly Subgraph[],
    private readonly log: Logger,
  ) {}

  async includes(
    { accountId, owner, question }: StrangerView,
    { topicKey, execution }: PreparedSubscription,
    { position }: PositionedEvent,
  ): Promise<boolean> {
    const name = JSON.stringify([owner, question, topicKey, position]);
    const who = accountId === null ? [] : [[accountId, accountId] as const];
    const { requestId } = execution.scope;
    const strangers = await this.asked.join(name, who, async (all) => {
      const accounts = [...all.keys()];
      if (accounts.length === 0) return new Set();
      try {
        const found = await askOwner(this.subgraphs, {
          ...{ owner, question, requestId },
          query: `query($of: ID!, $accounts: [ID!]!) { answer: ${question}(of: $of, accounts: $accounts) }`,
          variables: { of: topicKey, accounts },
        });
        return new Set(found.map(String));
      } catch (error) {
        this.log.error({ requestId, error }, 'nobody is told as a stranger');
        return new Set();
      }
    });
    return accountId === null || strangers.has(accountId);
  }
}
