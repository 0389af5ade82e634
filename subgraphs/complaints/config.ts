import { accessTokenSetting } from '../../platform/runtime/config/access-token-setting';
import { sealingSetting } from '../../platform/runtime/config/sealing-setting';
import { publicUrlSetting } from '../../platform/runtime/config/public-url-setting';
import { replyKeysSetting } from '../../platform/runtime/config/mailroom-settings';
import { fileTicketSetting } from '../../platform/runtime/config/file-ticket-setting';
import { asStoragePlace } from '../../platform/runtime/files/open-storage';
import {
  asText,
  asWholeNumber,
  readSettings,
  type Configuration,
  type Settings,
} from '../../platform/runtime/config/settings';

export const complaintsSettings = {
  databaseUrl: {
    name: 'COMPLAINTS_DATABASE_URL',
    meaning:
      'Database of the complaints service: `sqlite:<file>` or `mysql://user:password@host:port/schema`.',
    fallback: 'sqlite:data/complaints.db',
    read: asText,
  },
  answerDays: {
    name: 'COMPLAINTS_ANSWER_DAYS',
    meaning: 'Working days in which a reporter answers a question of the secretariat; then it is archived.',
    fallback: '10',
    read: asWholeNumber(1, 365),
  },
  silenceDays: {
    name: 'COMPLAINTS_SILENCE_DAYS',
    meaning: 'Working days without a reply of the reporter after which a resolved complaint is closed.',
    fallback: '10',
    read: asWholeNumber(1, 365),
  },
  trackingSeconds: {
    name: 'COMPLAINTS_TRACK_SECONDS',
    meaning: 'Seconds for which number and tracking code of a receipt let their holder act as the reporter.',
    fallback: '900',
    read: asWholeNumber(60, 3_600),
  },
  appealDays: {
    name: 'COMPLAINTS_APPEAL_DAYS',
    meaning: 'Working days of the lead agency in which an appeal against an outcome is decided.',
    fallback: '5',
    read: asWholeNumber(1, 365),
  },
  accessTokens: accessTokenSetting,
  sealingKeys: sealingSetting,
  digestAbove: {
    name: 'COMPLAINTS_DIGEST_ABOVE',
    meaning: 'Notices that fall due for one desk at once and are still told one by one; more are one digest.',
    fallback: '5',
    read: asWholeNumber(1, 1_000),
  },
  publicUrl: publicUrlSetting,
  filesUrl: {
    name: 'COMPLAINTS_FILES_URL',
    meaning:
      'Where files of complaints are kept: `folder:<path>`, shared by all nodes, or `s3+https://key:secret@host/bucket?region=…`.',
    fallback: 'folder:data/files',
    read: asStoragePlace,
  },
  fileBytes: {
    name: 'COMPLAINTS_FILE_BYTES',
    meaning: 'Longest file of a complaint, in bytes; `LIMIT_FILE_BYTES` of the gateway holds besides.',
    fallback: '26214400',
    read: asWholeNumber(1_024, 1024 * 1024 * 1024),
  },
  ticketKeys: fileTicketSetting,
  replyKeys: replyKeysSetting,
} satisfies Settings;

export type ComplaintsConfig = Configuration<typeof complaintsSettings>;

export function readConfig(env: Readonly<Record<string, string | undefined>>): ComplaintsConfig {
  return readSettings(complaintsSettings, env);
}
