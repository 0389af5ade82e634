import axios from 'axios';

/** Why a file over there was not fetched. ELSEWHERE: it is said to lie on a host we do not ask. */
export type FileFault = 'ELSEWHERE' | 'TOO_LARGE' | 'NOT_THERE' | 'UNREACHABLE';

export interface FileSource {
  /** Files are fetched from here and from nowhere else. */
  readonly baseUrl: string;
  readonly mostBytes: number;
  readonly timeout: number;
}

/**
 * Fetches a file of a report. Only from the very host of the calls: an address of any other, of this network above
 * all, is not even asked. No redirect is followed, no credential sent, and neither size nor time is without end.
 */
export async function fetchFile(source: FileSource, path: string): Promise<Buffer | FileFault> {
  const url = addressOf(source.baseUrl, path);
  if (url === null) return 'ELSEWHERE';
  try {
    const answer = await axios.get<ArrayBuffer>(url, {
      responseType: 'arraybuffer',
      maxRedirects: 0,
      maxContentLength: source.mostBytes,
      proxy: false,
      validateStatus: () => true,
      signal: AbortSignal.timeout(source.timeout),
    });
    return answer.status === 200
      ? Buffer.from(answer.data)
      : answer.status >= 500
        ? 'UNREACHABLE'
        : 'NOT_THERE';
  } catch (error) {
    return error instanceof Error && /maxContentLength/.test(error.message) ? 'TOO_LARGE' : 'UNREACHABLE';
  }
}

function addressOf(baseUrl: string, path: string): string | null {
  if (!URL.canParse(path, baseUrl)) return null;
  const [base, url] = [new URL(baseUrl), new URL(path, baseUrl)];
  const isThere = url.origin === base.origin && url.username === '' && url.password === '';
  return isThere ? url.href : null;
}
