import type { Validity } from './codes.ts';
import type { Day } from './day.ts';
import { countsFrom, ENDINGS, inLegalOrder } from './lifeEvents.ts';
import type { LegalEventRow } from './model.ts';
import { suspensionStands } from './suspension.ts';

/** Events that touch a document without ending it: it stays 现行有效 with that said beside it. */
export interface Partly {
  amended: LegalEventRow[];
  partlyRepealed: LegalEventRow[];
  partlySuspended: LegalEventRow[];
}

/** What is to be said beside the validity on `on`; empty for a document that is not in force or suspended. */
export function partlyOn(on: Day, validity: Validity, events: readonly LegalEventRow[]): Partly {
  const partly: Partly = { amended: [], partlyRepealed: [], partlySuspended: [] };
  if (validity !== 'in_force' && validity !== 'suspended') return partly;
  const live = inLegalOrder(events);
  const renewed = live.findLast((e) => e.kind === 'renew' && e.scope === 'whole' && e.on! <= on)?.on;
  for (const event of live) {
    const from = countsFrom(event);
    // A renewed text has taken in what happened before it.
    if (from === null || from > on || (renewed && from <= renewed)) continue;
    if (event.kind === 'amend') partly.amended.push(event);
    else if (event.scope === 'whole') continue;
    else if (ENDINGS[event.kind]) partly.partlyRepealed.push(event);
    else if (event.kind === 'suspend' && suspensionStands(event, on, live)) partly.partlySuspended.push(event);
  }
  return partly;
}
