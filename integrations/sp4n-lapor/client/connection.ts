import axios, { type AxiosInstance, type AxiosResponse, isAxiosError } from 'axios';
import type { z } from 'zod';
import { LaporFailure } from './lapor-failure';
import { whatItSays } from './what-it-says';
import { failureAnswer } from './wire';

export interface ConnectionOptions {
  readonly baseUrl: string;
  /** Decides the name of the bearer's header: `Authorization` on Development, `auth` on Production. */
  readonly environment: 'development' | 'production';
  readonly bearer: string;
  readonly token: string;
  /** Milliseconds for a whole read, and for a whole create with its files. */
  readonly readTimeout: number;
  readonly createTimeout: number;
  /** Largest answer in bytes. */
  readonly largestAnswer: number;
}

export interface Request {
  readonly call: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

/**
 * One connection to the national system. It never follows a redirect, never reads more than the limit, waits no
 * longer than the time-out for the whole answer, and throws nothing but LaporFailure, in which no credential is.
 */
export class Connection {
  private readonly http: AxiosInstance;

  constructor(private readonly options: ConnectionOptions) {
    this.http = axios.create({
      baseURL: options.baseUrl.replace(/\/+$/, ''),
      headers: {
        accept: 'application/json',
        [options.environment === 'production' ? 'auth' : 'Authorization']: `Bearer ${options.bearer}`,
        token: options.token,
      },
      maxRedirects: 0,
      maxContentLength: options.largestAnswer,
      // Read as text and parsed here: axios would hand over a page of HTML as if it were an answer.
      responseType: 'text',
      transformResponse: (body: unknown) => body,
      validateStatus: () => true,
      // A proxy out of the environment would see the credentials.
      proxy: false,
    });
  }

  async ask<Answer extends z.ZodType>(request: Request, answer: Answer): Promise<z.output<Answer>> {
    const { call } = request;
    const response = await this.send(request);
    const body = parsed(response.data);
    const message = failureAnswer.safeParse(body);
    const { bearer, token } = this.options;
    const said = message.success ? whatItSays(message.data, [bearer, token]) : null;
    refuseByStatus(call, response, said);
    const read = answer.safeParse(body);
    if (!read.success) throw new LaporFailure('UNREADABLE', call, { status: response.status });
    return read.data;
  }

  private async send({ call, method, path, query, body }: Request): Promise<AxiosResponse<unknown>> {
    const timeout = method === 'GET' ? this.options.readTimeout : this.options.createTimeout;
    try {
      return await this.http.request<unknown>({
        method,
        url: path,
        ...(query ? { params: query } : {}),
        ...(body === undefined ? {} : { data: body }),
        // axios' own time-out starts anew with each byte; this one is for the whole.
        signal: AbortSignal.timeout(timeout),
      });
    } catch (error) {
      throw failureOf(call, error);
    }
  }
}

/** A new error, so that nothing of the request, its headers above all, hangs on it. */
function failureOf(call: string, error: unknown): LaporFailure {
  if (!isAxiosError(error)) return new LaporFailure('UNREACHABLE', call);
  if (error.code === 'ERR_CANCELED' || error.code === 'ECONNABORTED' || error.code === 'ETIMEDOUT')
    return new LaporFailure('TIMEOUT', call);
  if (/maxContentLength/.test(error.message)) return new LaporFailure('TOO_LARGE', call);
  return new LaporFailure('UNREACHABLE', call);
}

function refuseByStatus(
  call: string,
  { status, headers, data }: AxiosResponse<unknown>,
  said: string | null,
): void {
  if (status >= 200 && status < 300) return;
  if (status === 401 || status === 403) throw new LaporFailure('CREDENTIALS', call, { status, said });
  if (status === 429) {
    const seconds = Number(headers['retry-after']);
    const retryAfterSeconds = Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 86_400) : null;
    throw new LaporFailure('TOO_MANY', call, { status, said, retryAfterSeconds });
  }
  if (status === 503 || (status >= 500 && /pemeliharaan|maintenance/i.test(String(data).slice(0, 10_000))))
    throw new LaporFailure('MAINTENANCE', call, { status, said });
  // It leads somewhere nobody configured, and is not followed.
  if (status >= 300 && status < 400) throw new LaporFailure('REDIRECTED', call, { status, said });
  throw new LaporFailure(status >= 400 && status < 500 ? 'REJECTED' : 'FAULT', call, { status, said });
}

function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return null;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
