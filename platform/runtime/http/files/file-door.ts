import type { Bilingual } from '../../../domain/language';
import { BadInput } from '../../graphql/bad-input';
import { maskedFault } from '../../graphql/present-errors';
import type { Logger } from '../../logging/logger';
import { FileRefusal, type FileAnswer, type FileRequest, type FileRoute } from './file-route';
import { matchPath } from './route-match';

/** A request before its route is known. */
export interface DoorRequest extends Omit<FileRequest, 'params'> {
  readonly method: string;
  /** Below `/files/<service>`. */
  readonly path: string;
}

/** The file routes of one service, in this process or behind HTTP. */
export interface FileDoor {
  /** Null when there is nothing at the address for this actor. */
  answer(request: DoorRequest): Promise<FileAnswer | null>;
}

/** The routes of a service of this process. Both ways in, direct and HTTP, end here. */
export function fileDoor(routes: readonly FileRoute[], log: Logger): FileDoor {
  return {
    async answer(request) {
      const method = request.method === 'HEAD' ? 'GET' : request.method;
      for (const route of routes) {
        const params = route.method === method ? matchPath(route.path, request.path) : null;
        if (params) return answerOf(route, { ...request, params }, log);
      }
      return null;
    },
  };
}

async function answerOf(route: FileRoute, request: FileRequest, log: Logger): Promise<FileAnswer | null> {
  const { requestId } = request;
  try {
    return await route.handle(request);
  } catch (error) {
    if (error instanceof FileRefusal) return refusal(error.status, error, request);
    if (error instanceof BadInput) return refusal(400, error, request);
    // What is sent up has failed, and whoever hands it on knows why. Nothing broke here.
    if (request.body.errored) throw error;
    if (!request.signal.aborted) log.error({ requestId, route: route.path, error }, 'fault in a file route');
    return refusal(500, { code: 'INTERNAL_SERVER_ERROR', sentence: maskedFault, requestId }, request);
  }
}

function refusal(
  status: number,
  because: { readonly code: string; readonly sentence: Bilingual; readonly requestId?: string },
  { language }: Pick<FileRequest, 'language'>,
): FileAnswer {
  const { code, sentence, requestId } = because;
  const extensions = { code, messages: sentence, ...(requestId === undefined ? {} : { requestId }) };
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify({ errors: [{ message: sentence[language], extensions }] }),
  };
}
