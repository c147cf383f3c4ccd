import type { Validity } from '../../../../server/domain/codes.ts';
import { addDays, type Day } from '../../../../server/domain/day.ts';
import { scanPlan } from '../../../../server/domain/duties/days.ts';
import { explainDuties } from '../../../../server/domain/duties/explain.ts';
import type { Flag } from '../../../../server/domain/duties/flag.ts';
import { flagsOfDocument } from '../../../../server/domain/duties/scan.ts';
import { spansOf, validityOn } from '../../../../server/domain/validity.ts';
import { CALENDAR } from '../documents.ts';
import { flagsByHand } from './flags.ts';
import { DAYS, FIRST, PROFILES, type History } from './histories.ts';
import { dayAt, indexOf, livedThrough } from './validity.ts';

/** Days after those that are looked at, which the ends of terms may still lie in. */
const AHEAD = 2300;
const START = indexOf(FIRST);

const same = (what: string, on: Day, got: unknown, truth: unknown): void => {
  const [a, b] = [JSON.stringify(got), JSON.stringify(truth)];
  if (a !== b) throw new Error(`${what} on ${on}: ${a}, by hand ${b}`);
};

/**
 * Throws where the house and the truth by hand differ on any day of a history, where a day has no or two validities, where a document is in
 * force after its last day, where something is flagged twice, or where a machine that is off on `off` days skips one. Answers how many days and
 * flags were compared.
 */
export function holdTo(history: History, off: readonly number[] = []): { days: number; flags: number } {
  const { events, of } = history;
  const profile = PROFILES[history.rules]!;
  const lived = livedThrough(events, START + DAYS + AHEAD);
  tile(spansOf({ events, versions: [] }).document, lived);
  const byHand = flagsByHand(history, lived, START, START + DAYS);
  const byDay: Flag[][] = [];
  let flags = 0;
  for (let i = 0; i <= DAYS; i++) {
    const on = dayAt(START + i);
    const found = flagsOfDocument(of, on, profile, CALENDAR);
    const said = found.map((flag) => `${flag.kind} ${flag.dueOn}`).sort();
    same('flags', on, said, byHand[i]);
    if (new Set(found.map((flag) => flag.key)).size !== found.length) throw new Error(`flagged twice on ${on}`);
    if (i % 29 === 0) {
      same('validity', on, validityOn(on, { events, versions: [] }).validity, lived[START + i]);
      const lines = explainDuties(of, on, profile, CALENDAR).flatMap((line) => line.flag?.key ?? []);
      same('explanation', on, lines.sort(), found.map((flag) => flag.key).sort());
    }
    byDay.push(found);
    flags += found.length;
  }
  skipNone(byDay, off);
  return { days: DAYS + 1, flags };
}

/** The spans cover every day once and say what the days were; nothing is in force after the last day of its term. */
function tile(spans: readonly { from: Day; to: Day; validity: Validity }[], lived: readonly Validity[]): void {
  for (const [i, span] of spans.entries()) {
    const next = spans[i + 1];
    if (next !== undefined && addDays(span.to, 1) !== next.from) throw new Error(`gap or overlap after ${span.to}`);
    if (next?.validity === span.validity) throw new Error(`two stretches that are one at ${next.from}`);
  }
  let at = 0;
  for (let i = 0; i < lived.length; i++) {
    const on = dayAt(i);
    while (spans[at + 1] !== undefined && spans[at + 1]!.from <= on) at++;
    same('validity', on, spans[at]!.validity, lived[i]);
  }
}

/** A machine that was off comes to the same first days as one that ran every night. */
function skipNone(byDay: readonly Flag[][], off: readonly number[]): void {
  const nightly = new Map<string, number>();
  byDay.forEach((flags, i) => flags.forEach(({ key }) => nightly.has(key) || nightly.set(key, i)));
  const caughtUp = new Map<string, number>();
  let upTo = dayAt(START);
  let now = 0;
  for (const { key } of byDay[0]!) caughtUp.set(key, 0);
  for (const gap of [...off, DAYS]) {
    now = Math.min(DAYS, now + gap);
    const today = dayAt(START + now);
    for (const one of scanPlan(upTo, today, today).days) {
      const i = indexOf(one) - START;
      for (const { key } of byDay[i]!) if (!caughtUp.has(key)) caughtUp.set(key, i);
    }
    upTo = today;
  }
  same('first days', upTo, [...caughtUp].sort(), [...nightly].sort());
}
