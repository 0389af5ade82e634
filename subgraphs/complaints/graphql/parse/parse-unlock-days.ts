import { unlockDays } from '../../domain/secrecy/unlock';
import { badInput } from '../bad-inputs';

export function parseUnlockDays(days: number): number {
  if (days < unlockDays.least || days > unlockDays.most) throw badInput('UNLOCK_DAYS', 'input.days');
  return days;
}
