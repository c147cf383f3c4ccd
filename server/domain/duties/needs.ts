import type { EventKind } from '../codes.ts';
import type { Day } from '../day.ts';
import { periodOn, type Profile } from '../profile.ts';
import { DECISIONS } from './expiry.ts';

/** How much of a document the duties of a day can depend on, so that a store need not read the rest of ten years. */
export interface DutyNeeds {
  /** Kinds of events that any duty looks at; an amendment matters only where a cleanup asked for one, and is always read there. */
  events: readonly EventKind[];
  /** Finished filings matter only of documents published from this day on: whether there is one at all. */
  recordsFrom: Day;
}

/** What the rules of `on` look at; a test holds flags from so much against flags from everything. */
export function needsOn(profile: Profile, on: Day): DutyNeeds {
  const { figures } = periodOn(profile, on);
  const events = new Set<EventKind>([...DECISIONS, ...figures['cleanup.restartedBy'].value]);
  return { events: [...events], recordsFrom: figures['filing.demandedFrom'].value };
}
