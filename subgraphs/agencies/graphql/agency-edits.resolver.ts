import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { addAgency } from '../commands/add-agency';
import { closeAgency } from '../commands/close-agency';
import { mergeAgency } from '../commands/merge-agency';
import { renameAgency } from '../commands/rename-agency';
import { setOfficersInCharge } from '../commands/set-officers-in-charge';
import { updateAgency } from '../commands/update-agency';
import {
  CloseAgencyInput,
  MergeAgencyInput,
  RenameAgencyInput,
  SetOfficersInChargeInput,
} from './agency-change.input';
import { AddAgencyInput, UpdateAgencyInput } from './agency.input';
import type { AgenciesContext } from './context';
import { readDetails, readNewAgency, readOfficers } from './read-agency-input';
import { readDate, readText } from './read-input';
import { agencyResult, AgencyResultFace } from './results';

@Resolver()
export class AgencyEditsResolver {
  @Mutation(() => AgencyResultFace, { description: 'Connects a new agency. Admins only.' })
  async addAgency(
    @Arg('input', () => AddAgencyInput, { description: 'The agency.' }) input: AddAgencyInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    return agencyResult(await addAgency(context.commands, context.actor, readNewAgency(input)), context);
  }

  @Mutation(() => AgencyResultFace, {
    description:
      'Replaces units, villages, mechanism, channels or letterhead of an agency (Article 11(1)). Admins only.',
  })
  async updateAgency(
    @Arg('input', () => UpdateAgencyInput, { description: 'What to replace.' }) input: UpdateAgencyInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const update = { code: input.id, details: readDetails(input) };
    return agencyResult(await updateAgency(context.commands, context.actor, update), context);
  }

  @Mutation(() => AgencyResultFace, {
    description: 'Gives an agency a new name; the old one stays on complaints of its time. Admins only.',
  })
  async renameAgency(
    @Arg('input', () => RenameAgencyInput, { description: 'The new name.' }) input: RenameAgencyInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const renaming = {
      code: input.id,
      name: readText(input.name, 'input.name'),
      shortName: readText(input.shortName, 'input.shortName', 80),
      from: readDate(input.from, 'input.from'),
    };
    return agencyResult(await renameAgency(context.commands, context.actor, renaming), context);
  }

  @Mutation(() => AgencyResultFace, {
    description:
      'Closes an agency in favour of another one, which takes over its role, subordinates and routing rules. Admins only.',
  })
  async mergeAgency(
    @Arg('input', () => MergeAgencyInput, { description: 'Who goes into whom.' }) input: MergeAgencyInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const merging = { code: input.id, successorCode: input.successorId, on: readDate(input.on, 'input.on') };
    return agencyResult(await mergeAgency(context.commands, context.actor, merging), context);
  }

  @Mutation(() => AgencyResultFace, {
    description: 'Closes an agency that has nothing left to hand over. Admins only.',
  })
  async closeAgency(
    @Arg('input', () => CloseAgencyInput, { description: 'Which agency.' }) input: CloseAgencyInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const closing = { code: input.id, on: readDate(input.on, 'input.on') };
    return agencyResult(await closeAgency(context.commands, context.actor, closing), context);
  }

  @Mutation(() => AgencyResultFace, {
    description:
      'Publishes the officers in charge of complaints at an agency (Regulation 45/2013, Article 11(1)). Admins only.',
  })
  async setOfficersInCharge(
    @Arg('input', () => SetOfficersInChargeInput, { description: 'The officers.' })
    input: SetOfficersInChargeInput,
    @Ctx() context: AgenciesContext,
  ): Promise<AgencyResultFace> {
    const published = { code: input.agencyId, officers: readOfficers(input.officers) };
    return agencyResult(await setOfficersInCharge(context.commands, context.actor, published), context);
  }
}
