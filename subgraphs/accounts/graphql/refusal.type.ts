import { refusalType } from '../../../platform/runtime/graphql/refusal.type';
import { refusals, type RefusalCode } from '../domain/refusals';

export const Refusal = refusalType<RefusalCode>(refusals);
export type Refusal = InstanceType<typeof Refusal>;
