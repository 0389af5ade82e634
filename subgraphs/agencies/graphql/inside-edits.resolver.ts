import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { worksForAgency } from '../../../platform/domain/actor';
import { CacheControl } from '../../../platform/runtime/graphql/cache-control';
import { editUnit } from '../commands/edit-units';
import { setApprovalChain } from '../commands/set-approval-chain';
import { AgencyFace } from './agency.type';
import { ApprovalChainFace, RemoveApprovalChainInput, SetApprovalChainInput } from './approval-chain.type';
import { untilAgencyChanges } from './caching';
import type { AgenciesContext } from './context';
import { readAgencyCode, readList, readText } from './read-input';
import { agencyResult, AgencyResultFace } from './results';
import {
  AddAgencyUnitInput,
  CloseAgencyUnitInput,
  MoveAgencyUnitInput,
  RenameAgencyUnitInput,
} from './unit.input';

/** What is inside an agency: its units, and how its answers are approved. */
@Resolver(() => AgencyFace)
export class InsideEditsResolver {
  @Mutation(() => AgencyResultFace, {
    description: 'Adds a unit to an agency (unit kerja baru). Admins only.',
  })
  async addAgencyUnit(
    @Arg('input', () => AddAgencyUnitInput, { description: 'The unit.' }) input: AddAgencyUnitInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const unit = { ...unitIn(input), name: readText(input.name, 'input.name'), kind: input.kind };
    const edit = { ...unit, edit: 'add' as const, parentCode: parentIn(input.parent) };
    return agencyResult(await editUnit(context.commands, context.actor, edit), context);
  }

  @Mutation(() => AgencyResultFace, { description: 'Renames a unit; its code stays. Admins only.' })
  async renameAgencyUnit(
    @Arg('input', () => RenameAgencyUnitInput, { description: 'Unit and name.' })
    input: RenameAgencyUnitInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const edit = { ...unitIn(input), edit: 'rename' as const, name: readText(input.name, 'input.name') };
    return agencyResult(await editUnit(context.commands, context.actor, edit), context);
  }

  @Mutation(() => AgencyResultFace, {
    description: 'Puts a unit with all below it under another one; never under itself. Admins only.',
  })
  async moveAgencyUnit(
    @Arg('input', () => MoveAgencyUnitInput, { description: 'Unit and place.' }) input: MoveAgencyUnitInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const edit = { ...unitIn(input), edit: 'move' as const, parentCode: parentIn(input.parent) };
    return agencyResult(await editUnit(context.commands, context.actor, edit), context);
  }

  @Mutation(() => AgencyResultFace, {
    description: 'Closes a unit that has none below it; complaints it holds go up. Admins only.',
  })
  async closeAgencyUnit(
    @Arg('input', () => CloseAgencyUnitInput, { description: 'The unit.' }) input: CloseAgencyUnitInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const edit = { ...unitIn(input), edit: 'close' as const };
    return agencyResult(await editUnit(context.commands, context.actor, edit), context);
  }

  @Mutation(() => AgencyResultFace, {
    description: 'Gives an agency another approval chain (rantai persetujuan). Admins only.',
  })
  async setApprovalChain(
    @Arg('input', () => SetApprovalChainInput, { description: 'Agency and chain.' })
    { agencyId, answers, steps }: SetApprovalChainInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const read = readList(steps, 'input.steps', {
      most: 10,
      read: ({ kind, title, positions, accounts }, field) => ({
        ...{ kind, positions, name: readText(title, `${field}.title`, 100) },
        accountIds: readList(accounts, `${field}.accounts`, {
          most: 20,
          read: (id, at) => readText(id, at, 36),
        }),
      }),
    });
    const wish = { agencyCode: agencyId, chain: { answers: [...new Set(answers)], steps: read } };
    return agencyResult(await setApprovalChain(context.commands, context.actor, wish), context);
  }

  @Mutation(() => AgencyResultFace, {
    description: 'Takes the approval chain of an agency away: it answers directly. Admins only.',
  })
  async removeApprovalChain(
    @Arg('input', () => RemoveApprovalChainInput, { description: 'The agency.' })
    { agencyId }: RemoveApprovalChainInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const wish = { agencyCode: agencyId, chain: null };
    return agencyResult(await setApprovalChain(context.commands, context.actor, wish), context);
  }

  // For the agency and the admin: of this, what visitors get is kept for visitors.
  @CacheControl({ ...untilAgencyChanges, scope: 'PRIVATE' })
  @FieldResolver(() => ApprovalChainFace, {
    nullable: true,
    description:
      'How its answers are approved (rantai persetujuan). For its own staff and ADMIN; null for others, and when it ' +
      'answers directly.',
  })
  approvalChain(@Root() face: AgencyFace, @Ctx() { actor }: AgenciesContext): ApprovalChainFace | null {
    const isOwn = worksForAgency(actor) && actor.agencyId === face.code;
    if (face.chain === null || (!isOwn && actor.role !== 'ADMIN' && actor.role !== 'SYSTEM')) return null;
    const { answers, steps } = face.chain;
    return {
      answers,
      steps: steps.map(({ kind, name, positions, accountIds }) => {
        return { kind, title: name, positions, accounts: accountIds };
      }),
    };
  }
}

function unitIn({ agencyId, code }: CloseAgencyUnitInput): { agencyCode: string; code: string } {
  return { agencyCode: agencyId, code: readAgencyCode(code, 'input.code') };
}

function parentIn(parent: string | null | undefined): string | null {
  return parent == null ? null : readAgencyCode(parent, 'input.parent');
}
