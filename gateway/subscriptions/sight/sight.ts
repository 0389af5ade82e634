import { authorizationClass, type Actor } from '../../../platform/domain/actor';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import type { Logger } from '../../../platform/runtime/logging/logger';
import type { PreparedSubscription } from '../prepare-subscription';
import { askOwner } from '../questions/ask-owner';
import { AskedTogether } from '../questions/asked-together';

/** By the rights of each who was asked for: whether he or she may be told. */
type Seen = ReadonlyMap<string, boolean>;

/**
 * Who may be told of a thing, as it is now: the owner of the field says so, of all who are asked about at once in one
 * question.
 */
export class Sight {
  private readonly asked = new AskedTogether<Actor, Seen | null>();

  constructor(
    private readonly subgraphs: readonly Subgraph[],
    private readonly log: Logger,
  ) {}

  /** Null when the owner does not say. */
  async has({ sight, topicKey, execution }: PreparedSubscription): Promise<boolean | null> {
    // Where nobody says who may be told, what is told decides alone.
    if (!sight) return true;
    const { owner, question } = sight;
    const { actor, requestId } = execution.scope;
    const name = JSON.stringify([owner, question, topicKey]);
    const viewer = authorizationClass(actor);
    const seen = await this.asked.join(name, [[viewer, actor]], async (all) => {
      try {
        const viewers = [...all.values()].map(({ role, accountId, agencyId, unitId = null }) => ({
          ...{ role, accountId, agencyId, unitId },
        }));
        const found = await askOwner(this.subgraphs, {
          ...{ owner, question, requestId },
          query: `query($of: ID!, $viewers: [ViewerInput!]!) { answer: ${question}(of: $of, viewers: $viewers) }`,
          variables: { of: topicKey, viewers },
        });
        return new Map([...all.keys()].map((key, index) => [key, found[index] === true]));
      } catch (error) {
        this.log.error({ requestId, error }, 'nobody says who may be told');
        return null;
      }
    });
    return seen?.get(viewer) ?? null;
  }
}
