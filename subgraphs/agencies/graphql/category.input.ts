import { Field, ID, InputType } from 'type-graphql';
import type { RouteByPlace } from '../domain/category';
import { RouteByPlaceEnum } from './enums';

@InputType('AddCategoryInput', { description: 'A new category, or a new group of categories.' })
export class AddCategoryInput {
  @Field(() => ID, {
    description: 'Code: `GROUP` or `GROUP.CATEGORY`, each A-Z, 0-9 and underscores, 2-30 characters.',
  })
  code!: string;

  @Field(() => String, { description: 'Indonesian name, up to 200 characters.' })
  indonesian!: string;

  @Field(() => String, { description: 'English name, up to 200 characters.' })
  english!: string;

  @Field(() => Boolean, {
    description: 'Supervisory (berkadar pengawasan); fixed afterwards.',
    defaultValue: false,
  })
  supervisory!: boolean;

  @Field(() => Boolean, { description: 'Ask for proof of the work done at resolution.', defaultValue: false })
  closureProof!: boolean;

  @Field(() => Boolean, {
    description: 'Complaints of it always hide who the reporter is (identitas dirahasiakan).',
    defaultValue: false,
  })
  hidesIdentity!: boolean;

  @Field(() => Boolean, {
    description: 'Complaints of it are always hidden (pengaduan dirahasiakan).',
    defaultValue: false,
  })
  hidesComplaint!: boolean;

  @Field(() => ID, { nullable: true, description: 'The agency to propose; nobody when left out.' })
  agencyId?: string | null;

  @Field(() => RouteByPlaceEnum, { nullable: true, description: 'Let the place decide before the agency.' })
  routeByPlace?: RouteByPlace | null;

  @Field(() => [String], { nullable: true, description: 'Path of names in the national tree; up to 6.' })
  nationalPath?: string[] | null;
}

@InputType('UpdateCategoryInput', {
  description: 'Details of a category to replace; what is left out stays.',
})
export class UpdateCategoryInput {
  @Field(() => ID, { description: 'The category.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Indonesian name, up to 200 characters.' })
  indonesian?: string | null;

  @Field(() => String, { nullable: true, description: 'English name, up to 200 characters.' })
  english?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Ask for proof of the work done at resolution.' })
  closureProof?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Complaints filed or verified from now on hide who the reporter is (identitas dirahasiakan); false opens none.',
  })
  hidesIdentity?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Complaints filed or verified from now on are hidden (pengaduan dirahasiakan); false opens none.',
  })
  hidesComplaint?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False takes it out of use for new complaints, a group with all its categories.',
  })
  active?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Path of names in the national tree; up to 6.' })
  nationalPath?: string[] | null;
}

@InputType('SetRoutingRuleInput', {
  description: 'Where complaints of a category are proposed to go from now on.',
})
export class SetRoutingRuleInput {
  @Field(() => ID, { description: 'The category.' })
  categoryCode!: string;

  @Field(() => ID, { nullable: true, description: 'The agency to propose; null proposes nobody.' })
  agencyId?: string | null;

  @Field(() => RouteByPlaceEnum, {
    nullable: true,
    description: 'Let the place decide before the agency; null does not.',
  })
  routeByPlace?: RouteByPlace | null;
}
