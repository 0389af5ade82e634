import { isRefused } from '../../platform/domain/refusal';
import { FileRefusal, type FileRoute } from '../../platform/runtime/http/files/file-route';
import type { CommandContext } from './commands/context';
import { unsubscribe } from './commands/notices/unsubscribe';
import { refusals } from './domain/refusals';

/** Where a link to end letters leads: to the page that asks first. */
export function unsubscribePage(publicUrl: string, token: string): string {
  return `${publicUrl}/unsubscribe?token=${encodeURIComponent(token)}`;
}

/** What mail programs call at one click (RFC 8058). */
export function oneClickUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/files/accounts/unsubscribe/${encodeURIComponent(token)}`;
}

/**
 * RFC 8058: a POST to the address of the List-Unsubscribe header ends such letters at once, without signing in. A GET,
 * which scanners send too, changes nothing and leads to the page.
 */
export function unsubscribeRoutes(commands: CommandContext, publicUrl: string): readonly FileRoute[] {
  const path = '/unsubscribe/:token';
  return [
    {
      method: 'GET',
      path,
      handle: async ({ params }) => ({
        status: 303,
        headers: { location: unsubscribePage(publicUrl, params['token'] ?? '') },
        body: null,
      }),
    },
    {
      method: 'POST',
      path,
      async handle({ params }) {
        const outcome = await unsubscribe(commands, params['token'] ?? '');
        if (isRefused(outcome)) throw new FileRefusal(410, outcome.refused, refusals.TOKEN_INVALID);
        return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'OK\n' };
      },
    },
  ];
}
