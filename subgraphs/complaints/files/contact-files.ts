import type { FileRoute } from '../../../platform/runtime/http/files/file-route';
import type { OfflineReporters } from '../store/intake/offline-reporters';

/**
 * Where a reporter without account can be written to, for the service that writes letters: it asks as the hub itself,
 * which nobody can be who comes through the gateway. For everybody else there is nothing here.
 */
export function contactFiles({ reporters }: { readonly reporters: OfflineReporters }): readonly FileRoute[] {
  return [
    {
      method: 'GET',
      path: '/contacts/:complaint',
      async handle({ actor, params }) {
        if (actor.role !== 'SYSTEM') return null;
        const contact = await reporters.contactOf(params['complaint'] ?? '');
        if (!contact) return null;
        const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
        return { status: 200, headers, body: JSON.stringify(contact) };
      },
    },
  ];
}
