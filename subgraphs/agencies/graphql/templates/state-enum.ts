import { stateWords } from '../../../../schema/events/complaint-words';
import { enumType } from '../../../../platform/runtime/graphql/enum-type';

/** An enum that the complaints service owns: composition joins the two. */
export const ComplaintStateEnum = enumType('ComplaintState', stateWords.meaning, stateWords.values);
