import { agrees, laporStatusNamed } from '../../../integrations/sp4n-lapor/mapping/states';
import { withoutReference } from '../../../integrations/sp4n-lapor/mapping/reference-text';
import { cityInstitution } from '../../../integrations/sp4n-lapor/simulator/masters';
import { masked } from '../../../subgraphs/complaints/domain/conduct/mask-text';
import type { BothStores } from './both-stores';
import { isAtCity, pairsOf, type Pair } from './pairs';

/** Both sides end in the same state by the map, with the same title and text. */
export function checkStates(stores: BothStores): readonly string[] {
  return pairsOf(stores)
    .filter(({ there }) => isAtCity(there, cityInstitution))
    .flatMap((pair) => [...checkState(pair), ...checkText(pair)]);
}

function checkState({ word, here, there }: Pair): readonly string[] {
  const { state } = here.complaint;
  // A name nobody has told us of says nothing; and no call makes a report unverified again.
  if (there.label !== null || state === 'SUBMITTED') return [];
  const status = laporStatusNamed(there.status);
  return status !== null && agrees(state, status) ? [] : [`${word}: ${state} here, ${there.status} there`];
}

/** There is no call that edits a report, and nobody here did: what was edited there is shown here. */
function checkText({ word, here: { complaint, body }, there }: Pair): readonly string[] {
  const wrong: string[] = [];
  if (plain(complaint.topic) !== plain(there.title))
    wrong.push(`${word}: the title is not that of the report`);
  const isEdited = there.content !== there.firstContent;
  const shown = plain(withoutReference(there.content));
  if (isEdited && plain(body) !== shown) wrong.push(`${word}: the text is not that of the report`);
  return wrong;
}

const plain = (text: string) => masked(text).normalize('NFC').trim();
