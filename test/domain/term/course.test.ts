import { describe, expect, it } from 'vitest';
import type { Change } from '../../../server/domain/change.ts';
import { day, lastDayOfTerm } from '../../../server/domain/day.ts';
import type { LegalEventRow } from '../../../server/domain/model.ts';
import { changeTerm, eventsAfter, standingFor } from '../../../server/domain/term/change.ts';
import { TERM_ACTS, TERM_COURSE, termActs } from '../../../server/domain/term/course.ts';
import type { TermWish } from '../../../server/domain/term/judge.ts';
import { TERM_STATES, termOn, type TermState } from '../../../server/domain/term/standing.ts';
import { validityOn } from '../../../server/domain/validity.ts';
import { AT, dossier, eventRow, TODAY, verdict } from '../rows.ts';

const enact = (until: string | null, more: Partial<LegalEventRow> = {}): LegalEventRow =>
  eventRow({ id: 1, kind: 'enact', on: day('2022-01-01'), until: until === null ? null : day(until), ...more });
const event = (kind: LegalEventRow['kind'], on: string, more: Partial<LegalEventRow> = {}): LegalEventRow =>
  eventRow({ id: 2, kind, on: day(on), ...more });

/** A life for each state on TODAY (2026-11-22). */
const LIVES: Record<TermState, LegalEventRow[]> = {
  unknown: [enact(null, { on: null })],
  upcoming: [enact(null, { on: day('2027-01-01') })],
  open: [enact(null)],
  running: [enact('2026-12-31')],
  ending: [enact('2026-12-31'), event('lapse', '2027-01-01')],
  conditional: [enact(null), event('conditional_lapse', '2027-01-01')],
  over: [enact('2026-10-31')],
  declared: [enact('2026-10-31'), event('lapse', '2026-11-01')],
  ended: [enact(null), event('repeal', '2026-10-01')],
};

const WISHES: Record<(typeof TERM_ACTS)[number], TermWish> = {
  'term.extend': { act: 'term.extend', on: TODAY, until: day('2028-12-31') },
  'term.renew': { act: 'term.renew', on: TODAY, until: lastDayOfTerm(TODAY, 60) },
  'term.end': { act: 'term.end', on: TODAY, until: null },
};

const issued = (events: LegalEventRow[]) => dossier({ status: 'issued', effectiveOn: day('2022-01-01') }, { events });
const decide = (
  events: LegalEventRow[],
  wish: TermWish,
  more: { basis?: string | null; reason?: string | null } = {},
) => {
  let id = 100;
  const basis = { basisDocumentId: null, basisText: more.basis === undefined ? '县政府第12次常务会议' : more.basis };
  return changeTerm(issued(events), wish, basis, [], more.reason ?? null, { byId: 5, at: AT }, () => id++);
};
const refusal = (run: () => Change): string => verdict(run).split(' ')[0] ?? '';

describe.each(TERM_STATES)('a term that is %s', (state) => {
  it('is told so by the fold', () => {
    expect(termOn(TODAY, LIVES[state]).state).toBe(state);
  });
  it.each(TERM_ACTS)('meets %s', (act) => {
    const wish = WISHES[act];
    const next = TERM_COURSE[state][act];
    if (next === undefined)
      return expect(refusal(() => decide(LIVES[state], wish))).toMatch(/^term\.(over|endless|state)$/);
    const change = decide(LIVES[state], wish);
    expect(change).toMatchObject({ act, documents: [1] });
    expect(change.writes[0]).toMatchObject({ op: 'insert', table: 'legalEvent' });
    const after = eventsAfter(issued(LIVES[state]), wish, AT);
    expect(termOn(TODAY, after)).toMatchObject({ state: next });
    // 不再延长 changes no day; the other two end exactly where they say.
    if (wish.until !== null) expect(termOn(TODAY, after).lastDay).toBe(wish.until);
    else expect(termOn(TODAY, after).lastDay).toBe(termOn(TODAY, LIVES[state]).lastDay);
  });
  it('offers exactly the acts that its row has', () => {
    expect(termActs({ state })).toEqual(TERM_ACTS.filter((act) => TERM_COURSE[state][act] !== undefined));
  });
});

describe('an extension', () => {
  const over = LIVES.over;
  it('after the end says that 重新公布 is the way', () => {
    expect(verdict(() => decide(over, WISHES['term.extend']))).toBe(
      `term.over ${JSON.stringify({ lastDay: '2026-10-31', on: '2026-11-22' })}`,
    );
  });
  it.each([
    ['given in time and recorded late', '2026-10-20', 'term.extend'],
    ['in force from the last day', '2026-10-31', 'term.extend'],
    ['in force from the day after it, without a gap', '2026-11-01', 'term.extend'],
    ['one day later', '2026-11-02', 'term.over'],
  ])('%s', (_, on, wanted) => {
    const wish = { ...WISHES['term.extend'], on: day(on) };
    expect(refusal(() => decide(over, wish))).toBe(wanted);
    if (wanted === 'term.extend')
      expect(validityOn(TODAY, { events: eventsAfter(issued(over), wish, AT), versions: [] }).validity).toBe(
        'in_force',
      );
  });
  it('that lengthens nothing is refused', () => {
    const wish = { ...WISHES['term.extend'], until: day('2026-12-31') };
    expect(refusal(() => decide(LIVES.running, wish))).toBe('term.until_shorter');
    expect(refusal(() => decide(LIVES.running, { ...wish, until: null }))).toBe('term.until_missing');
  });
  it('without a basis is refused', () => {
    expect(refusal(() => decide(LIVES.running, WISHES['term.extend'], { basis: null }))).toBe('term.basis_missing');
  });
  it('that the rules find too long wants a reason', () => {
    const found = [{ code: 'too_long' as const, explain: true, citation: '', details: {} }];
    const run = (reason: string | null) =>
      verdict(() =>
        changeTerm(
          issued(LIVES.running),
          WISHES['term.extend'],
          { basisDocumentId: 9, basisText: null },
          found,
          reason,
          { byId: 5, at: AT },
          () => 100,
        ),
      );
    expect(run(null)).toMatch(/^term\.unexplained/);
    expect(run('上级文件要求同步延长')).toMatch(/^term\.extend/);
  });
});

describe('重新公布', () => {
  it('in time takes back the lapse under a condition, in the same commit', () => {
    const change = decide(LIVES.conditional, WISHES['term.renew']);
    expect(change.writes).toMatchObject([
      { op: 'insert', table: 'legalEvent', row: { kind: 'renew' } },
      { op: 'update', table: 'document', id: 1 },
      { op: 'update', table: 'legalEvent', id: 2, set: { voidedAt: AT } },
    ]);
    const after = eventsAfter(issued(LIVES.conditional), WISHES['term.renew'], AT);
    expect(validityOn(day('2027-01-01'), { events: after, versions: [] }).validity).toBe('in_force');
  });
  it('of what has lapsed leaves the gap', () => {
    const after = eventsAfter(issued(LIVES.over), WISHES['term.renew'], AT);
    const on = (at: string) => validityOn(day(at), { events: after, versions: [] }).validity;
    expect([on('2026-10-31'), on('2026-11-01'), on('2026-11-21'), on('2026-11-22')]).toEqual([
      'in_force',
      'lapsed',
      'lapsed',
      'in_force',
    ]);
  });
});

it('a suspended document still has its term', () => {
  const events = [enact('2026-12-31'), event('suspend', '2026-11-01')];
  expect(termOn(TODAY, events)).toMatchObject({ state: 'running', lastDay: '2026-12-31' });
  expect(standingFor(WISHES['term.extend'], events).state).toBe('running');
});
