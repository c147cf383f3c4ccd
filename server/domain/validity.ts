import type { Validity } from './codes.ts';
import { DAWN, FOREVER, type Day } from './day.ts';
import { foldLife } from './life.ts';
import { partlyOn, type Partly } from './partly.ts';
import { versionSpans, type VersionStart } from './versionSpans.ts';
import type { LegalEventRow } from './model.ts';

/** One interval of the fold over all days: from `from` to `to`, both inclusive. */
export interface ValiditySpan {
  from: Day;
  to: Day;
  validity: Validity;
}

/** All that validity is computed from. */
export interface Life {
  events: readonly LegalEventRow[];
  versions: readonly VersionStart[];
}

/** Validity on one day and why. */
export interface ValidityAnswer {
  validity: Validity;
  /** First and last day of the unbroken stretch of this validity; null: always so, or with no end in sight. */
  since: Day | null;
  until: Day | null;
  /** The event that began the stretch; for a term that ran out the event that set the term. */
  because: LegalEventRow | null;
  /** What is to be said beside 现行有效. */
  partly: Partly;
  /** The next change that is already recorded. */
  next: { on: Day; validity: Validity } | null;
}

/** The validity of a document on the day `on` (design §1.2). */
export function validityOn(on: Day, life: Life): ValidityAnswer {
  const stretches = foldLife(life.events);
  const index = stretches.findIndex((s) => s.to >= on);
  const now = stretches[index]!;
  const next = stretches[index + 1];
  return {
    validity: now.validity,
    since: now.from === DAWN ? null : now.from,
    until: now.to === FOREVER ? null : now.to,
    because: now.because,
    partly: partlyOn(on, now.validity, life.events),
    next: next ? { on: next.from, validity: next.validity } : null,
  };
}

/**
 * The same fold for all days: the document's spans, and those of each text version (by version id). Every list covers
 * DAWN to FOREVER without gap or overlap, and neighbours differ.
 */
export function spansOf(life: Life): { document: ValiditySpan[]; versions: Map<number, ValiditySpan[]> } {
  const document = foldLife(life.events).map(({ from, to, validity }) => ({ from, to, validity }));
  return { document, versions: versionSpans(document, life.versions) };
}
