import { describe, expect, it } from 'vitest';
import { seededCalendar } from '../../../seeds/calendar.ts';
import { day } from '../../../server/domain/day.ts';
import { amendLimit, amendOwed } from '../../../server/domain/rounds/amends.ts';
import { eventRow, TODAY } from '../rows.ts';
import { roundRow } from './rows.ts';

const SINCE = day('2026-06-01');
const entry = {
  documentId: 31,
  title: '清河县物业管理办法',
  docNumber: null,
  issuerName: '清河县住房和城乡建设局',
  amendBy: day('2026-12-31'),
};

describe('the limit of what is to be amended', () => {
  it('is that of the rule that was kept when the round was opened, from the day of effect; none where there was no rule', () => {
    const amendWithin = { value: { count: 3, unit: 'month' as const }, citation: '云川省办法第二十条' };
    expect(amendLimit(roundRow({ amendWithin }), SINCE, seededCalendar())).toBe('2026-09-01');
    expect(amendLimit(roundRow(), SINCE, seededCalendar())).toBe(null);
  });
});

describe('what became of 修改', () => {
  const amend = eventRow({ kind: 'amend', on: day('2026-08-01') });
  it.each([
    ['is open without an event', [], {}, 'open', null],
    ['is late after its limit', [], { amendBy: day('2026-11-21') }, 'overdue', null],
    ['is never late without a limit', [], { amendBy: null }, 'open', null],
    ['is done by an amendment', [amend], {}, 'done', '2026-08-01'],
    ['is done by 重新公布', [{ ...amend, kind: 'renew' as const }], {}, 'done', '2026-08-01'],
    ['is done, though late', [amend], { amendBy: day('2026-07-01') }, 'done', '2026-08-01'],
    ['ends with the document', [{ ...amend, kind: 'repeal' as const }], {}, 'ended', '2026-08-01'],
    [
      'goes on when articles alone are repealed',
      [{ ...amend, kind: 'repeal' as const, scope: 'articles' as const }],
      {},
      'open',
      null,
    ],
    ['is not settled by what was before', [{ ...amend, on: day('2026-05-31') }], {}, 'open', null],
    ['is not settled by what is to come', [{ ...amend, on: day('2026-12-01') }], {}, 'open', null],
    ['is not settled by what was taken back', [{ ...amend, voidedAt: '2026-09-01T00:00:00.000Z' }], {}, 'open', null],
  ])('%s', (_, events, more, state, on) => {
    expect(amendOwed({ ...entry, ...more }, events, SINCE, TODAY)).toMatchObject({ state, on });
  });
});
