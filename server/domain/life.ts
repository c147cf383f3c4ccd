import type { Validity } from './codes.ts';
import { DAWN, FOREVER, type Day } from './day.ts';
import { countsFrom, dayAfter, dayBefore, ENDINGS, inLegalOrder, movesEnd } from './lifeEvents.ts';
import type { LegalEventRow } from './model.ts';
import { suspensionStands } from './suspension.ts';

/** An interval of a document's life with the event that began it (null: nothing is known). Both days inclusive. */
export interface Stretch {
  from: Day;
  to: Day;
  validity: Validity;
  because: LegalEventRow | null;
}

interface State {
  /** The event by which the document entered into force. */
  begun: LegalEventRow | null;
  /** Last day of the current term, and the event that set it. */
  until: Day | null;
  termBy: LegalEventRow | null;
  end: { validity: Validity; because: LegalEventRow | null } | null;
}

/**
 * The fold over all days (design §1.2): a document's events → stretches without gap or overlap from DAWN to FOREVER,
 * neighbours of different validity. Voided events count for nothing; the order of recording does not matter.
 */
export function foldLife(events: readonly LegalEventRow[]): Stretch[] {
  const live = inLegalOrder(events);
  const enacts = live.filter((e) => e.kind === 'enact');
  const enact = enacts.find((e) => e.on !== null) ?? enacts[0] ?? null;
  const state: State = { begun: null, until: enact?.until ?? null, termBy: enact, end: null };
  const stretches: Stretch[] = [];
  for (const point of turningPoints(live)) {
    const today = live.filter((e) => (e.kind === 'enact' ? e === enact && e.on === point : countsFrom(e) === point));
    turn(state, point, today);
    append(stretches, point, standing(state, point, enact, live), today);
  }
  return stretches;
}

/** Every day on which something can change, ascending, DAWN first. */
function turningPoints(live: readonly LegalEventRow[]): Day[] {
  const points = new Set<Day>([DAWN]);
  for (const event of live) {
    const from = countsFrom(event);
    if (from !== null) points.add(from);
    const after = dayAfter(event.until);
    if (after !== null) points.add(after);
  }
  return [...points].sort();
}

function turn(state: State, point: Day, today: readonly LegalEventRow[]): void {
  const whole = today.filter((e) => e.scope === 'whole' || e.kind === 'enact');
  // An extension whose day is the day after the last day leaves no gap and holds; one day later the document has lapsed.
  for (const event of whole) {
    if (movesEnd(event) && state.end === null) Object.assign(state, { until: event.until, termBy: event });
  }
  expire(state, point);
  for (const event of whole) {
    const validity = ENDINGS[event.kind];
    if (event.kind === 'enact') state.begun ??= event;
    else if (event.kind === 'renew')
      Object.assign(state, { begun: event, until: event.until, termBy: event, end: null });
    else if (validity && mayEnd(state, validity)) state.end = { validity, because: event };
  }
  expire(state, point);
}

function expire(state: State, point: Day): void {
  if (state.end === null && state.until !== null && state.until < point) {
    state.end = { validity: 'lapsed', because: state.termBy };
  }
}

/** Repeal and revocation are final; a lapsed document can still be repealed or revoked. */
function mayEnd(state: State, by: Validity): boolean {
  return state.end === null || (state.end.validity === 'lapsed' && by !== 'lapsed');
}

function standing(
  state: State,
  point: Day,
  enact: LegalEventRow | null,
  live: readonly LegalEventRow[],
): Pick<Stretch, 'validity' | 'because'> {
  if (state.end !== null) return state.end;
  if (state.begun === null) return { validity: enact?.on ? 'upcoming' : 'unknown', because: enact };
  const suspension = live.find((e) => e.kind === 'suspend' && e.scope === 'whole' && suspensionStands(e, point, live));
  if (suspension) return { validity: 'suspended', because: suspension };
  return { validity: 'in_force', because: state.begun };
}

function append(
  stretches: Stretch[],
  from: Day,
  next: Pick<Stretch, 'validity' | 'because'>,
  today: readonly LegalEventRow[],
): void {
  const last = stretches.at(-1);
  if (last?.validity === next.validity) return;
  if (last) last.to = dayBefore(from);
  // In force again after a suspension: because of the resumption, or of the suspension's own last day.
  const resumed = last?.validity === 'suspended' && next.validity === 'in_force' && !today.includes(next.because!);
  const because = resumed ? (today.find((e) => e.kind === 'resume') ?? last.because) : next.because;
  stretches.push({ from, to: FOREVER, validity: next.validity, because });
}
