import { DAWN, type Day } from '../day.ts';
import { monthsLater } from '../dayNumbers.ts';
import type { Figure, Figures, Profile } from '../profile.ts';

/** A period of months as it holds from a day on; null where no such duty exists then. */
export interface Ruling {
  from: Day;
  months: number | null;
  figure: Figure<number | null>;
}

/** A due day with the figure that it comes from. */
export interface Due {
  dueOn: Day;
  months: number;
  figure: Figure<number | null>;
}

/** The versions of a profile that change a period, ascending; the first holds for all days before, too. */
export function rulingsOf(
  profile: Profile,
  figureOf: (figures: Figures) => Figure<number | null>,
  holds: (figures: Figures) => boolean = () => true,
): Ruling[] {
  const rulings: Ruling[] = [];
  for (const { fromDay, figures } of profile.versions) {
    const figure = figureOf(figures);
    const months = holds(figures) ? figure.value : null;
    if (rulings.length > 0 && rulings.at(-1)!.months === months) continue;
    rulings.push({ from: rulings.length === 0 ? DAWN : fromDay, months, figure });
  }
  return rulings;
}

/** Rulings of each profile, made once: the scan asks for every document. */
export function remembered(make: (profile: Profile) => Ruling[]): (profile: Profile) => Ruling[] {
  const made = new WeakMap<Profile, Ruling[]>();
  return (profile) => {
    const known = made.get(profile) ?? make(profile);
    made.set(profile, known);
    return known;
  };
}

/**
 * When something is due that counts from `base`, under rules that change on the way: what falls due while a rule holds is judged by it
 * for ever, what has not fallen due by then by the next one. A shorter period makes nothing late before it came into force: it is due on
 * that day at the earliest where `clamped`, and not at all otherwise. Null where nothing falls due.
 */
export function dueUnder(rulings: readonly Ruling[], base: Day, clamped: boolean): Due | null {
  for (let i = 0; i < rulings.length; i++) {
    const { from, months, figure } = rulings[i]!;
    const next = rulings[i + 1]?.from;
    if (months === null || (next !== undefined && next <= base)) continue;
    const counted = monthsLater(base, months);
    if (counted < from && !clamped) continue;
    const dueOn = counted < from ? from : counted;
    if (next === undefined || dueOn < next) return { dueOn, months, figure };
  }
  return null;
}
