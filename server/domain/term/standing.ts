import { DAWN, FOREVER, type Day } from '../day.ts';
import { foldLife, type Stretch } from '../life.ts';
import { dayBefore } from '../lifeEvents.ts';
import type { LegalEventRow } from '../model.ts';

/**
 * How a document stands to its 有效期: without a day (`unknown`), not yet begun, in force without an end (`open`) or until a last day
 * (`running`), in force with its end decided already (`ending`) or under a condition (`conditional`), run out with nobody having said so
 * (`over`) or declared (`declared`), ended for good by 废止 or 撤销 (`ended`).
 */
export const TERM_STATES = [
  'unknown',
  'upcoming',
  'open',
  'running',
  'ending',
  'conditional',
  'over',
  'declared',
  'ended',
] as const;
export type TermState = (typeof TERM_STATES)[number];

export interface TermStanding {
  state: TermState;
  /** Last day in force: of the stretch that holds, or that held last. Null: no end in sight, or never in force. */
  lastDay: Day | null;
  /** The event that sets that last day, or that ended the document. */
  because: LegalEventRow | null;
}

const whole = (event: LegalEventRow): boolean =>
  event.voidedAt === null && event.scope === 'whole' && event.on !== null;

const alive = (stretch: Stretch | undefined): boolean =>
  stretch?.validity === 'in_force' || stretch?.validity === 'suspended';

/** How a document stands to its term on the day `on`, by the fold over its events. */
export function termOn(on: Day, events: readonly LegalEventRow[]): TermStanding {
  const stretches = foldLife(events);
  const at = stretches.findIndex((stretch) => stretch.to >= on);
  const now = stretches[at]!;
  if (now.validity === 'unknown' || now.validity === 'upcoming')
    return { state: now.validity, lastDay: null, because: now.because };
  if (alive(now)) return running(stretches, at, events);
  const lastDay = now.from === DAWN ? null : dayBefore(now.from);
  if (now.validity !== 'lapsed') return { state: 'ended', lastDay, because: now.because };
  const declared = events.some((event) => whole(event) && DECLARES.has(event.kind) && event.on! >= now.from);
  const byDecision = now.because !== null && DECLARES.has(now.because.kind);
  return { state: declared || byDecision ? 'declared' : 'over', lastDay, because: now.because };
}

const DECLARES: ReadonlySet<LegalEventRow['kind']> = new Set(['lapse', 'conditional_lapse']);

const MOVES_NOTHING: ReadonlySet<LegalEventRow['kind']> = new Set(['enact', 'continue', 'amend']);

/**
 * The 有效期至 that a list of the day `on` shows: the last day in force where the document runs to one or has run out, by every extension,
 * renewal and decided end known; else the day that the text states.
 */
export function lastDayListed(on: Day, events: readonly LegalEventRow[], stated: Day | null): Day | null {
  if (events.every(({ kind }) => MOVES_NOTHING.has(kind))) return stated;
  const { state, lastDay } = termOn(on, events);
  return RUNS.has(state) ? lastDay : stated;
}

const RUNS: ReadonlySet<TermState> = new Set(['running', 'ending', 'conditional', 'over']);

function running(stretches: readonly Stretch[], at: number, events: readonly LegalEventRow[]): TermStanding {
  let end = at;
  while (alive(stretches[end])) end++;
  const after = stretches[end];
  if (after === undefined || after.from === FOREVER) return { state: 'open', lastDay: null, because: null };
  const lastDay = dayBefore(after.from);
  const { because } = after;
  // Decided already: 不再延长 is a declaration for the day after the last one, which the term itself brings about as well.
  const declared = events.some((event) => whole(event) && event.kind === 'lapse' && event.on === after.from);
  if (after.validity !== 'lapsed' || declared) return { state: 'ending', lastDay, because };
  return { state: because?.kind === 'conditional_lapse' ? 'conditional' : 'running', lastDay, because };
}
