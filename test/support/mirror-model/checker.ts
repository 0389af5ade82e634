import { checkFiles } from './check-files';
import { checkItems } from './check-items';
import { checkPushes } from './check-pushes';
import { checkReports } from './check-reports';
import { checkRest } from './check-rest';
import { checkSecrecy } from './check-secrecy';
import { checkStates } from './check-states';
import { checkWire } from './check-wire';
import type { BothStores } from './both-stores';

/** Every way in which both sides are not one; nothing when they are. Pure: it looks and touches nothing. */
export function violations(stores: BothStores): readonly string[] {
  const ofBoth = [checkReports, checkItems, checkFiles, checkStates, checkSecrecy];
  return [...ofBoth, checkWire, checkPushes, checkRest].flatMap((check) => check(stores));
}
