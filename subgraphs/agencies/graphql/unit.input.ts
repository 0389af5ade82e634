import { Field, ID, InputType } from 'type-graphql';
import type { UnitKind } from '../domain/unit';
import { UnitKindEnum } from './inside-enums';

@InputType('OfUnitInput', { description: 'A unit of an agency (unit kerja).' })
abstract class OfUnitInput {
  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => String, { description: 'Code of the unit: A-Z, 0-9 and hyphens, 2-40 characters.' })
  code!: string;
}

@InputType('AddAgencyUnitInput', { description: 'A new unit of an agency (unit kerja baru).' })
export class AddAgencyUnitInput extends OfUnitInput {
  @Field(() => String, { description: 'Name, up to 200 characters.' })
  name!: string;

  @Field(() => UnitKindEnum, { description: 'What kind of unit (jenis unit).' })
  kind!: UnitKind;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the unit it belongs to (unit atasan); without it the agency itself.',
  })
  parent?: string | null;
}

@InputType('RenameAgencyUnitInput', { description: 'A new name for a unit.' })
export class RenameAgencyUnitInput extends OfUnitInput {
  @Field(() => String, { description: 'New name, up to 200 characters.' })
  name!: string;
}

@InputType('MoveAgencyUnitInput', { description: 'Another place for a unit and all below it.' })
export class MoveAgencyUnitInput extends OfUnitInput {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the unit it belongs to from now on; without it the agency itself.',
  })
  parent?: string | null;
}

@InputType('CloseAgencyUnitInput', { description: 'A unit that ends; its complaints go up.' })
export class CloseAgencyUnitInput extends OfUnitInput {}
