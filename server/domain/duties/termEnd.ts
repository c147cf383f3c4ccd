import type { Day } from '../day.ts';
import { daysLater } from '../dayNumbers.ts';
import { counts, runOf, type DocumentDuties, type DutyEvent } from './documentDuties.ts';

/** The end of a term that lies ahead. */
export interface Ahead {
  /** Last day in force. */
  lastDay: Day;
  /** The lapse under a condition that makes it. */
  condition: DutyEvent | null;
  /** A lapse that has been declared ahead: the end is decided. */
  declared: DutyEvent | null;
}

/** The lapse that a document in force on `on` is heading for; null when it has no last day, or ends by another event. */
export function ahead(document: DocumentDuties, on: Day): Ahead | null {
  const lapsesOn = runOf(document, on)?.next;
  if (lapsesOn?.validity !== 'lapsed') return null;
  let condition: DutyEvent | null = null;
  let declared: DutyEvent | null = null;
  for (const event of document.events) {
    if (!counts(event)) continue;
    if (event.kind === 'conditional_lapse' && event.on === lapsesOn.from) condition ??= event;
    else if (event.kind === 'lapse' && event.on! > on) declared ??= event;
  }
  return { lastDay: daysLater(lapsesOn.from, -1), condition, declared };
}
