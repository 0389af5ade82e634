import { classWords, kindWords, stateWords } from '../../../../schema/events/complaint-words';
import { enumType } from '../../../../platform/runtime/graphql/enum-type';

export const ComplaintStateEnum = enumType('ComplaintState', stateWords.meaning, stateWords.values);
export const ComplaintClassEnum = enumType('ComplaintClass', classWords.meaning, classWords.values);
export const ComplaintKindEnum = enumType('ComplaintKind', kindWords.meaning, kindWords.values);
