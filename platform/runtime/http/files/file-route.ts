import type { Readable } from 'node:stream';
import type { Actor } from '../../../domain/actor';
import type { Bilingual, Language } from '../../../domain/language';
import type { ForwardedHeader } from './file-headers';

export type FileMethod = 'GET' | 'PUT' | 'POST';

/** One HTTP route a service offers beside its subgraph, under `/files/<service>/`. */
export interface FileRoute {
  /** A GET answers HEAD as well: its body is then not sent. */
  readonly method: FileMethod;
  /** Below `/files/<service>`, such as `/receipts/:number`; a name takes one segment, decoded. */
  readonly path: string;
  /** Null is "nothing at this address", worded by the gateway like every other such answer. */
  readonly handle: (request: FileRequest) => Promise<FileAnswer | null>;
}

export interface FileRequest {
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Partial<Record<ForwardedHeader, string>>>;
  /** What is sent up. May be left unread; fails when the sender goes away or the gateway's limit is passed. */
  readonly body: Readable;
  readonly language: Language;
  readonly requestId: string;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface FileAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | Buffer | string | null;
}

/** Thrown by a route: answered with its status, its code and its sentence in the language of the request. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: Bilingual,
  ) {
    super(sentence.en);
  }
}
