import { channelWords } from '../../../../schema/events/complaint-words';
import { enumType } from '../../../../platform/runtime/graphql/enum-type';
import type { ReporterContact } from '../../domain/intake/offline-reporter';
import type { IntakeChannel } from '../../domain/intake/record';

const { WEB: _web, MOBILE_APP: _app, ...others } = channelWords.values;

export const IntakeChannelEnum = enumType<IntakeChannel>(
  'IntakeChannel',
  'How a complaint reached the office that records it (asal pengaduan), Regulation Article 6; all but the clients of citizens themselves.',
  others,
);

export const ReporterContactEnum = enumType<ReporterContact>(
  'ReporterContact',
  'Whether a word of the hub can reach the reporter (keterjangkauan pelapor).',
  {
    KNOWN: 'The reporter can be reached (dapat dihubungi).',
    UNREACHABLE: 'The reporter could not be reached (tidak dapat dihubungi).',
    ANONYMOUS: 'Nobody knows who it is (anonim).',
  },
);
