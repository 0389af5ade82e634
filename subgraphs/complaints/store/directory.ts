import type { EntityManager } from 'typeorm';
import type { Database } from '../../../platform/runtime/database/database';
import { dialectOf } from '../../../platform/runtime/database/dialect';
import type { Bus, EventFeed } from '../../../platform/runtime/events/bus';
import { Follower } from '../../../platform/runtime/events/follower';
import { parseAccountEvent, type AccountEvent } from '../../../schema/events/account-events';
import {
  parseAgencyEvent,
  type AgencyEvent,
  type ApprovalChainFacts,
} from '../../../schema/events/agency-events';
import type { Categories } from '../domain/categories';
import type { KnownAgency } from '../domain/decisions/forward';
import type { Candidate } from '../domain/proposal';
import { readUnits, type Unit } from '../domain/coordination/units';
import { AgencyCopy } from './agency-copy.entity';
import { CategoryCopy } from './category-copy.entity';
import { keepAccountEvent, keepAgencyEvent } from './keep-copies';
import { ReporterCopy } from './reporter-copy.entity';

export interface DirectoryFeeds {
  readonly agencies: EventFeed<AgencyEvent>;
  readonly accounts: EventFeed<AccountEvent>;
}

/**
 * What this service knows of agencies, categories and reporters: local copies, so that no command waits for
 * another service. A copy may be a moment behind; before it says no, it catches up once and looks again, so
 * that who completes the bio-data and files at once is not turned away.
 */
export class Directory {
  private readonly agencyEvents: Follower<AgencyEvent>;
  private readonly accountEvents: Follower<AccountEvent>;

  constructor(
    private readonly database: Database,
    feeds: DirectoryFeeds,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.agencyEvents = new Follower({
      name: 'complaints.agencies',
      feed: feeds.agencies,
      parse: parseAgencyEvent,
      database,
      handle: keepAgencyEvent,
      onFault,
    });
    this.accountEvents = new Follower({
      name: 'complaints.accounts',
      feed: feeds.accounts,
      parse: parseAccountEvent,
      database,
      handle: (manager, event) => keepAccountEvent(manager, event, dialectOf(database.kind).forUpdate),
      onFault,
    });
  }

  async start(bus: Bus): Promise<void> {
    await Promise.all([this.agencyEvents.start(bus), this.accountEvents.start(bus)]);
  }

  async stop(): Promise<void> {
    await Promise.all([this.agencyEvents.stop(), this.accountEvents.stop()]);
  }

  /** Takes in everything told before the call. */
  async catchUp(): Promise<void> {
    await Promise.all([this.agencyEvents.runOnce(), this.accountEvents.runOnce()]);
  }

  /** The agencies in the order of the ids, as they are on a day; null for an id that names none. */
  async agencies(ids: readonly string[], at: Date): Promise<readonly (KnownAgency | null)[]> {
    const look = async () => {
      const copies = await this.all(AgencyCopy);
      return ids.map((id) => known(copies, id, at));
    };
    return this.lookAgain(look, this.agencyEvents, (found) => found.every((agency) => agency?.isOpen));
  }

  /** The units of an agency, closed ones too. */
  async units(agencyId: string): Promise<readonly Unit[]> {
    const units = (await this.agency(agencyId))?.units ?? null;
    return units === null ? [] : readUnits(units);
  }

  /** How the answers of an agency are approved; null when it answers directly. */
  async approvalChain(agencyId: string): Promise<ApprovalChainFacts | null> {
    return (await this.agency(agencyId))?.approvalChain ?? null;
  }

  /** What stands below the name of an agency at the head of its letters; empty when nobody said. */
  async letterhead(agencyId: string): Promise<readonly string[]> {
    return (await this.agency(agencyId))?.letterhead ?? [];
  }

  /** The agencies a complaint can be sent to on a day. */
  async candidates(at: Date): Promise<readonly Candidate[]> {
    const copies = await this.all(AgencyCopy);
    return copies
      .filter((copy) => isOpen(copy, at))
      .map(({ id, isInspectorate, isSecretariat, parentId, wards }) => ({
        id,
        isInspectorate: Boolean(isInspectorate),
        isSecretariat: Boolean(isSecretariat),
        parentId,
        wards: JSON.parse(wards) as readonly string[],
      }));
  }

  /** Every category there is or was; `needed` is one that a command is about to use. */
  async categories(needed: string | null = null): Promise<Categories> {
    const look = async () => new Map((await this.all(CategoryCopy)).map((copy) => [copy.code, copy]));
    return this.lookAgain(look, this.agencyEvents, (found) => needed === null || found.get(needed)?.active);
  }

  /** Bio-data is complete and the account is active. */
  async profileComplete(accountId: string | null): Promise<boolean> {
    if (accountId === null) return false;
    const look = () =>
      this.database.read(async (manager) => {
        const copy = await manager.findOneBy(ReporterCopy, { accountId });
        return copy?.mayFile === true;
      });
    return this.lookAgain(look, this.accountEvents, (found) => found);
  }

  private agency(id: string): Promise<AgencyCopy | null> {
    return this.database.read((manager) => manager.findOneBy(AgencyCopy, { id }));
  }

  private all<Copy extends object>(copies: new () => Copy): Promise<Copy[]> {
    return this.database.read((manager: EntityManager) => manager.find(copies));
  }

  private async lookAgain<Found>(
    look: () => Promise<Found>,
    events: { runOnce(): Promise<void> },
    isGood: (found: Found) => boolean | undefined,
  ): Promise<Found> {
    const found = await look();
    if (isGood(found)) return found;
    try {
      await events.runOnce();
    } catch (error) {
      // The other service does not answer: what is known here stands.
      this.onFault(error);
      return found;
    }
    return look();
  }
}

function known(copies: readonly AgencyCopy[], id: string, at: Date): KnownAgency | null {
  const copy = copies.find((candidate) => candidate.id === id);
  if (!copy) return null;
  const { name, isInspectorate, isSecretariat } = copy;
  return { id, name, isInspectorate, isSecretariat, isOpen: isOpen(copy, at) };
}

function isOpen({ validFrom, validTo }: AgencyCopy, at: Date): boolean {
  return validFrom <= at && (validTo === null || at < validTo);
}
