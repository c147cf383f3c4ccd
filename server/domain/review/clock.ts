import type { Day } from '../day.ts';
import type { ReviewRow } from '../model.ts';
import { addWorkdays, workdaysBetween, type Calendar, type Limit } from '../workdays.ts';
import type { ReviewStepRow } from './rows.ts';
import { stepsOf } from './step.ts';

/** A stretch in which the clock ran (`review`) or stood still (`supplement`); `to` null: it still lasts. */
export interface Stretch {
  kind: 'review' | 'supplement';
  from: Day;
  to: Day | null;
  /** Working days after `from` up to and including `to`, or up to the day of asking. */
  workdays: number;
  provisional: boolean;
}

export interface ReviewClock {
  stretches: Stretch[];
  /** Working days used by the day of asking. */
  used: number;
  provisional: boolean;
}

type Clocked = Pick<ReviewRow, 'id' | 'state' | 'acceptedOn' | 'concludedOn'>;

/**
 * The clock of a review as it stands on `on`: it starts with acceptance, stops when materials are asked for and goes on after
 * they were accepted again (国办发〔2018〕115号(五) counts from acceptance and is silent on 补正: that the time of 补正 is not counted, and
 * that the count goes on and does not begin anew, is our own choice). A review of before its steps were kept ran from acceptance to opinion.
 */
export function reviewClock(
  review: Clocked,
  steps: readonly ReviewStepRow[],
  on: Day,
  calendar: Calendar,
): ReviewClock {
  const stretches = marksOf(review, steps).map(({ kind, from, to }) => {
    const { days, provisional } = workdaysBetween(from, to ?? on, calendar);
    return { kind, from, to, workdays: days, provisional };
  });
  const running = stretches.filter((stretch) => stretch.kind === 'review');
  return {
    stretches,
    used: running.reduce((sum, stretch) => sum + stretch.workdays, 0),
    provisional: running.some((stretch) => stretch.provisional),
  };
}

function marksOf(review: Clocked, steps: readonly ReviewStepRow[]): Pick<Stretch, 'kind' | 'from' | 'to'>[] {
  const own = stepsOf(steps, review);
  if (own.length === 0 || (review.acceptedOn === null && !own.some((step) => step.step === 'accepted'))) {
    const to = review.state === 'accepted' ? null : review.concludedOn;
    const whole = review.acceptedOn !== null && (to !== null || review.state === 'accepted');
    return whole ? [{ kind: 'review', from: review.acceptedOn!, to }] : [];
  }
  const marks: Pick<Stretch, 'kind' | 'from' | 'to'>[] = [];
  // It was accepted before its steps were kept.
  const [from, first] = [review.acceptedOn, own.find((row) => row.step === 'accepted')];
  if (from !== null && (first === undefined || from < first.on)) marks.push({ kind: 'review', from, to: null });
  for (const { step, on } of own) {
    const last = marks.at(-1);
    const ends = step === 'supplement' || step === 'concluded' || step === 'withdrawn' || step === 'accepted';
    if (ends && last?.to === null) last.to = on;
    if (step === 'accepted') marks.push({ kind: 'review', from: on, to: null });
    // Materials that are asked for before acceptance stop no clock.
    if (step === 'supplement' && last !== undefined) marks.push({ kind: 'supplement', from: on, to: null });
  }
  return marks;
}

/** The last day for the opinion when the clock starts or goes on, with `used` of `most` working days used up. */
export const dueAfter = (from: Day, most: number, used: number, calendar: Calendar): Limit =>
  addWorkdays(from, Math.max(0, most - used), calendar);

/** The first day on which the opinion is not too early: `least` working days are over. */
export const leastAfter = (from: Day, least: number, used: number, calendar: Calendar): Limit =>
  addWorkdays(from, Math.max(0, least - used), calendar);
