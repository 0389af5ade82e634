import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../../../../platform/runtime/graphql/connection.type';
import { enumType } from '../../../../platform/runtime/graphql/enum-type';

export const complaintOrders = ['NEWEST', 'RELEVANCE'] as const;
export type ComplaintOrder = (typeof complaintOrders)[number];

export const ComplaintOrderEnum = enumType<ComplaintOrder>(
  'ComplaintOrder',
  'In which order complaints are listed (urutan).',
  {
    NEWEST: 'Newest filed first (terbaru).',
    RELEVANCE:
      'Where the words are found: in the topic before the body before the answers, the word itself before another form of ' +
      'it; then newest first (paling sesuai).',
  },
);

@ArgsType()
export class OrderedPageArguments extends PageArguments {
  @Field(() => ComplaintOrderEnum, {
    defaultValue: 'NEWEST',
    description: 'In which order; RELEVANCE only with a text to search for, else ORDER_WITHOUT_TEXT.',
  })
  order!: ComplaintOrder;
}
