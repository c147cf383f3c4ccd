import { addDays, day, type Day } from '../../server/domain/day.ts';
import type { EventKind } from '../../server/domain/codes.ts';
import type { LegalEventRow } from '../../server/domain/model.ts';
import { ON, type Synthetic } from './syntheticDuties.ts';

/** More of a document's life: an amendment or a resting of articles in most years, a suspension now and then, and what was voided. */
export function tenYearsOf({ life, document }: Synthetic): LegalEventRow[] {
  const more: LegalEventRow[] = [];
  const add = (kind: EventKind, on: Day, rest: Partial<LegalEventRow> = {}): void => {
    const id = 50_000_000 + document.id * 40 + more.length;
    more.push({ ...life[0]!, id, kind, on, until: null, ...rest });
  };
  const from = document.effectiveOn ?? day('2016-11-22');
  for (let year = 0, on = from; on < ON; year++, on = addDays(on, 365)) {
    const turn = (document.id * 7 + year * 3) % 10;
    if (turn < 6) add('amend', addDays(on, 100));
    if (turn === 2 || turn === 7) add('repeal', addDays(on, 150), { scope: 'articles' });
    if (turn === 9) {
      add('suspend', addDays(on, 200));
      add('resume', addDays(on, 260));
    }
    if (turn === 5) add('continue', addDays(on, 300), { voidedAt: '2026-01-01T00:00:00.000Z' });
  }
  return [...life, ...more];
}
