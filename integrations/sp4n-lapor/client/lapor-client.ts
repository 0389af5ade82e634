import { Connection, type ConnectionOptions } from './connection';
import {
  createdAnswer,
  doneAnswer,
  followUpAddedAnswer,
  followUpsAnswer,
  listAnswer,
  namedAnswer,
  reportAnswer,
  templatesAnswer,
  uploadedAnswer,
} from './wire';

export interface LaporClientOptions extends ConnectionOptions {
  /** The route of call 2, which differs between partners. */
  readonly createRoute: string;
  /** The city as an institution there, and the user in whose name it writes. */
  readonly cityInstitution: number;
  readonly userId: number;
}

export interface FileToSend {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ReportToSend {
  readonly title: string;
  readonly content: string;
  readonly channel: number;
  readonly classificationId: number;
  readonly categoryId: number;
  readonly locationId: number;
  /** `Y-m-d`, WIB. */
  readonly incidentOn: string;
  /** As the mapping words them: TEXT, or false. */
  readonly attachments: string | false;
  readonly anonymous: boolean;
  readonly secret: boolean;
}

export interface FollowUpToSend {
  readonly reportId: number;
  readonly content: string;
  readonly templateCode: string;
  /** 0: none. */
  readonly rating: number;
  readonly secret: boolean;
  readonly files: readonly FileToSend[];
}

const pageSize = 100;

/** The calls of the national system, one method each. Every one throws LaporFailure and nothing else. */
export class LaporClient {
  private readonly connection: Connection;

  constructor(private readonly options: LaporClientOptions) {
    this.connection = new Connection(options);
  }

  /** Call 1; gives the ids, in the order images, documents. */
  uploadFiles(files: readonly FileToSend[]): Promise<number[]> {
    const form = new FormData();
    for (const file of files) form.append('attachments[]', blobOf(file), file.name);
    return this.post('file', { path: '/complaints/complaint/file', body: form, answer: uploadedAnswer });
  }

  /** Call 2; gives the tracking id. A repeated call may file a second report. */
  createReport(report: ReportToSend): Promise<number> {
    return this.post('create', {
      path: this.options.createRoute,
      answer: createdAnswer,
      body: {
        title: report.title,
        content: report.content,
        channel: report.channel,
        is_new_user_slider: false,
        user_id: this.options.userId,
        is_inbox: true,
        is_disposisi_slider: true,
        classification_id: report.classificationId,
        disposition_id: this.options.cityInstitution,
        category_id: report.categoryId,
        priority_program_id: null,
        location_id: report.locationId,
        community_id: null,
        date_of_incident: report.incidentOn,
        copy_externals: null,
        info_disposition: '',
        info_attachments: '',
        tags_raw: '',
        is_approval: false,
        is_anonymous: report.anonymous,
        is_secret: report.secret,
        is_priority: false,
        attachments: report.attachments,
      },
    });
  }

  /** Call 3: "not our authority", to the institution named. */
  referReport(id: number, to: { readonly institutionId: number; readonly reason: string }): Promise<true> {
    return this.post('reject', {
      path: `/complaints/process/${id}/reject`,
      answer: doneAnswer,
      body: { is_request: 1, reason: to.institutionId, reason_description: to.reason, not_authority: 1 },
    });
  }

  /** Call 4. */
  report(id: number) {
    return this.connection.ask(
      { call: 'complaint', method: 'GET', path: `/complaints/${id}/complaint` },
      reportAnswer,
    );
  }

  /** Call 5, with what could not be read of it. */
  followUps(id: number) {
    return this.connection.ask(
      { call: 'followups', method: 'GET', path: `/complaints/${id}/followups` },
      followUpsAnswer,
    );
  }

  /** Call 6; gives the id of the entry. */
  addFollowUp(entry: FollowUpToSend): Promise<number> {
    const { cityInstitution, userId } = this.options;
    const form = new FormData();
    const fields = {
      user_id: userId,
      institution_from_id: cityInstitution,
      institution_to_id: cityInstitution,
      complaint_id: entry.reportId,
      info_disposition: '',
      template_code: entry.templateCode,
      rating: entry.rating,
      is_secret: entry.secret ? 1 : 0,
      content: entry.content,
    };
    for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
    entry.files.forEach((file, index) => form.append(`attachment[${index}]`, blobOf(file), file.name));
    return this.post('followup', {
      path: '/complaints/followup/add',
      body: form,
      answer: followUpAddedAnswer,
    });
  }

  /** Calls 8 and 10. */
  masters(list: 'categories' | 'locations' | 'classifications' | 'institutions') {
    const path = list === 'institutions' ? '/masters/institutions/external' : `/masters/${list}`;
    return this.connection.ask(
      { call: list, method: 'GET', path, query: { page_size: pageSize } },
      namedAnswer,
    );
  }

  /** Call 7. */
  templates() {
    return this.connection.ask(
      { call: 'templates', method: 'GET', path: '/masters/templates', query: { page_size: pageSize } },
      templatesAnswer,
    );
  }

  /** Call 9: one page of the city's reports, changed since a time (`Y-m-d H:i:s`, WIB), or all. */
  reports(page: number, updatedSince: string | null) {
    return this.connection.ask(
      {
        call: 'list',
        method: 'GET',
        path: '/complaints',
        query: {
          institution_id: this.options.cityInstitution,
          page,
          page_size: pageSize,
          ...(updatedSince === null ? {} : { updated_since: updatedSince }),
        },
      },
      listAnswer,
    );
  }

  /** Call 11. */
  act(id: number, action: 'verify' | 'hold' | 'archive' | 'close', reason: string): Promise<true> {
    return this.post(action, { path: `/complaints/${id}/${action}`, body: { reason }, answer: doneAnswer });
  }

  /** Call 12. */
  setSecrecy(id: number, flags: { readonly anonymous: boolean; readonly secret: boolean }): Promise<true> {
    return this.post('secrecy', {
      path: `/complaints/${id}/secrecy`,
      body: { is_anonymous: flags.anonymous, is_secret: flags.secret },
      answer: doneAnswer,
    });
  }

  private post<Answer extends Parameters<Connection['ask']>[1]>(
    call: string,
    { path, body, answer }: { path: string; body: unknown; answer: Answer },
  ) {
    return this.connection.ask({ call, method: 'POST', path, body }, answer);
  }
}

const blobOf = (file: FileToSend) => new Blob([file.bytes], { type: file.mediaType });
