import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as course from '../../../server/domain/bulletin/course.ts';
import type { BulletinAct } from '../../../server/domain/bulletin/course.ts';
import { deviations, kindCounts, knownEvents, openContest } from '../../../server/domain/bulletin/figures.ts';
import type { BulletinFigures } from '../../../server/domain/bulletin/figures.ts';
import type { BulletinRow } from '../../../server/domain/bulletin/row.ts';
import type { Change } from '../../../server/domain/change.ts';
import { BULLETIN_STATES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { AT, problemRow, TODAY, TOMORROW, verdict } from '../rows.ts';

const FIGURES: BulletinFigures = { rows: [], leftOut: 0, problems: [], issuers: [], stock: [], ended: [] };
const bulletinRow = (more: Partial<BulletinRow> = {}): BulletinRow => ({
  id: 71,
  version: 2,
  span: 'quarter',
  fromDay: day('2026-07-01'),
  toDay: day('2026-09-30'),
  on: day('2026-09-30'),
  knownAt: AT,
  state: 'draft',
  title: '清河县2026年第三季度行政规范性文件备案情况通报',
  number: null,
  texts: { opening: '甲', problems: '乙', demands: '丙' },
  cases: [],
  figures: FIGURES,
  isPublic: false,
  createdById: 5,
  createdAt: AT,
  issuedOn: null,
  issuedById: null,
  withdrawnAt: null,
  withdrawReason: null,
  ...more,
});

const ACTS: Record<BulletinAct, (row: BulletinRow) => Change> = {
  'bulletin.edit': (row) => course.editBulletin(row, { title: '新标题' }),
  'bulletin.discard': course.discardBulletin,
  'bulletin.issue': (row) => course.issueBulletin(row, { id: 9, on: TODAY, number: null, today: TODAY }),
  'bulletin.publish': course.publishBulletin,
  'bulletin.withdraw': (row) => course.withdrawBulletin(row, '数字有误', AT),
};

describe.each(BULLETIN_STATES)('a bulletin that is %s', (state) => {
  it.each(course.BULLETIN_ACTS)('meets %s', (act) => {
    const work = () => ACTS[act](bulletinRow({ state }));
    const next = course.BULLETIN_COURSE[state][act];
    if (next === undefined) return expect(verdict(work)).toBe(`bulletin.state ${JSON.stringify({ state, act })}`);
    const [write] = work().writes;
    expect(write).toMatchObject({ table: 'bulletin', op: next === 'gone' ? 'delete' : 'update', version: 2 });
    const set = write?.op === 'update' ? (write.set as Partial<BulletinRow>) : {};
    if (next !== 'gone') expect(set.state ?? state).toBe(next);
    // What was issued is never written again but for its being published or withdrawn.
    if (state === 'issued') expect(set).not.toHaveProperty('figures');
  });
});

describe('issuing', () => {
  it.each([
    ['of a time that still runs', { toDay: TODAY }, TODAY, 'bulletin.not_over'],
    ['tomorrow', {}, TOMORROW, 'day.future'],
    ['before the time was over', {}, day('2026-09-29'), 'day.order'],
  ])('is refused %s', (_, more, on, code) => {
    const work = () => course.issueBulletin(bulletinRow(more), { id: 9, on, number: null, today: TODAY });
    expect(verdict(work)).toMatch(code);
  });
  it('makes nothing public by itself, and once only by its own act', () => {
    expect(ACTS['bulletin.issue'](bulletinRow()).writes[0]).not.toMatchObject({ set: { isPublic: true } });
    expect(verdict(() => course.publishBulletin(bulletinRow({ state: 'issued', isPublic: true })))).toMatch(
      'published',
    );
    const back = course.withdrawBulletin(bulletinRow({ state: 'issued', isPublic: true }), '数字有误', AT);
    expect(back.writes[0]).toMatchObject({ set: { isPublic: false, state: 'withdrawn', withdrawReason: '数字有误' } });
  });
});

describe('events as they were known', () => {
  const stretch = { from: day('2026-07-01'), to: day('2026-09-30') };
  const asOf = { on: day('2026-09-30'), knownAt: '2026-10-10T00:00:00.000Z' };
  const later = '2026-11-01T00:00:00.000Z';
  const before = '2026-10-01T00:00:00.000Z';
  it.each([
    ['of the stretch', { on: day('2026-08-01') }, true],
    ['before it', { on: day('2026-06-30') }, false],
    ['after it', { on: day('2026-10-01') }, false],
    ['recorded later', { on: day('2026-08-01'), recordedAt: later }, false],
    ['recorded in time', { on: day('2026-08-01'), recordedAt: before }, true],
    ['taken out by then', { on: day('2026-08-01'), excludedAt: before }, false],
    ['taken out later', { on: day('2026-08-01'), excludedAt: later }, true],
  ])('%s', (_, more, known) => {
    expect(knownEvents([problemRow(more)], stretch, asOf)).toHaveLength(known ? 1 : 0);
  });
  it.each([
    ['contested by then', { contestedAt: before }, true],
    ['contested later', { contestedAt: later }, false],
    ['contested and decided by then', { contestedAt: before, decidedAt: before }, false],
    ['contested by then, decided later', { contestedAt: before, decidedAt: later }, true],
  ])('%s', (_, more, open) => {
    expect(openContest(problemRow(more), asOf.knownAt)).toBe(open);
  });
  it('are counted by kind, the most first', () => {
    const rows = [problemRow(), problemRow({ contestedAt: before }), problemRow({ kind: 'court.unlawful' })];
    expect(kindCounts(rows, asOf.knownAt)).toEqual([
      { kind: 'filing.late', count: 2, contested: 1 },
      { kind: 'court.unlawful', count: 1, contested: 0 },
    ]);
  });
});

describe('figures reckoned again', () => {
  it('agree with themselves, also after a way through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const kept = JSON.parse(JSON.stringify(value)) as unknown;
        expect(deviations(kept, JSON.parse(JSON.stringify(kept)))).toEqual([]);
      }),
    );
  });
  it('tell each number that is another one by its place', () => {
    const again = { ...FIGURES, leftOut: 2, problems: [{ kind: 'filing.late' as const, count: 1, contested: 0 }] };
    expect(deviations(FIGURES, again)).toEqual([
      { what: 'leftOut', issued: 0, again: 2 },
      { what: 'problems.0', issued: null, again: again.problems[0] },
    ]);
  });
});
