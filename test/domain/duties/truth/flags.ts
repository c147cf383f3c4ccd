import type { Validity } from '../../../../server/domain/codes.ts';
import { addDays, addMonths, type Day } from '../../../../server/domain/day.ts';
import type { LegalEventRow } from '../../../../server/domain/model.ts';
import { periodOn, type Figures } from '../../../../server/domain/profile.ts';
import { PROFILES, type History } from './histories.ts';
import { dayAt, indexOf } from './validity.ts';

/** Results of calendar arithmetic, so that many days can be lived through. */
const kept = new Map<string, Day>();
function after(from: Day, months: number): Day {
  const key = `${from}+${months}`;
  const known = kept.get(key) ?? addMonths(from, months);
  kept.set(key, known);
  return known;
}

function shifted(from: Day, count: number): Day {
  const key = `${from}~${count}`;
  const known = kept.get(key) ?? addDays(from, count);
  kept.set(key, known);
  return known;
}

const inForce = (v: Validity | undefined): boolean => v === 'in_force';
const alive = (v: Validity | undefined): boolean => v === 'in_force' || v === 'suspended';

/** The first day from `i` on that is not one in force or suspended; the number of days lived through where there is none. */
const ends = new WeakMap<readonly Validity[], number[]>();
function endsAt(lived: readonly Validity[], i: number): number {
  let known = ends.get(lived);
  if (known === undefined) {
    known = new Array<number>(lived.length + 1).fill(lived.length);
    for (let at = lived.length - 1; at >= 0; at--) known[at] = alive(lived[at]) ? known[at + 1]! : at;
    ends.set(lived, known);
  }
  return known[i]!;
}

/** The rules as they stand on each day of a history, asked by day number. */
function figuresOf({ rules }: History): (index: number) => Figures {
  const made: Figures[] = [];
  return (index) => (made[index] ??= periodOn(PROFILES[rules]!, dayAt(index)).figures);
}

/**
 * The flags of every day from `first` to `last`, as `kind due` in alphabetical order: found by asking on each day what a clerk would ask, with
 * nothing remembered from one day to the next but the validity of each day. Knows nothing of spans, rulings and lines.
 */
export function flagsByHand(history: History, lived: readonly Validity[], first: number, last: number): string[][] {
  const figures = figuresOf(history);
  const counted = history.events.filter((e) => e.voidedAt === null && e.scope === 'whole');
  const out = history.of.status === 'issued';
  const bases = new Map<string, number | null>();
  const days: string[][] = [];
  for (let i = first; i <= last; i++) {
    const today = dayAt(i);
    const now = figures(i);
    const found: string[] = [...ofDraft(history, today)];
    if (out) {
      found.push(...ofFiling(history, today), ...ofEnd(history, counted, lived, i, now));
      found.push(...ofCleanup(history, counted, lived, i, now, figures, bases));
      found.push(...ofFirst(history, lived, i, now, figures, bases));
      found.push(...ofTrial(history, lived, i, now, figures), ...ofAmendment(history, counted, lived, i, now, figures));
    }
    days.push(found.sort());
  }
  return days;
}

const most = (ladder: readonly number[]): number => Math.max(0, ...ladder);
/** `due` from the first rung of a ladder to the day itself, `overdue` from then on; nothing before. */
function rung(today: Day, dueOn: Day, ladder: readonly number[], due: string, overdue: string): string[] {
  if (today > dueOn) return [`${overdue} ${dueOn}`];
  return today >= shifted(dueOn, -most(ladder)) ? [`${due} ${dueOn}`] : [];
}

function ofDraft({ of }: History, today: Day): string[] {
  const found: string[] = [];
  for (const { state, dueOn, concludedOn, supplementDueOn } of of.reviews) {
    const open = state === 'accepted' || (state === 'concluded' && concludedOn! > today);
    if (open && dueOn! < today) found.push(`review.overdue ${dueOn}`);
    if (state === 'supplement' && supplementDueOn! < today) found.push(`review.supplement_overdue ${supplementDueOn}`);
  }
  for (const { toOn, resultOn } of of.consultations)
    if (today > toOn && (resultOn === null || resultOn > today)) found.push(`consultation.unpublished ${toOn}`);
  return found;
}

function ofFiling({ of }: History, today: Day): string[] {
  return of.filings.flatMap(({ dueOn, submittedOn }) =>
    today > dueOn! && (submittedOn === null || submittedOn > today) ? [`filing.overdue ${dueOn}`] : [],
  );
}

