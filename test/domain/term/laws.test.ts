import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EVENT_KINDS } from '../../../server/domain/codes.ts';
import { addDays, day, type Day } from '../../../server/domain/day.ts';
import { Fault } from '../../../server/domain/fault.ts';
import type { LegalEventRow } from '../../../server/domain/model.ts';
import { changeTerm, eventsAfter } from '../../../server/domain/term/change.ts';
import { TERM_ACTS } from '../../../server/domain/term/course.ts';
import type { TermWish } from '../../../server/domain/term/judge.ts';
import { termOn } from '../../../server/domain/term/standing.ts';
import { validityOn } from '../../../server/domain/validity.ts';
import { event } from '../lives.ts';
import { AT, dossier } from '../rows.ts';

const START = day('2024-01-01');
const days = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(START, n));
const happening = fc
  .record({
    kind: fc.constantFrom(...EVENT_KINDS.filter((kind) => kind !== 'enact')),
    on: days,
    until: fc.option(days),
    whole: fc.boolean(),
  })
  .map(({ kind, on, until, whole }) =>
    // Nobody can record an extension or a renewal without its last day.
    event(kind, on, {
      until: kind === 'extend' || kind === 'renew' ? (until ?? addDays(on, 400)) : until,
      ...(whole ? {} : { scope: 'articles' as const, articles: ['第五条'] }),
    }),
  );
const life = fc
  .tuple(days, fc.option(days), fc.array(happening, { maxLength: 4 }))
  .map(([on, until, more]): LegalEventRow[] => [event('enact', on, { until }), ...more]);
const wish = fc.record({ act: fc.constantFrom(...TERM_ACTS), on: days, until: fc.option(days) });

const at = (on: Day, events: readonly LegalEventRow[]) => validityOn(on, { events, versions: [] }).validity;
const alive = (validity: string): boolean => validity === 'in_force' || validity === 'suspended';

/** Whether a wish is taken; anything but a refusal is a failure. */
function taken(events: LegalEventRow[], wanted: TermWish): boolean {
  const file = dossier({ status: 'issued' }, { events });
  try {
    changeTerm(file, wanted, { basisDocumentId: 9, basisText: null }, [], null, { byId: 1, at: AT }, () => 900);
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

it('whatever a document has been through: what is recorded of its term leaves the past alone and ends where it says', () => {
  let accepted = 0;
  fc.assert(
    fc.property(life, wish, (events, wanted) => {
      if (!taken(events, wanted)) return;
      accepted++;
      const after = eventsAfter(dossier({ status: 'issued' }, { events }), wanted, AT);
      // Nothing before the day of the decision changes.
      for (const back of [1, 30, 400]) {
        const before = addDays(wanted.on, -back);
        expect(at(before, after)).toBe(at(before, events));
      }
      if (wanted.act === 'term.end') {
        // 不再延长 moves no day: it says what was to come.
        for (const ahead of [0, 1, 30, 400, 1500])
          expect(alive(at(addDays(wanted.on, ahead), after))).toBe(alive(at(addDays(wanted.on, ahead), events)));
        return;
      }
      const { lastDay } = termOn(wanted.on, after);
      if (!alive(at(wanted.on, after))) return;
      const later = events.some((one) => one.scope === 'whole' && one.on! >= wanted.on);
      if (!later) expect(lastDay).toBe(wanted.until);
      // In force without a gap up to the last day, and not a day longer: an earlier end that was on record stays the end.
      expect(lastDay).not.toBeNull();
      expect(alive(at(lastDay!, after))).toBe(true);
      expect(alive(at(addDays(lastDay!, 1), after))).toBe(false);
    }),
    { numRuns: 3000 },
  );
  expect(accepted).toBeGreaterThan(100);
});
