import type { Actor } from '../../platform/domain/actor';
import { localDay } from '../../platform/domain/calendar/local-day';
import { isRefused } from '../../platform/domain/refusal';
import type { Services } from '../../services';
import { proposeHolidays } from '../../subgraphs/agencies/commands/propose-holidays';
import { switchHolidays } from '../../subgraphs/agencies/commands/switch-holidays';
import { complaintsPerYear } from './years';

/**
 * The admin of the made-up city has confirmed the holidays of every year up to this one, as they are computed or
 * decreed, so that its deadlines know them; the next year waits for a decision, as it would.
 */
export async function confirmHolidays(
  { agencies }: Services,
  { admin, now }: { readonly admin: string; readonly now: Date },
): Promise<void> {
  const actor: Actor = { role: 'ADMIN', accountId: admin, agencyId: null };
  const thisYear = Number(localDay(now).slice(0, 4));
  for (const [year] of complaintsPerYear.filter(([lived]) => lived <= thisYear)) {
    const holidays = await proposeHolidays(agencies.commands, actor, year);
    if (isRefused(holidays)) throw new Error(`no holidays for ${year}: ${holidays.refused}`);
    const ids = holidays.filter(({ state }) => state === 'PROPOSED').map(({ id }) => id);
    await switchHolidays(agencies.commands, actor, { ids, state: 'CONFIRMED' });
  }
}
