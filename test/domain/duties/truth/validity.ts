import type { Validity } from '../../../../server/domain/codes.ts';
import { addDays, daysBetween, type Day } from '../../../../server/domain/day.ts';
import type { LegalEventRow } from '../../../../server/domain/model.ts';

/** Days one after another, made once. */
const made: Day[] = [];
export const ORIGIN = '2015-01-01' as Day;
export const dayAt = (index: number): Day => {
  for (let i = made.length; i <= index; i++) made.push(addDays(ORIGIN, i));
  return made[index]!;
};
const places = new Map<Day, number>();
export function indexOf(on: Day): number {
  const known = places.get(on) ?? daysBetween(ORIGIN, on);
  places.set(on, known);
  return known;
}

/**
 * The validity of every day from ORIGIN up to `last`, found by living through them one by one: each day first its extension, then whether the
 * term ran out the day before, then what ends the document, then its renewal. Written from design §1.2 without a look at the fold.
 */
export function livedThrough(events: readonly LegalEventRow[], last: number): Validity[] {
  const live = events.filter((e) => e.voidedAt === null && (e.scope === 'whole' || e.kind === 'enact'));
  const byDay = new Map<Day, LegalEventRow[]>();
  for (const e of live) byDay.set(e.on!, [...(byDay.get(e.on!) ?? []), e]);
  const suspends = live.filter((e) => e.kind === 'suspend');
  const answers: Validity[] = [];
  let begun = false;
  let lastDay: Day | null = live.find((e) => e.kind === 'enact')!.until;
  let ended: Validity | null = null;
  const runOut = (today: Day): void => {
    if (ended === null && lastDay !== null && lastDay < today) ended = 'lapsed';
  };
  for (let i = 0; i <= last; i++) {
    const today = dayAt(i);
    const happens = byDay.get(today) ?? [];
    const longest = happens
      // An extension that does not say until when moves nothing.
      .filter((e) => e.kind === 'extend' && e.until !== null)
      .reduce<LegalEventRow | null>((best, e) => (best === null || later(e.until, best.until) ? e : best), null);
    if (longest !== null && ended === null) lastDay = longest.until;
    runOut(today);
    if (happens.some((e) => e.kind === 'enact')) begun = true;
    const final = happens.some((e) => e.kind === 'revoke')
      ? 'revoked'
      : happens.some((e) => e.kind === 'repeal')
        ? 'repealed'
        : null;
    if (final !== null && (ended === null || ended === 'lapsed')) ended = final;
    if (ended === null && happens.some((e) => e.kind === 'lapse' || e.kind === 'conditional_lapse')) ended = 'lapsed';
    const renewals = happens.filter((e) => e.kind === 'renew');
    if (renewals.length > 0) {
      begun = true;
      ended = null;
      lastDay = renewals.reduce((best, e) => (later(e.until, best) ? e.until : best), renewals[0]!.until);
    }
    runOut(today);
    answers.push(
      ended ?? (!begun ? 'upcoming' : suspends.some((e) => rests(e, today, live)) ? 'suspended' : 'in_force'),
    );
  }
  return answers;
}

/** An open end is later than any day. */
const later = (a: Day | null, b: Day | null): boolean => b !== null && (a === null || a > b);

/** Whether a suspension still holds today: not before it began or after its own end, and not lifted since by 恢复 or 重新公布. */
function rests(suspension: LegalEventRow, today: Day, live: readonly LegalEventRow[]): boolean {
  const from = suspension.on!;
  if (today < from || (suspension.until !== null && today > suspension.until)) return false;
  return !live.some(
    (e) => e.on! <= today && ((e.kind === 'resume' && e.on! > from) || (e.kind === 'renew' && e.on! >= from)),
  );
}