/** What the end of a term asks for: a decision, an evaluation, the last days to hand in. */
function ofEnd(
  { of }: History,
  counted: readonly LegalEventRow[],
  lived: readonly Validity[],
  i: number,
  now: Figures,
): string[] {
  const today = dayAt(i);
  if (lived[i] === 'lapsed') {
    let since = i;
    while (lived[since - 1] === 'lapsed') since--;
    const settles = ['extend', 'renew', 'lapse', 'conditional_lapse', 'repeal', 'revoke'];
    const settled = counted.some(
      (e) =>
        settles.includes(e.kind) &&
        (e.kind !== 'extend' || e.until !== null) &&
        e.on! >= dayAt(since) &&
        e.on! <= today,
    );
    return settled ? [] : [`expiry.past ${dayAt(since - 1)}`];
  }
  if (!alive(lived[i])) return [];
  const end = endsAt(lived, i);
  if (lived[end] !== 'lapsed') return [];
  if (counted.some((e) => e.kind === 'lapse' && e.on! > today)) return [];
  const lastDay = dayAt(end - 1);
  const ladder = now['expiry.ladderDays'].value;
  const found = rung(today, lastDay, ladder, 'expiry.soon', '');
  if (counted.some((e) => e.kind === 'conditional_lapse' && e.on === dayAt(end))) return found;
  const months = now['expiry.evaluationMonths'].value;
  if (months !== null) {
    const since = after(lastDay, -months);
    const done = of.evaluations.some((one) => one.concludedOn >= since && one.concludedOn <= today);
    if (today >= since && !done) found.push(`evaluation.due ${lastDay}`);
  }
  for (const time of [now['expiry.handIn'].value, now['expiry.amendHandIn'].value]) {
    if (time === null) continue;
    const by = time.unit === 'day' ? shifted(lastDay, -time.count) : after(lastDay, -time.count);
    if (today <= by) found.push(...rung(today, by, ladder, 'hand_in.due', ''));
  }
  return found;
}

/** The first day from `base` on, on which the rules of that very day say that the time is over. */
function fallsDue(
  base: Day,
  months: (index: number) => number | null,
  exactly: boolean,
  bases: Map<string, number | null>,
): Day | null {
  const key = `${base} ${exactly}`;
  if (!bases.has(key)) {
    let found: number | null = null;
    const from = Math.max(0, indexOf(base));
    const overBy = new Map<number, Day>();
    for (let i = from; i < from + 3000 && found === null; i++) {
      const period = months(i);
      if (period === null) continue;
      const on = overBy.get(period) ?? after(base, period);
      overBy.set(period, on);
      if (exactly ? on === dayAt(i) : on <= dayAt(i)) found = i;
    }
    bases.set(key, found);
  }
  const found = bases.get(key) ?? null;
  return found === null ? null : dayAt(found);
}

function ofCleanup(
  { of }: History,
  counted: readonly LegalEventRow[],
  lived: readonly Validity[],
  i: number,
  now: Figures,
  figures: (index: number) => Figures,
  bases: Map<string, number | null>,
): string[] {
  const today = dayAt(i);
  if (!inForce(lived[i]) || now['cleanup.mode'].value !== 'document' || now['cleanup.months'].value === null) return [];
  const conclusions = [
    ...counted.filter((e) => e.kind === 'continue' || e.kind === 'renew').map((e) => e.on!),
    ...of.amendments.map((one) => one.since),
  ].filter((on) => on <= today);
  const own = now['cleanup.countFrom'].value === 'published' && of.publishedOn ? of.publishedOn : of.effectiveOn!;
  const base = conclusions.sort().at(-1) ?? own;
  const months = (index: number): number | null =>
    figures(index)['cleanup.mode'].value === 'document' ? figures(index)['cleanup.months'].value : null;
  const dueOn = fallsDue(base, months, false, bases);
  return dueOn === null ? [] : rung(today, dueOn, now['cleanup.ladderDays'].value, 'cleanup.due', 'cleanup.overdue');
}

function ofFirst(
  { of }: History,
  lived: readonly Validity[],
  i: number,
  now: Figures,
  figures: (index: number) => Figures,
  bases: Map<string, number | null>,
): string[] {
  const today = dayAt(i);
  if (!inForce(lived[i]) || now['evaluation.firstMonths'].value === null) return [];
  if (of.evaluations.some((one) => one.concludedOn <= today)) return [];
  const dueOn = fallsDue(of.effectiveOn!, (index) => figures(index)['evaluation.firstMonths'].value, true, bases);
  if (dueOn === null) return [];
  return rung(today, dueOn, now['expiry.ladderDays'].value, 'evaluation.due', 'evaluation.overdue');
}

function ofTrial(
  { of }: History,
  lived: readonly Validity[],
  i: number,
  now: Figures,
  figures: (index: number) => Figures,
): string[] {
  if (!of.trial || !inForce(lived[i])) return [];
  let since = i;
  while (alive(lived[since - 1])) since--;
  if (endsAt(lived, i) < lived.length) return [];
  const months = figures(since)['term.trialMaxMonths'].value;
  if (months === null) return [];
  const end = after(dayAt(since), months);
  // 2022-03-31 + 24 months lies at the end of March; from a day that the last month does not have, the last of that month counts itself.
  const lastDay = end.slice(8) === dayAt(since).slice(8) ? addDays(end, -1) : end;
  return rung(dayAt(i), lastDay, now['expiry.ladderDays'].value, 'trial.due', 'trial.overdue');
}

function ofAmendment(
  { of }: History,
  counted: readonly LegalEventRow[],
  lived: readonly Validity[],
  i: number,
  now: Figures,
  figures: (index: number) => Figures,
): string[] {
  const today = dayAt(i);
  // Of several conclusions the latest speaks.
  const asked = of.amendments.filter((one) => one.since <= today).at(-1);
  if (asked === undefined || !alive(lived[i])) return [];
  const answered = counted.some(
    (e) => (e.kind === 'renew' || e.kind === 'amend') && e.on! >= asked.since && e.on! <= today,
  );
  const within = figures(indexOf(asked.since))['cleanup.amendWithin'].value;
  const dueOn = asked.dueOn ?? (within === null ? null : after(asked.since, within.count));
  if (answered || dueOn === null) return [];
  return rung(today, dueOn, now['cleanup.ladderDays'].value, 'amend.due', 'amend.overdue');
}
