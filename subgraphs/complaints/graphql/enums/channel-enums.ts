import { channelWords } from '../../../../schema/events/complaint-words';
import { enumType } from '../../../../platform/runtime/graphql/enum-type';

export const ComplaintChannelEnum = enumType('ComplaintChannel', channelWords.meaning, channelWords.values);

/** The channels a citizen's own client may name; the hub knows all others better than the sender. */
export const FilingChannelEnum = enumType<'WEB' | 'MOBILE_APP'>(
  'FilingChannel',
  'The client a complaint is filed with. What a partner files is always recorded as PARTNER_APP.',
  {
    WEB: channelWords.values.WEB,
    MOBILE_APP: channelWords.values.MOBILE_APP,
  },
);
