import { lastMomentOfWorkingDay } from '../../platform/domain/calendar/deadlines';
import { JobWorker, type JobWorkerOptions } from '../../platform/runtime/jobs/job-worker';
import { sendAcknowledgement } from './commands/answers/send-acknowledgement';
import type { ClaimedJob } from '../../platform/runtime/jobs/scheduled-job';
import type { Seal } from '../../platform/runtime/mail/outgoing-mail';
import type { ComplaintsContext } from './commands/context';
import { appealDue } from './commands/appeal/appeals';
import { endUpload } from './commands/attachments/end-upload';
import { endSilence } from './commands/end-silence';
import { escalate, tellDesk } from './commands/escalate';
import { tellOfComments, tellSupporters } from './commands/support/tell-of-support';
import { remindOfClosing } from './commands/remind-of-closing';
import type { ComplaintsConfig } from './config';
import { uploadJob, writeAttachment } from './store/attachments/write-attachment';
import type { Beside } from './store/beside';
import { acknowledgeJob, acknowledgementJobs } from './store/answers/answer-templates';
import { ClockKeeper } from './store/clocks/clock-keeper';
import { escalationJob, escalationJobs, noticesJob } from './store/escalation/escalation-jobs';
import { NoticeStore } from './store/escalation/notice-store';
import { escalationReader } from './store/escalation/read-escalation';
import { keepReporters } from './store/intake/keep-reporters';
import { fillSearch, fillSearchJob } from './store/search/fill-search';
import { searchWriter } from './store/search/write-search';
import { appealJob, appealJobs } from './store/appeal/appeal-jobs';
import { deskNotices } from './store/notices/tell-desks';
import { closingSoonJob, reporterNotices } from './store/notices/tell-reporter';
import { digestJob } from './store/support/digest-store';
import { supporterNotices, supportersJob } from './store/support/tell-supporters';
import { silenceJob, silenceJobs, type TermsNow } from './store/silence-jobs';

export type JobSettings = Pick<ComplaintsConfig, 'answerDays' | 'silenceDays' | 'digestAbove'>;

/** What this service does when its time has come, without anybody asking. */
export class ComplaintJobs {
  private readonly keeper = new ClockKeeper();

  constructor(private readonly settings: JobSettings) {}

  /** What changes of complaints schedule and take back; with the seal of the service, also what they tell reporters. */
  besides(seal: Seal | null = null): readonly Beside[] {
    const tellingReporters = seal ? [reporterNotices(seal, this.termsNow), supporterNotices] : [];
    return [
      ...[
        writeAttachment,
        silenceJobs(this.termsNow),
        escalationJobs,
        keepReporters,
        searchWriter,
        appealJobs,
      ],
      acknowledgementJobs,
      deskNotices,
      ...tellingReporters,
    ];
  }

  worker(
    options: Omit<JobWorkerOptions, 'handlers'>,
    {
      complaints,
      answers,
      attachments,
      digests,
      files,
      seal = null,
    }: Pick<ComplaintsContext, 'complaints' | 'answers' | 'attachments' | 'digests' | 'files'> & {
      readonly seal?: Seal | null;
    },
  ): JobWorker {
    const { database, clock } = options;
    const { termsNow, keeper, settings } = this;
    const notices = new NoticeStore(database, escalationReader(keeper), settings.digestAbove);
    return new JobWorker({
      ...options,
      handlers: {
        [acknowledgeJob]: (job) => sendAcknowledgement({ complaints, answers, clock }, job),
        [silenceJob]: (job) => endSilence({ complaints, clock, database, termsNow }, job),
        [escalationJob]: (job) => escalate({ notices, clock }, job),
        [appealJob]: (job) => appealDue({ complaints, clock }, job),
        [uploadJob]: (job) => endUpload({ attachments, files, clock }, job),
        [noticesJob]: (job) => tellDesk({ notices, clock }, job),
        [digestJob]: (job) => tellOfComments({ digests, clock }, job),
        [fillSearchJob]: (job) => fillSearch({ database, clock, log: options.log }, job),
        ...(seal
          ? {
              [closingSoonJob]: (job: ClaimedJob) => remindOfClosing({ database, clock, seal }, job),
              [supportersJob]: (job: ClaimedJob) => tellSupporters({ database, clock, seal }, job),
            }
          : {}),
      },
    });
  }

  /** Silence is counted in working days of the secretariat, each of them to its end. */
  private readonly termsNow: TermsNow = async (manager) => {
    const { secretariat } = await this.keeper.calendars.current(manager, 'look');
    return {
      days: { expire: this.settings.answerDays, lapse: this.settings.silenceDays },
      endOfWorkingDay: (from, workingDays) => lastMomentOfWorkingDay(secretariat, from, workingDays),
    };
  };
}
